import type { Line } from '../clean/cleaning.ts';
import { isProse, isTitleLike } from '../clean/prose.ts';
import { isTopLine } from './top-line.ts';

/** A line of a document that may hold several clippings. */
export type ClippingLine = Pick<Line, 'text'> & {
  /** 0 for text, else how high a heading it is. Default 0. */
  readonly heading?: number;
};

/** A file of several clippings, taken apart by where they begin. */
export interface Clippings {
  /** Where the first one begins: what stands above is a cover. */
  readonly starts: readonly number[];
  /** Lines between them that only part them. */
  readonly dividers: ReadonlySet<number>;
}

const DIVIDER = /^[\W_]{3,}$/u;

/**
 * Where the clippings of a file begin that are headed alike, each with its headline and a line of outlet and date, in
 * whichever order. Null where the file is one article. `unclear` where it holds several and nothing tells them apart.
 */
export function clippingsIn(lines: readonly ClippingLine[]): Clippings | 'unclear' | null {
  const heads = headsOf(lines);
  const [first = 0] = heads;
  if (heads.length < 2 || hasProse(lines.slice(0, first))) return null;
  const above = heads.every((at) => isHeadline(lines[at - 1]));
  const below = heads.every((at) => isHeadline(lines[at + 1]));
  if (!above && !below) return 'unclear';
  const starts = above ? heads.map((at) => at - 1) : heads;
  const parting = lines.flatMap(({ text }, at) => (DIVIDER.test(text) ? [at] : []));
  return { starts, dividers: new Set(parting) };
}

/** The lines of outlet and date; the first one where no text follows before the next is the title of the whole. */
function headsOf(lines: readonly ClippingLine[]): number[] {
  const heads = lines.flatMap(({ text }, at) => (isTopLine(text) ? [at] : []));
  const [first = 0, second = 0] = heads;
  const own =
    heads.length > 1 && !hasProse(lines.slice(first + 1, second)) ? heads.slice(1) : heads;
  const written = own.filter((at, index) => hasProse(lines.slice(at + 1, own[index + 1])));
  return written.length > 1 ? own : [];
}

function hasProse(lines: readonly ClippingLine[]): boolean {
  return lines.some(({ text }) => isProse(text));
}

function isHeadline(line: ClippingLine | undefined): boolean {
  if (line === undefined || isTopLine(line.text)) return false;
  return (line.heading ?? 0) > 0 || (isTitleLike(line.text) && !isProse(line.text));
}
