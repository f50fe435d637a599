/** Spaces that typesetting makes other than the plain one. */
const SPACES = /[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;
/** Marks nobody sees: soft hyphen, zero-width space, word joiner, a byte order mark in the middle. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g;
/** Control characters; tabs and line ends are none of these. */
const CONTROLS = /[^\P{Cc}\t\n]/gu;

/**
 * Brings printed text to one form without touching a word: NFC, every kind of space to the plain one, soft
 * hyphens and other unseen marks dropped. Quotation marks, dashes and line ends stay as printed.
 */
export function normalise(text: string): string {
  return text.replace(UNSEEN, '').replace(SPACES, ' ').replace(CONTROLS, ' ').normalize('NFC');
}
