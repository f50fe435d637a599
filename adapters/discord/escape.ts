import { closingBidi } from '../../src/replies/bidi.ts';

/** What Discord's markdown, mentions, emoji codes and timestamps are made of, wherever it stands. */
const SIGNS = /[\\*_~`|<>[\]@#]/gu;
/** A colon may begin an emoji's code (`:name:`) or end an address's scheme, with what follows too. */
const COLON = /:(?!\s)/gu;
/** What makes a list or small print at the beginning of a line. */
const LINE_START = /^([^\S\n\r\u2028\u2029]*)(-|\d+(?=\.))/gmu;
// What a screen has no sign for. Tabs and line breaks stay.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F]/gu;

/**
 * A text as Discord can take it: half surrogate pairs and control characters, which it refuses or
 * drops, become U+FFFD. As long as the text itself, so that spans hold.
 */
export function clean(text: string): string {
  return text.toWellFormed().replace(CONTROLS, '\uFFFD');
}

/**
 * A text that Discord displays as it is and acts upon in no way. A backslash before any sign that is
 * neither letter, digit nor space shows the sign itself. `lineStart` is false where words of ours
 * stand before it on the line.
 */
export function escapeText(text: string, lineStart = true): string {
  const escaped = clean(text).replace(SIGNS, '\\$&').replace(COLON, '\\:');
  return escaped.replace(LINE_START, (whole, space: string, sign: string, at: number) => {
    if (at === 0 && !lineStart) return whole;
    return sign === '-' ? `${space}\\-` : `${whole}\\`;
  });
}

/** A text in one line, escaped, its directions closed behind it; at most `most` characters. */
export function escapeLine(text: string, most: number, lineStart = true): string {
  const line = clean(text).replace(/\s+/gu, ' ').trim();
  const whole = closed(line, lineStart);
  if (whole.length <= most) return whole;
  const words = line.split(' ');
  let low = 0;
  let high = words.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const fits = closed(words.slice(0, middle).join(' '), lineStart).length < most - 1;
    if (fits) low = middle;
    else high = middle - 1;
  }
  if (low > 0) return `${closed(words.slice(0, low).join(' '), lineStart)} …`;
  return `${closed(firstCharacters(line, most), lineStart)}…`;
}

/** Escaped, and every direction it opens closed behind it. */
export function closed(text: string, lineStart = true): string {
  return escapeText(text, lineStart) + closingBidi(text);
}

/** The beginning of one endless word: as many characters as fit when every one is escaped. */
function firstCharacters(word: string, most: number): string {
  const each = Array.from(word.slice(0, most));
  let size = 2;
  const kept = each.filter((character) => {
    size += 2 * character.length + 1;
    return size < most;
  });
  return kept.join('');
}
