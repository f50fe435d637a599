import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scanWords, WORD_PATTERN } from '../../src/language/scan/word-spans.ts';

const PIECES = [
  ..."a b Q z é ß İ 字 7 0 ٣ . , : % - _ [ ’ ' ʼ “ ” … $ \n ́ 𝒜 😀".split(' '),
  ...[
    ' ',
    ' ',
    'the',
    'U.S.',
    'l’eau',
    "qu'il",
    '3kg',
    '10.5',
    'word’s',
    'kg',
    'e.g',
    '\ud835',
    '\udc9c',
  ],
];
const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((all) => all.join(''));

const scanned = (text: string) => {
  const words: string[] = [];
  scanWords(text, (start, end) => words.push(`${start} ${text.slice(start, end)}`));
  return words;
};

it('finds the very words that the pattern finds, whatever stands round plain letters', () => {
  const word = new RegExp(WORD_PATTERN, 'gu');
  const matched = (text: string) =>
    Array.from(text.matchAll(word), (match) => `${match.index} ${match[0]}`);
  fc.assert(
    fc.property(texts, (text) => {
      expect(scanned(text)).toEqual(matched(text));
    }),
    { numRuns: 3_000 },
  );
});

it('keeps a number behind a letter and a mark, and parts it from a sentence’s end', () => {
  // "B.12" is one word of the pattern, "went. Twelve" two.
  expect(scanned('route b:12, we went. Twelve')).toEqual([
    '0 route',
    '6 b:12',
    '12 we',
    '15 went',
    '21 Twelve',
  ]);
});
