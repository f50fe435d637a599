import {
  narrowOf,
  numbersOf,
  putNarrow,
  putNumbers,
  type Sections,
  sectionOf,
  type Typed,
  type TypedKind,
  within32,
} from '../sections/sections.ts';
import { putStrings, stringsOf } from '../sections/strings.ts';
import { bothOf, countOf, type Run, type Sides, sideOf, within } from './plan.ts';

/** What parts are merged from, and into. */
export interface Merging extends Sides<Sections> {
  readonly merged: Sections;
}

/** Numbers, one an item. @returns them */
export function mergeNumbers<T extends Typed>(
  { merged, ...sides }: Merging,
  name: string,
  kind: TypedKind<T> & { new (length: number): T },
  runs: readonly Run[],
): T {
  const own = bothOf(sides, (parts) => numbersOf(parts, name, kind));
  const numbers = new kind(countOf(runs));
  let at = 0;
  for (const run of runs) {
    numbers.set(sideOf(own, run).subarray(run.from, run.to), at);
    at += run.to - run.from;
  }
  putNumbers(merged, name, numbers);
  return numbers;
}

/** Where the items of lists begin, given runs of lists. @returns what each side had */
export function mergeStarts(
  { merged, ...sides }: Merging,
  name: string,
  runs: readonly Run[],
): Sides<Uint32Array> {
  const own = bothOf(sides, (parts) => numbersOf(parts, name, Uint32Array));
  const starts = new Uint32Array(countOf(runs) + 1);
  let at = 0;
  for (const run of runs) {
    const old = sideOf(own, run);
    const shift = (starts[at] as number) - (old[run.from] as number);
    within32((old[run.to] as number) + shift, name);
    for (let item = run.from + 1; item <= run.to; item++)
      starts[++at] = (old[item] as number) + shift;
  }
  putNumbers(merged, name, starts);
  return own;
}

/** Strings, one an item. */
export function mergeStrings(merging: Merging, name: string, runs: readonly Run[]): void {
  mergeBytes(merging, name, within(runs, mergeStarts(merging, `${name}-starts`, runs)));
}

/** Bytes as they are. */
export function mergeBytes(
  { merged, ...sides }: Merging,
  name: string,
  runs: readonly Run[],
): void {
  const own = bothOf(sides, (parts) => sectionOf(parts, name));
  const bytes = Buffer.allocUnsafeSlow(countOf(runs));
  let at = 0;
  for (const run of runs) {
    bytes.set(sideOf(own, run).subarray(run.from, run.to), at);
    at += run.to - run.from;
  }
  merged.set(name, bytes);
}

/** Interned strings, one an item, numbered by where each is first as `putInterned` does. */
export function mergeInterned(
  { merged, ...sides }: Merging,
  name: string,
  runs: readonly Run[],
  counts: Sides<number>,
): void {
  const both = {
    saved: internedIn(sides.saved, name, counts.saved),
    fresh: internedIn(sides.fresh, name, counts.fresh),
  };
  const numbers = new Uint32Array(countOf(runs));
  const known = new Map<string | null, number>();
  let at = 0;
  for (const run of runs) {
    const { column, table, codes } = sideOf(both, run);
    for (let item = run.from; item < run.to; item++) {
      const old = column[item] as number;
      if ((codes[old] as number) < 0) {
        const string = table.at(old);
        codes[old] = known.get(string) ?? known.size;
        known.set(string, codes[old] as number);
      }
      numbers[at++] = codes[old] as number;
    }
  }
  putStrings(merged, `${name}-table`, [...known.keys()]);
  putNarrow(merged, name, numbers);
}

function internedIn(parts: Sections, name: string, count: number) {
  const table = stringsOf(parts, `${name}-table`);
  return {
    table,
    column: narrowOf(parts, name, count),
    /** By number: its number among all; -1 where it was not met yet. */
    codes: new Int32Array(table.size).fill(-1),
  };
}
