import type { Span, TextSpan } from '../../language/span.ts';
import { type Cuts, waysToCut } from './cuts.ts';

/** How much of a text fits into one place of a platform. */
export interface Room {
  /** The most one excerpt may measure; `Infinity` where nothing limits it. */
  readonly budget: number;
  /**
   * What a text measures on the platform, escaping included; default its length in UTF-16 code units.
   * Two texts joined may measure no more than the two alone.
   */
  readonly measure?: (text: string) => number;
}

/** A slice of a passage, offsets from the passage's start, with marks for what stands round it. */
export interface Excerpt extends TextSpan {
  /** Words of the passage stand before this, and are not shown here. */
  readonly cutBefore: boolean;
  /** Words of the passage stand after this, and are not shown here. */
  readonly cutAfter: boolean;
}

/**
 * A passage in as few excerpts as the budget allows, in order; between two of them lies white space
 * only, so together they are the passage. Cut at sentence ends outside quotations; where one such
 * stretch alone exceeds the budget, between words outside quotations; and only where a quotation
 * itself exceeds it, at its sentence ends, then between its words, then between characters.
 * `quotations` are spans of `text`, in any order.
 */
export function excerptsOf(text: string, quotations: readonly Span[], room: Room): Excerpt[] {
  const measure = room.measure ?? ((slice: string) => slice.length);
  const whole = trimmed(text, { start: 0, end: text.length });
  const sizeOf = (span: Span) => measure(text.slice(span.start, span.end));
  if (sizeOf(whole) <= room.budget) return [excerpt(text, whole, whole)];
  const atoms = split(text, whole, waysToCut(quotations), (span) => sizeOf(span) <= room.budget);
  return pack(atoms, room.budget, sizeOf).map((span) => excerpt(text, span, whole));
}

/** Stretches that fit, each cut no finer than it must be. */
function split(
  text: string,
  span: Span,
  levels: readonly Cuts[],
  fits: (span: Span) => boolean,
): Span[] {
  const [cuts, ...finer] = levels;
  if (cuts === undefined || fits(span)) return [span];
  return cuts(text, span).flatMap((part) => split(text, trimmed(text, part), finer, fits));
}

/** Neighbours joined as long as they fit, the white space between them counted. */
function pack(atoms: readonly Span[], budget: number, sizeOf: (span: Span) => number): Span[] {
  const packed: Span[] = [];
  let size = 0;
  for (const atom of atoms) {
    const last = packed.at(-1);
    const own = sizeOf(atom);
    const joined =
      last === undefined ? own : size + sizeOf({ start: last.end, end: atom.start }) + own;
    const fits = last !== undefined && joined <= budget;
    if (fits) packed[packed.length - 1] = { start: last.start, end: atom.end };
    else packed.push(atom);
    size = fits ? joined : own;
  }
  return packed;
}

function trimmed(text: string, span: Span): Span {
  const slice = text.slice(span.start, span.end);
  const start = span.start + slice.length - slice.trimStart().length;
  return { start, end: Math.max(start, span.start + slice.trimEnd().length) };
}

function excerpt(text: string, span: Span, whole: Span): Excerpt {
  return {
    ...span,
    text: text.slice(span.start, span.end),
    cutBefore: span.start > whole.start,
    cutAfter: span.end < whole.end,
  };
}
