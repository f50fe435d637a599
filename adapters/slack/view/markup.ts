import { closingBidi } from '../../../src/language/bidi.ts';
import { cleanLine } from '../../../src/replies/clean.ts';
import { type Marks, markedStretchesOf } from '../../../src/replies/excerpt/marks.ts';
import { type Look, type Piece, piece } from './blocks.ts';

/**
 * An excerpt as rich text, word for word: some of it bold, some italic, directions closed. It is cut
 * into `most` pieces at the utmost; marks that come after are left off, words never.
 */
export function pieces(text: string, marks: Marks, most: number): Piece[] {
  const cut = markedStretchesOf(text, affordable(marks, most)).map(({ start, end, bold, italic }) =>
    piece(cleanLine(text.slice(start, end)), {
      ...(bold ? { bold } : {}),
      ...(italic ? { italic } : {}),
    } satisfies Look),
  );
  const closing = closingBidi(text);
  return closing === '' ? cut : [...cut, piece(closing)];
}

/** What an excerpt measures: as JSON writes it. */
export function measure(text: string): number {
  return JSON.stringify(cleanLine(text)).length - 2 + closingBidi(text).length;
}

/** Each span adds two edges at most, and so two pieces. */
function affordable({ bold, italic }: Marks, most: number): Marks {
  const count = Math.floor((most - 1) / 2);
  const kept = bold.slice(0, count);
  return { bold: kept, italic: italic.slice(0, count - kept.length) };
}
