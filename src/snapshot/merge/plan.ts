/** A stretch of a list that is taken from what was saved, or from what was made anew. */
export interface Run {
  readonly fresh: boolean;
  /** Places on its own side: from the first to before the last. */
  readonly from: number;
  readonly to: number;
}

/** Something of which there are two: as it was saved, and of what was made anew. */
export interface Sides<T> {
  readonly saved: T;
  readonly fresh: T;
}

/** The side that a run is of. */
export function sideOf<T>(sides: Sides<T>, { fresh }: Run): T {
  return fresh ? sides.fresh : sides.saved;
}

/** What something makes of each side. */
export function bothOf<T, Made>({ saved, fresh }: Sides<T>, make: (one: T) => Made): Sides<Made> {
  return { saved: make(saved), fresh: make(fresh) };
}

/**
 * From which side each wanted item comes: as many as possible from what was saved, without changing
 * its order; the others are made anew, in the order in which they are wanted.
 *
 * @param saved what tells each saved item from all others
 * @param wanted the same of what is wanted now
 */
export function planOf(saved: readonly string[], wanted: readonly string[]): Run[] {
  const places = new Map(saved.map((key, at) => [key, at]));
  const known = wanted.map((key) => places.get(key) ?? -1);
  const kept = ascendingMost(known);
  const runs = new Runs();
  let made = 0;
  for (const [at, place] of known.entries()) {
    const fresh = !kept.has(at);
    runs.add(fresh, fresh ? made++ : place);
  }
  return runs.all;
}

/** The same runs in a list of which each item has several, given where each item's begin. */
export function within(runs: readonly Run[], starts: Sides<ArrayLike<number>>): Run[] {
  return runs.map((run) => {
    const own = sideOf(starts, run);
    return { ...run, from: own[run.from] as number, to: own[run.to] as number };
  });
}

/** How many items the runs hold in all. */
export function countOf(runs: readonly Run[]): number {
  return runs.reduce((sum, { from, to }) => sum + to - from, 0);
}

/** By item of each side: its place in what the runs make; -1 where it is left out. */
export function placesIn(runs: readonly Run[], sizes: Sides<number>): Sides<Int32Array> {
  const places = {
    saved: new Int32Array(sizes.saved).fill(-1),
    fresh: new Int32Array(sizes.fresh).fill(-1),
  };
  let place = 0;
  for (const run of runs) {
    const own = sideOf(places, run);
    for (let at = run.from; at < run.to; at++) own[at] = place++;
  }
  return places;
}

/**
 * The same runs, where some items that were saved are made anew all the same.
 * @param isOther whether an item, by its place among those wanted, is no more what was saved in the other place
 */
export function remade(
  runs: readonly Run[],
  isOther: (wanted: number, saved: number) => boolean,
): Run[] {
  const all = new Runs();
  let [place, made] = [0, 0];
  for (const { fresh, from, to } of runs)
    for (let at = from; at < to; at++) {
      const isFresh = fresh || isOther(place, at);
      place++;
      all.add(isFresh, isFresh ? made++ : at);
    }
  return all.all;
}

/** Items one after the other, as the fewest runs. */
export class Runs {
  readonly all: Run[] = [];
  private last: { fresh: boolean; from: number; to: number } | null = null;

  add(fresh: boolean, item: number): void {
    if (this.last?.fresh === fresh && this.last.to === item) this.last.to++;
    else {
      this.last = { fresh, from: item, to: item + 1 };
      this.all.push(this.last);
    }
  }
}

/** Places of the longest ascending sequence of numbers from 0 on (patience sorting). */
function ascendingMost(numbers: readonly number[]): Set<number> {
  const ends: number[] = [];
  const before = new Int32Array(numbers.length).fill(-1);
  for (const [at, number] of numbers.entries()) {
    if (number < 0) continue;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((numbers[ends[middle] as number] as number) < number) low = middle + 1;
      else high = middle;
    }
    before[at] = ends[low - 1] ?? -1;
    ends[low] = at;
  }
  const kept = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] as number) kept.add(at);
  return kept;
}
