import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../src/language/tokens.ts';

const texts = (text: string) => tokenise(text).map((token) => token.text);

describe('tokens', () => {
  it('part a possessive ending from its word, and leave a name with an apostrophe whole', () => {
    expect(texts('Healey’s O’Malley')).toEqual(['Healey', '’s', 'O’Malley']);
  });

  it('keep hyphens, abbreviations and amounts whole', () => {
    expect(texts('pro-bridge U.S. £3.5m')).toEqual(['pro-bridge', 'U.S.', '£3.5m']);
  });

  it('tell how a word is written', () => {
    expect(tokenise('Okafor said BBC 42 .').map(({ shape }) => shape)).toEqual([
      'capital',
      'lower',
      'upper',
      'number',
      'mark',
    ]);
  });

  it('cover every sign that is not white space, once and in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let from = 0;
        for (const { start, end, text: own } of tokenise(text)) {
          expect(text.slice(from, start).trim()).toBe('');
          expect(text.slice(start, end)).toBe(own);
          from = end;
        }
        expect(text.slice(from).trim()).toBe('');
      }),
    );
  });
});
