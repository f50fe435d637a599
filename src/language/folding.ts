import { SPELLING_ENDINGS } from './words/equivalents.ts';

const MARKS = /\p{M}+/gu;
const APOSTROPHES = /[’ʼ‘ʹ′`´]/g;
const ASCII = /^[a-z0-9'.,:%]*$/;
const SPECIAL_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/**
 * A word without case, accents and possessive: "Zelenskyy’s" gives "zelenskyy", "Müller" "muller".
 * Apostrophes inside a name vanish ("O’Donnell" gives "odonnell").
 */
export function foldWord(word: string): string {
  let folded = word.toLowerCase();
  if (!ASCII.test(folded)) folded = foldLetters(folded);
  if (!folded.includes("'")) return folded;
  return folded.replace(/'s?$/, '').replaceAll("'", '');
}

/** By last letter: few words end as one of these does. */
const ENDINGS = Map.groupBy(SPELLING_ENDINGS, ([spelt]) => spelt.charCodeAt(spelt.length - 1));

/** One spelling for words that British and American English spell apart: "organisation", "labour". */
export function foldSpelling(folded: string): string {
  if (folded.length < 6) return folded;
  for (const [spelt, one] of ENDINGS.get(folded.charCodeAt(folded.length - 1)) ?? [])
    if (folded.endsWith(spelt) && folded.length > spelt.length + (one.length > 3 ? -1 : 2))
      return folded.slice(0, -spelt.length) + one;
  return folded;
}

function foldLetters(lower: string): string {
  return lower
    .replace(APOSTROPHES, "'")
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(/[ßæœøđðþłı]/g, (letter) => SPECIAL_LETTERS[letter] ?? letter);
}
