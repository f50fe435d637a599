import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CHECK_WORD, scanCheckWords } from '../../../../src/answers/check/words/scan.ts';

function scanned(text: string): string {
  const words: number[] = [];
  scanCheckWords(text, (start, end) => words.push(start, end));
  return words.join();
}

function matched(text: string): string {
  return [...text.matchAll(CHECK_WORD)]
    .flatMap(({ index, 0: word }) => [index, index + word.length])
    .join();
}

it('finds what the pattern finds, whatever stands in a text', () => {
  const pieces =
    "a Bc U.S. x. 3 12,000 $5 £ % & . , : ; - ' ’ ` ´ [ ] … é e\u0301 東京 🙂 \ud83d “ ” \n".split(
      ' ',
    );
  const piece = fc.oneof(fc.constantFrom(...pieces, ' '), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(fc.array(piece), (all) => {
      expect(scanned(all.join(''))).toBe(matched(all.join('')));
    }),
    { numRuns: 1_000 },
  );
});

it('is linear in a megabyte of what begins a word and is none', () => {
  for (const piece of ['$', 'a.', '’', '\u0301', 'a[', '1,']) {
    const text = piece.repeat(1_000_000 / piece.length);
    expect(scanned(text) === matched(text)).toBe(true);
  }
}, 20_000);
