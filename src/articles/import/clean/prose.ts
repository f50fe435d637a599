import type { Line } from './cleaning.ts';

/** What a character counts in scripts that put no spaces between words. */
const UNSPACED = 0.5;

/** Words as spaces, tabs and line ends part them; Chinese and Japanese ones roughly. */
export function wordCount(text: string): number {
  let words = 0;
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 32 && !inside) words += 1;
    if (code >= 0x3040 && code < 0xa000) words += UNSPACED;
    inside = code > 32;
  }
  return words;
}

/** Whether a text ends as a sentence does, marks and brackets after the stop included. */
export function endsSentence(text: string): boolean {
  return /[.?!…。！？][\s"'”’»“)\]」』]{0,4}$/.test(text.slice(-6));
}

/** Longest headline, in words: British papers print whole sentences. */
const LONGEST_HEADLINE = 42;

/**
 * Whether a line is a paragraph of running text rather than a headline, label or button: a sentence of some
 * length, or so many words that it can be nothing else.
 */
export function isProse(text: string): boolean {
  if (text.length > 400) return true;
  const words = wordCount(text);
  if (words > LONGEST_HEADLINE || DATELINE.test(text)) return true;
  const stopped = /(?:[.。][\s"'”’»“)\]」』]{0,4}|[,;]["'”’»])$/.test(text.slice(-6));
  const initials = words <= 18 && INITIALS.test(text.slice(-12));
  const ended = (words >= 8 && stopped && !initials) || (words >= 22 && endsSentence(text));
  return ended && !isTitleCased(text);
}

/**
 * Whether a line is shaped as headlines are: some words, no full stop at the end unless Every Word Is Capitalised, a
 * capital, figure or quotation mark at the beginning.
 */
export function isTitleLike(text: string): boolean {
  const words = wordCount(text);
  if (words < 2 || words > LONGEST_HEADLINE || text.length > 320) return false;
  if (!/^["'“‘«„¿¡(#@]{0,2}[\p{Lu}\p{Lt}\p{Lo}\p{N}£$€]/u.test(text)) return false;
  if (INITIALS.test(text.slice(-12)) || isTitleCased(text)) return true;
  return !/(?:[,;:]|(?<!\.)\.)["'”’»)\]]?$/.test(text.slice(-4));
}

/** "KYIV, Ukraine (AP) — ": a first paragraph of an agency. */
const DATELINE = /^\p{Lu}{2}[^()]{1,40}\((?:AP|Reuters|AFP|PA|UPI|dpa|CNN)\) ?[-–—]/u;

/** Ends in "U.N.": the full stop is no sentence's. */
const INITIALS = /(?:^|[\s"'“‘(])(?:\p{Lu}\.){2,}['’]?$/u;

/** Every longer word begins with a capital, as American headlines print it and prose never does. */
function isTitleCased(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]{3,}/gu) ?? [];
  return words.length >= 4 && words.every((word) => /^[^\p{Ll}]/u.test(word));
}

/** Fewest words of coverage that stands above the text, be it a headline or a standfirst. */
const FEWEST_WORDS = 4;

/** Whether a line is too short for coverage and ends no sentence: a section, a place, a name. */
export function isLabel({ text, placed = false }: Pick<Line, 'text' | 'placed'>): boolean {
  return !placed && wordsIn(text) < FEWEST_WORDS && !/[.?!…”"]$/.test(text);
}

/** Words made of letters; signs and figures between them are none. */
export function wordsIn(text: string): number {
  return Math.min(wordCount(text), wordCount(text.replace(/[^\p{L}\s]+/gu, '')));
}

/** Whether a line reports somebody's words: no rule for boilerplate may touch it. */
export function carriesSpeech(text: string): boolean {
  return SPEECH.test(text) && MARKS.test(text);
}

const MARKS = /["“”«»„‘’']/;
const SPEECH = /\b(?:said|says|told|asked|added|replied|wrote|warned|insisted|according to)\b/;
