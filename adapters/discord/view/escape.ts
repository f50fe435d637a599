import { closingBidi } from '../../../src/language/bidi.ts';
import { cleanLine } from '../../../src/replies/clean.ts';
import { cutLine } from '../../../src/replies/excerpt/shortened.ts';

/** What Discord's markdown, mentions, emoji codes and timestamps are made of, wherever it stands. */
const SIGNS = /[\\*_~`|<>[\]@#]/gu;
/** A colon may begin an emoji's code (`:name:`) or end an address's scheme, with what follows too. */
const COLON = /:(?!\s)/gu;
/** What makes a list or small print at the beginning of a line. */
const LINE_START = /^([^\S\n\r\u2028\u2029]*)(-|\d+(?=\.))/gmu;
/**
 * A text that Discord displays as it is and acts upon in no way. A backslash before any sign that is
 * neither letter, digit nor space shows the sign itself. `lineStart` is false where words of ours
 * stand before it on the line.
 */
export function escapeText(text: string, lineStart = true): string {
  const escaped = cleanLine(text).replace(SIGNS, '\\$&').replace(COLON, '\\:');
  return escaped.replace(LINE_START, (whole, space: string, sign: string, at: number) => {
    if (at === 0 && !lineStart) return whole;
    return sign === '-' ? `${space}\\-` : `${whole}\\`;
  });
}

/** A text in one line, escaped, its directions closed behind it; at most `most` characters. */
export function escapeLine(text: string, most: number, lineStart = true): string {
  return cutLine(text, most, (words) => closed(words, lineStart));
}

/** Escaped, and every direction it opens closed behind it. */
export function closed(text: string, lineStart = true): string {
  return escapeText(text, lineStart) + closingBidi(text);
}
