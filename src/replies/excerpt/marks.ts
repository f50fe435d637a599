import type { Span } from '../../language/span.ts';
import type { Card } from '../card.ts';
import { covers, without } from './spans.ts';

/** How the words of an excerpt are set off; offsets count from its start. */
export interface Marks {
  /** Words of the question. */
  readonly bold: readonly Span[];
  /** Reported speech. */
  readonly italic: readonly Span[];
}

/** The marks of a card: the words in quotation marks inside reported speech stay upright, marks and all. */
export function marksOf({ excerpt, highlights, quotes }: Card): Marks {
  const upright = quotes
    .filter(({ quote }) => quote.kind === 'direct')
    .map((span) => withMarks(excerpt.text, span));
  const reported = quotes.filter(({ quote }) => quote.kind !== 'direct');
  return { bold: highlights, italic: reported.flatMap((span) => without(span, upright)) };
}

function withMarks(text: string, { start, end }: Span): Span {
  const mark = /[^\p{L}\p{N}\s]/u;
  return {
    start: mark.test(text.charAt(start - 1)) ? start - 1 : start,
    end: mark.test(text.charAt(end)) ? end + 1 : end,
  };
}

/** A stretch of a text that looks the same from end to end. */
export interface MarkedStretch extends Span {
  readonly bold: boolean;
  readonly italic: boolean;
}

/** A text in as few stretches as its marks allow; together they are the text. */
export function markedStretchesOf(text: string, { bold, italic }: Marks): MarkedStretch[] {
  const edges = new Set([0, text.length]);
  for (const { start, end } of [...bold, ...italic]) edges.add(start).add(end);
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => ({
    start,
    end: sorted[index + 1] as number,
    bold: covers(bold, start),
    italic: covers(italic, start),
  }));
}
