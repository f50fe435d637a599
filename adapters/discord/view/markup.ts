import { closingBidi } from '../../../src/language/bidi.ts';
import type { Span } from '../../../src/language/span.ts';
import { type Marks, markedStretchesOf } from '../../../src/replies/excerpt/marks.ts';
import { union } from '../../../src/replies/excerpt/spans.ts';
import { escapeText } from './escape.ts';

/**
 * An excerpt as a block quote: its words escaped, some bold, some italic, directions closed. Marks
 * may take `most` characters; those that come after are left off, words never.
 */
export function blockQuote(text: string, marks: Marks, most: number): string {
  const affordable = within(most, marks, text);
  let italic = false;
  let bold = false;
  let marked = '';
  // The stretch behind the last closes what is open.
  const end = { start: text.length, end: text.length, bold: false, italic: false };
  for (const next of [...markedStretchesOf(text, affordable), end]) {
    if (bold && (!next.bold || next.italic !== italic)) marked += '**';
    if (next.italic !== italic) marked += '_';
    if (next.bold && (!bold || next.italic !== italic)) marked += '**';
    ({ bold, italic } = next);
    marked += escapeText(text.slice(next.start, next.end), startsLine(text, next.start));
  }
  return `> ${(marked + closingBidi(text)).replaceAll('\n', '\n> ')}`;
}

/** What an excerpt measures: escaped, each line behind its sign. */
export function measure(text: string): number {
  const lines = text.split('\n').length;
  return escapeText(text).length + closingBidi(text).length + 2 * lines;
}

function within(most: number, { bold, italic }: Marks, text: string): Marks {
  let left = most;
  const afford = (spans: readonly Span[], cost: number) =>
    spans.filter(() => {
      left -= cost;
      return left >= 0;
    });
  const slanted = afford(
    union(italic.map((span) => tight(text, span))).filter((span) => standsAlone(text, span)),
    2,
  );
  // A bold stretch that runs into or out of italics is marked twice. Those that touch are made one:
  // `**a****b**` would not be bold.
  return {
    italic: slanted,
    bold: afford(
      union(bold).filter(({ start, end }) => text.slice(start, end).trim() !== ''),
      8,
    ),
  };
}

/** Without the white space at its ends. */
function tight(text: string, { start, end }: Span): Span {
  const inside = text.slice(start, end);
  const from = start + inside.length - inside.trimStart().length;
  return { start: from, end: Math.max(from, start + inside.trimEnd().length) };
}

/** Discord ends italics by `_` only before a sign that is no letter, digit or `_`. */
function standsAlone(text: string, { start, end }: Span): boolean {
  const edge = /[\p{L}\p{N}_\\]/u;
  return (
    /[\p{L}\p{N}]/u.test(text.slice(start, end)) &&
    !edge.test(text.charAt(start - 1)) &&
    !edge.test(text.charAt(end))
  );
}

function startsLine(text: string, at: number): boolean {
  return /(?:^|\n)[^\S\n]*$/.test(text.slice(Math.max(0, at - 40), at));
}
