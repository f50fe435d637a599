import type { Placed } from './columns.ts';
import { hyphensJoined } from './hyphens.ts';

/** A paragraph, or a headline or caption, put together from its lines. */
export interface PdfParagraph {
  readonly text: string;
  /** Of its letters, in points. */
  readonly size: number;
}

/** A gap between lines of so many usual ones begins a paragraph. */
const GAP = 1.35;
/** An indent in letter sizes. */
const INDENT = 0.6;
/** Lines that lie deeper than this, in letter sizes, are set in as a whole. */
const SET_IN = 2.5;

/**
 * Paragraphs of pages in reading order: a new one begins at an indent, after a gap, and where the letters change their size; one
 * that a column or a page ends in the middle of goes on in the next, pictures between them or not.
 */
export function paragraphsIn(pages: readonly (readonly Placed[])[], size: number): PdfParagraph[] {
  const blocks: { lines: string[]; size: number }[] = [];
  const leading = usualLeading(pages, size);
  const indented =
    pages.flat().filter((run) => isBody(run, size) && run.left > run.edge + size * INDENT).length >
    1;
  let before: Placed | null = null;
  for (const run of pages.flatMap(sameLineJoined)) {
    const open = blocks.at(-1);
    const broken =
      before === null || !isBody(run, size) || !isBody(before, size)
        ? Math.abs((open?.size ?? 0) - run.size) > 0.4 ||
          (before !== null && gapTo(before, run) > run.size * 2)
        : false;
    if (!open || before === null || broken) {
      const interrupted = isBody(run, size) ? lastBody(blocks, size) : undefined;
      if (interrupted && goesOn(interrupted.lines.at(-1) ?? '', run, size, indented))
        interrupted.lines.push(run.text.trim());
      else blocks.push({ lines: [run.text.trim()], size: run.size });
    } else if (
      isBody(run, size) &&
      begins(before, run, open.lines.at(-1) ?? '', size, leading, indented)
    ) {
      blocks.push({ lines: [run.text.trim()], size: run.size });
    } else open.lines.push(run.text.trim());
    before = run;
  }
  const text = blocks.flatMap(({ lines }) => lines).join('\n');
  return blocks.map((block) => ({ text: hyphensJoined(block.lines, text), size: block.size }));
}

function isBody(run: { readonly size: number }, size: number): boolean {
  return Math.abs(run.size - size) < size * 0.08;
}

/** Runs of one line of one column that wide blanks part. */
function sameLineJoined(page: readonly Placed[]): Placed[] {
  const lines: Placed[] = [];
  for (const run of page) {
    const before = lines.at(-1);
    if (before && isOnLineOf(before, run))
      lines[lines.length - 1] = {
        ...before,
        text: `${before.text} ${run.text.trim()}`,
        right: run.right,
      };
    else lines.push(run);
  }
  return lines;
}

function isOnLineOf(before: Placed, run: Placed): boolean {
  return (
    before.column === run.column &&
    Math.abs(before.baseline - run.baseline) < run.size * 0.3 &&
    run.left > before.left
  );
}

function begins(
  before: Placed,
  run: Placed,
  line: string,
  size: number,
  leading: number,
  indented: boolean,
): boolean {
  const moved = run.column !== before.column || run.baseline > before.baseline;
  const inset = run.left > run.edge + size * INDENT;
  // Lines that are set in together are one statement until a sentence of it ends.
  const together = !moved && Math.abs(run.left - before.left) < size * 0.3;
  if (inset) return !together || isEnded(line) || gapTo(before, run) > leading * GAP;
  if (!moved && before.left > run.left + size * SET_IN) return true;
  if (moved) return !goesOn(line, run, size, indented);
  return gapTo(before, run) > leading * GAP;
}

/** Whether a sentence or an indented paragraph is still open at the top of the next column. */
function goesOn(line: string, run: Placed, size: number, indented: boolean): boolean {
  const inset = run.left > run.edge + size * INDENT;
  const ended = isEnded(line);
  return !inset && (indented ? true : !ended) && (!ended || indented);
}

function isEnded(line: string): boolean {
  return /[.?!:…]["”’»)]{0,2}$/.test(line);
}

function lastBody(blocks: readonly { lines: string[]; size: number }[], size: number) {
  const last = blocks.findLast((block) => isBody(block, size));
  return last && blocks.slice(blocks.indexOf(last) + 1).every((block) => block.size < size)
    ? last
    : undefined;
}

function gapTo(before: Placed, run: Placed): number {
  return before.baseline - run.baseline;
}

/** The distance that most neighbouring lines have. */
function usualLeading(pages: readonly (readonly Placed[])[], size: number): number {
  const gaps = new Map<number, number>();
  for (const page of pages) {
    for (const [at, run] of page.entries()) {
      const before = page[at - 1];
      if (!before || before.column !== run.column || !isBody(run, size)) continue;
      const gap = Math.round(gapTo(before, run) * 2) / 2;
      if (gap > size * 0.8 && gap < size * 3) gaps.set(gap, (gaps.get(gap) ?? 0) + 1);
    }
  }
  return [...gaps].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? size * 1.2;
}
