import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../src/language/sentences.ts';

const cut = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['a full stop', 'It rained. We left.', ['It rained.', 'We left.']],
    ['a title', 'Sen. Ortiz left. He was tired.', ['Sen. Ortiz left.', 'He was tired.']],
    ['an initial', 'Donald J. Ortiz left.', ['Donald J. Ortiz left.']],
    [
      'a country that ends one',
      'It is the U.S. The rest wait.',
      ['It is the U.S.', 'The rest wait.'],
    ],
    ['a country that ends none', 'The U.S. Senate met.', ['The U.S. Senate met.']],
    ['a closing mark', '“We go.” They went.', ['“We go.”', 'They went.']],
    ['a question inside a quotation', '“Really?” he asked.', ['“Really?” he asked.']],
    ['a number', 'It cost 3.5 million. Then 4.', ['It cost 3.5 million.', 'Then 4.']],
  ])('end, or do not, at %s', (_, text, sentences) => {
    expect(cut(text)).toEqual(sentences);
  });

  it('leave out nothing but white space', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(cut(text).join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      }),
    );
  });
});
