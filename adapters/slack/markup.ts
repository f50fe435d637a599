import type { Span } from '../../src/language/span.ts';
import { closingBidi } from '../../src/replies/bidi.ts';
import { type Look, type Piece, piece } from './blocks.ts';
import { clean } from './escape.ts';

/** What a stretch of an excerpt looks like. */
export interface Marks {
  /** Words of the question. */
  readonly bold: readonly Span[];
  /** Reported speech. */
  readonly italic: readonly Span[];
}

/**
 * An excerpt as rich text, word for word: some of it bold, some italic, directions closed. It is cut
 * into `most` pieces at the utmost; marks that come after are left off, words never.
 */
export function pieces(text: string, marks: Marks, most: number): Piece[] {
  const { bold, italic } = affordable(marks, most);
  const edges = new Set([0, text.length]);
  for (const { start, end } of [...bold, ...italic]) edges.add(start).add(end);
  const sorted = [...edges].sort((a, b) => a - b);
  const cut = sorted.slice(0, -1).map((at, index) =>
    piece(clean(text.slice(at, sorted[index + 1])), {
      ...(covers(bold, at) ? { bold: true } : {}),
      ...(covers(italic, at) ? { italic: true } : {}),
    } satisfies Look),
  );
  const closing = closingBidi(text);
  return closing === '' ? cut : [...cut, piece(closing)];
}

/** What an excerpt measures: as JSON writes it. */
export function measure(text: string): number {
  return JSON.stringify(clean(text)).length - 2 + closingBidi(text).length;
}

/** Each span adds two edges at most, and so two pieces. */
function affordable({ bold, italic }: Marks, most: number): Marks {
  const count = Math.floor((most - 1) / 2);
  const kept = bold.slice(0, count);
  return { bold: kept, italic: italic.slice(0, count - kept.length) };
}

function covers(spans: readonly Span[], at: number): boolean {
  return spans.some(({ start, end }) => start <= at && at < end);
}
