import { createRequire } from 'node:module';
import type { Span } from '../../../src/language/span.ts';

/** A line feed, other white space, or a word; a hyphen, dash or slash between letters ends a word too. */
const TOKEN =
  /\n|[ \t\r\u3000]+|[^ \t\r\n\u3000]+?(?:(?<=\p{L}[-–—/])(?=\p{L})|(?=[ \t\r\n\u3000]|$))/gu;
/** Made where a word is longer than a line: Node reads its tables for it. */
let characters: Intl.Segmenter | null = null;

/** Letters and marks of one column each, however they follow one another. */
const NARROW = /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e]*$/;

type StringWidth = typeof import('string-width').default;
let stringWidth: StringWidth | null = null;

/** Columns a text takes, escape sequences not counted, wide characters as two. */
export function columns(text: string): number {
  if (NARROW.test(text)) return text.length;
  // Its tables take longer to load than most answers to be found: few texts need them.
  stringWidth ??= createRequire(import.meta.url)('string-width').default as StringWidth;
  return stringWidth(text);
}

/**
 * A plain text in lines of at most `width` columns: spans of the text, white space at the breaks left
 * out. Lines break at white space, after hyphens and slashes between letters, at line feeds, and
 * between characters only where a word is longer than a line.
 * One line at least; `Infinity` breaks at line feeds only.
 */
export function wrap(text: string, width: number): Span[] {
  const lines: Span[] = [];
  let line = emptyAt(0);
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (token === '\n') {
      lines.push(line);
      line = emptyAt(index + 1);
    }
    if (token.trim() === '') continue;
    for (const [offset, piece] of pieces(token, width)) {
      const longer = extended(line, index + offset, piece);
      const full = longer.used > width && line.end > line.start;
      if (full) lines.push(line);
      line = full ? extended(emptyAt(index + offset), index + offset, piece) : longer;
    }
  }
  return [...lines, line].map(({ start, end }) => ({ start, end }));
}

interface Line extends Span {
  readonly used: number;
}

const emptyAt = (at: number): Line => ({ start: at, end: at, used: 0 });

/** The line with one more piece behind it; white space before the first is no part of it. */
function extended(line: Line, at: number, piece: string): Line {
  const empty = line.end === line.start;
  const gap = empty ? 0 : at - line.end;
  return {
    start: empty ? at : line.start,
    end: at + piece.length,
    used: line.used + gap + columns(piece),
  };
}

/** The word itself where it fits a line, else its characters. */
function* pieces(word: string, width: number): Generator<[number, string]> {
  if (width === Infinity || columns(word) <= width) yield [0, word];
  else {
    characters ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    for (const { index, segment } of characters.segment(word)) yield [index, segment];
  }
}
