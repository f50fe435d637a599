import { foldWord } from '../../language/folding.ts';
import type { Speaker } from '../speaker.ts';

/** A folded phrase without "the", "a" or "an" before it. */
export function withoutArticle(folded: string): string {
  return folded.replace(/^(?:the|an?) (?=.)/, '');
}

/** The spelling keys of folded words, parted by spaces. */
export function keyOf(folded: string): string {
  return folded.split(' ').map(spellingKey).join(' ');
}

/** Ways from folded words to speakers, each list in the order speakers were given: most quoted first. */
export interface NameTables {
  /** Canonical names and every form, with and without titles; surnames of people. */
  readonly forms: Table<readonly Speaker[]>;
  /** The same by spelling keys. */
  readonly spellings: Table<readonly Speaker[]>;
  /** Roles of two words and more, without their article. */
  readonly roles: Table<readonly Speaker[]>;
  /** Every term of a quoted speaker's roles and ranks. */
  readonly descriptions: Table<readonly Speaker[]>;
  /** For the spelling key of a form's or role's first word: the most words such a form has. */
  readonly starts: Table<number>;
  /** Every word of every name. */
  readonly words: Table<readonly Speaker[]>;
  /** Words of names nearest to a misspelt one. */
  readonly nearest: (word: string) => string[];
}

/** A way from folded words to what they stand for. */
export type Table<T> = Pick<ReadonlyMap<string, T>, 'get' | 'has'>;

/** A body's name as it is compared: folded, "the" left out, "U.S." and "US" one. */
export function bodyKey(name: string): string {
  return foldName(name)
    .replace(/^the /, '')
    .replace(/\b\p{L}(?: \p{L})+(?= |$)/gu, (letters) => letters.replaceAll(' ', ''));
}

const PLAIN = /^[a-z0-9 ]*$/;
/** A word of a name, whatever sign its writer took for an apostrophe. */
export const NAME_WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼ‘`´][\p{L}\p{M}]+)*/gu;

/**
 * A name as it is compared: lower case, accents and apostrophes dropped, words parted by one space
 * ("Lech Wałęsa’s" becomes "lech walesa", "O’Malley" "omalley", "J.D." "j d", "Rees-Mogg" "rees mogg").
 */
export function foldName(name: string): string {
  const lower = name.toLowerCase();
  if (PLAIN.test(lower)) return lower.replace(/ +/g, ' ').trim();
  return (lower.match(NAME_WORD) ?? []).map(foldWord).join(' ');
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
