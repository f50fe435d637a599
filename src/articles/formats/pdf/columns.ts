import type { PdfPage, TextRun } from './runs.ts';

/** A run in its column. */
export interface Placed extends TextRun {
  /** From 0; -1 where it goes across columns, as headlines do. */
  readonly column: number;
  /** Where the lines of its column begin. */
  readonly edge: number;
  /** Whether it stands in the margin above or below the text. */
  readonly margin: 'head' | 'foot' | null;
}

/** Columns whose left edges lie nearer than so many letter sizes are one, its first lines indented. */
const INDENT = 4;
/** Fewest lines of a column. */
const FEWEST = 3;
/** Share of the height of the page that running heads and page numbers stand in. */
const MARGIN = 0.09;

/** The size that most letters have. */
export function bodySize(pages: readonly { readonly runs: readonly TextRun[] }[]): number {
  const letters = new Map<number, number>();
  for (const { text, size } of pages.flatMap(({ runs }) => runs)) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

/** Where lines of the text begin, from the left: columns, and indents as deep as one. */
function startsOf({ runs }: PdfPage, size: number): number[] {
  const lefts = bodyRuns(runs, size)
    .map(({ left }) => left)
    .sort((a, b) => a - b);
  const groups: number[][] = [];
  for (const left of lefts) {
    const group = groups.at(-1);
    if (group && left - (group[0] ?? 0) < size * INDENT) group.push(left);
    else groups.push([left]);
  }
  return groups.filter((group) => group.length >= FEWEST).map((group) => group[0] ?? 0);
}

/** Left edges of the columns of a page: lines that begin further left end before them. */
function edgesOf(page: PdfPage, size: number): number[] {
  const starts = startsOf(page, size);
  return starts.filter((start, at) => at === 0 || crossing(page, start, size) <= CROSSING.column);
}

/** Share of the lines that begin further left and reach beyond a place. */
function crossing({ runs }: PdfPage, start: number, size: number): number {
  const before = bodyRuns(runs, size).filter(({ left }) => left < start - size * 0.5);
  return (
    before.filter(({ right }) => right > start - size * 0.2).length / Math.max(before.length, 1)
  );
}

function bodyRuns(runs: readonly TextRun[], size: number): TextRun[] {
  return runs.filter((run) => Math.abs(run.size - size) < size * 0.15);
}

/** Up to the lower share a place begins a column, from the higher one on it is an indent; between them nothing is clear. */
const CROSSING = { column: 0.15, indent: 0.4 } as const;
const MOST_COLUMNS = 7;

/** Whether it can be told which lines of a page are columns: else there is a table, or something else that has no order. */
export function isOrderClear(page: PdfPage): boolean {
  const size = bodySize([page]);
  const starts = startsOf(page, size).slice(1);
  const unclear = starts.some((start) => {
    const share = crossing(page, start, size);
    return share > CROSSING.column && share < CROSSING.indent;
  });
  return !unclear && edgesOf(page, size).length <= MOST_COLUMNS;
}

/** Which column a run lies in; -1 where it reaches into the next. */
function columnOf(run: TextRun, edges: readonly number[], size: number): number {
  const column = Math.max(
    0,
    edges.findLastIndex((edge) => run.left >= edge - size * 0.5),
  );
  const next = edges[column + 1];
  return next !== undefined && run.right > next - size * 0.2 ? -1 : column;
}

/** The runs of a page as they are read: what goes across columns parts it, in each part one column after the other. */
export function readingOrder(page: PdfPage): Placed[] {
  const size = bodySize([page]);
  const edges = edgesOf(page, size);
  const [, bottom, , top] = page.view;
  const height = top - bottom;
  /** Too few lines for a column: those furthest left show where it begins. */
  const usual = Math.min(
    ...page.runs.filter((run) => Math.abs(run.size - size) < size * 0.15).map(({ left }) => left),
  );
  const placed = page.runs.map((run): Placed => {
    const margin =
      run.baseline > top - height * MARGIN && run.size < size * 1.3
        ? 'head'
        : run.baseline < bottom + height * MARGIN
          ? 'foot'
          : null;
    const column = edges.length < 2 ? 0 : columnOf(run, edges, size);
    return {
      ...run,
      column,
      edge: edges[Math.max(column, 0)] ?? usual,
      margin: margin && isApart(run, page, size, margin) ? margin : null,
    };
  });
  const across = placed
    .filter(({ column, margin }) => column === -1 || margin !== null)
    .map(({ baseline }) => baseline);
  const band = ({ baseline, column }: Placed) =>
    across.filter((line) => line > baseline || (column === -1 && line === baseline)).length;
  return placed.toSorted(
    (a, b) =>
      band(a) - band(b) || a.column - b.column || b.baseline - a.baseline || a.left - b.left,
  );
}

/** Whether nothing of the text stands near a line in the margin. */
function isApart(run: TextRun, { runs }: PdfPage, size: number, margin: 'head' | 'foot'): boolean {
  const beyond = runs.filter((other) =>
    margin === 'head' ? other.baseline < run.baseline - 1 : other.baseline > run.baseline + 1,
  );
  const nearest = Math.min(...beyond.map((other) => Math.abs(other.baseline - run.baseline)));
  return nearest > size * 1.6 || !Number.isFinite(nearest);
}
