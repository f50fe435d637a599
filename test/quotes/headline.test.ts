import { describe, expect, it } from 'vitest';
import { headlineQuotes } from '../../src/quotes/display/headline.ts';

const inHeadline = (title: string) =>
  headlineQuotes(title).map(({ text, named }) => `${named ?? '-'}: ${text}`);

describe('quotations in headlines', () => {
  it.each([
    ['Lindqvist: ‘We will not sell the quay’', ['Lindqvist: We will not sell the quay']],
    [
      '‘We will not sell the quay’ – Mayor Ruta Falk',
      ['Mayor Ruta Falk: We will not sell the quay'],
    ],
    ['“The dam will hold,” says Falk', ['Falk: The dam will hold,']],
    ['Falk warns: “The dam will burst”', ['Falk: The dam will burst']],
    ['Ruta Falk tells council ‘the dam will burst’', ['Ruta Falk: the dam will burst']],
    ['‘The dam will burst’, Ruta Falk tells council', ['Ruta Falk: The dam will burst']],
  ])('belong to whoever the form names: %s', (title, quotes) => {
    expect(inHeadline(title)).toEqual(quotes);
  });

  it('belong to nobody where the form names nobody', () => {
    expect(inHeadline('Dam: ‘it will burst by noon’ as rain goes on')).toEqual([
      'Dam: it will burst by noon',
    ]);
    expect(inHeadline('Warning that ‘the dam will burst’ by noon')).toEqual([
      '-: the dam will burst',
    ]);
  });

  it('are no terms of a word or two', () => {
    expect(inHeadline('Council’s ‘shameful’ vote on the dam')).toEqual([]);
  });
});
