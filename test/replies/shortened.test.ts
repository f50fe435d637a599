import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryLabel, fewerWords } from '../../src/replies/excerpt/shortened.ts';

const line = fc
  .array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 12 })
  .map((words) => words.join(' '));

describe('fewerWords', () => {
  it('gives as many words as fit, as trying one number after the other finds them', () => {
    const show = (words: string) => words.replaceAll('a', '\\a');
    fc.assert(
      fc.property(line, fc.nat({ max: 60 }), (text, most) => {
        const words = text.split(' ');
        const all = words.slice(1).map((_, n) => `${show(words.slice(0, n + 1).join(' '))} …`);
        const fits = (shown: string) => shown.length <= most;
        expect(fewerWords(text, show, fits)).toBe(all.findLast(fits) ?? null);
      }),
    );
  });
});

describe('entryLabel', () => {
  it.each([
    ['fits as it is', 'two words', 9, 'two words'],
    ['is cut between words', 'two words', 8, 'two…'],
    ['is cut inside the one word there is', 'threescore', 6, 'three…'],
    ['is one line', 'two\n  words ', 9, 'two words'],
    ['is never empty, which no menu takes', ' \n', 9, '…'],
    ['breaks no surrogate pair', '😀😀', 2, '\uFFFD…'],
  ])('%s', (_, text, most, expected) => {
    expect(entryLabel(text, most)).toBe(expected);
  });
});
