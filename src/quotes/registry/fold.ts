import { foldWord } from '../../language/folding.ts';

const PLAIN = /^[a-z0-9 ]*$/;
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼ‘`´][\p{L}\p{M}]+)*/gu;

/**
 * A name as it is compared: lower case, accents and apostrophes dropped, words parted by one space
 * ("Lech Wałęsa’s" becomes "lech walesa", "O’Malley" "omalley", "J.D." "j d", "Rees-Mogg" "rees mogg").
 */
export function foldName(name: string): string {
  const lower = name.toLowerCase();
  if (PLAIN.test(lower)) return lower.replace(/ +/g, ' ').trim();
  return (lower.match(WORD) ?? []).map(foldWord).join(' ');
}

/**
 * One folded word without what transliteration leaves open: doubled letters, and y, i, iy, ii, yi, ij
 * at the end ("zelensky", "zelenskyy" and "zelenskiy" are one; so are "natalia" and "natalya").
 */
export function spellingKey(word: string): string {
  return word
    .replace(/(\p{L})\1+/gu, '$1')
    .replace(/x/g, 'ks')
    .replace(/(?:iy|ij|yi|i)$/, 'y')
    .replace(/ia$/, 'ya');
}
