import type { SortedTerms } from '../../search/sorted-terms.ts';
import { type Lists, listsOf } from '../sections/lists.ts';
import { termsOf } from '../sections/name-tables.ts';
import { putNumbers, type Sections } from '../sections/sections.ts';

/** Which numbers a term has, given those that it had and that are left. */
export type Change = (left: readonly number[]) => readonly number[];

/** Terms of a table before and after. */
export interface Keys {
  readonly gone: readonly string[];
  readonly come: readonly string[];
}

/**
 * Adds a table of names as it was saved, but for some terms: no other is made a string. A term that is left without
 * numbers is gone.
 *
 * @param placeOf from a number that was saved to what it is now; below 0 where it is gone
 * @param changes by term, also by terms that are new
 */
export function mergeTermLists(
  parts: Sections,
  saved: Sections,
  name: string,
  placeOf: (number: number) => number,
  changes: ReadonlyMap<string, Change>,
): Keys {
  const before = { terms: termsOf(saved, name), lists: listsOf(saved, `names-${name}`) };
  const known = new Map([...changes].map(([term, change]) => [before.terms.indexOf(term), change]));
  const come = [...changes.keys()].filter((term) => before.terms.indexOf(term) < 0).sort();
  const merged = new TermLists(before.terms, before.lists, come);
  const gone: string[] = [];
  let next = 0;
  const copyTo = (bound: number) => {
    for (; next < bound; next++)
      if (!merged.copy(next, placeOf, known.get(next))) gone.push(before.terms.at(next));
  };
  for (const term of come) {
    copyTo(before.terms.lowerBound(term));
    merged.add(term, (changes.get(term) as Change)([]));
  }
  copyTo(before.terms.size);
  merged.put(parts, name);
  return { gone, come };
}

/** Terms, ascending, with their numbers, as they grow. */
class TermLists {
  private readonly before: SortedTerms;
  private readonly lists: Lists;
  private readonly units: Uint16Array;
  private readonly unitStarts: Uint32Array;
  private readonly starts: Uint32Array;
  private numbers: Uint32Array;
  private size = 0;

  constructor(before: SortedTerms, lists: Lists, come: readonly string[]) {
    this.before = before;
    this.lists = lists;
    const more = come.reduce((sum, { length }) => sum + length, 0);
    this.units = new Uint16Array(before.packed.units.length + more);
    this.unitStarts = new Uint32Array(before.size + come.length + 1);
    this.starts = new Uint32Array(before.size + come.length + 1);
    this.numbers = new Uint32Array((lists.starts.at(-1) as number) + 1024);
  }

  /** Appends a term that was saved. @returns whether it has numbers still */
  copy(term: number, placeOf: (number: number) => number, change: Change | undefined): boolean {
    const { starts: lists, numbers } = this.lists;
    const [first, last] = [lists[term] as number, lists[term + 1] as number];
    const start = this.starts[this.size] as number;
    let end = start;
    this.makeRoom(end + last - first);
    for (let at = first; at < last; at++) {
      const place = placeOf(numbers[at] as number);
      if (place >= 0) this.numbers[end++] = place;
    }
    if (change !== undefined)
      end = this.write(start, change([...this.numbers.subarray(start, end)]));
    if (end === start) return false;
    const { units, starts } = this.before.packed;
    let unit = this.unitStarts[this.size] as number;
    for (let at = starts[term] as number; at < (starts[term + 1] as number); at++)
      this.units[unit++] = units[at] as number;
    this.end(unit, end);
    return true;
  }

  /** Appends a new term. */
  add(term: string, numbers: readonly number[]): void {
    const end = this.write(this.starts[this.size] as number, numbers);
    let unit = this.unitStarts[this.size] as number;
    for (let at = 0; at < term.length; at++) this.units[unit++] = term.charCodeAt(at);
    this.end(unit, end);
  }

  put(parts: Sections, name: string): void {
    const { units, unitStarts, starts, numbers, size } = this;
    putNumbers(parts, `names-${name}-units`, units.slice(0, unitStarts[size]));
    putNumbers(parts, `names-${name}-keys`, unitStarts.slice(0, size + 1));
    putNumbers(parts, `names-${name}-starts`, starts.slice(0, size + 1));
    putNumbers(parts, `names-${name}`, numbers.slice(0, starts[size]));
  }

  private end(unit: number, number: number): void {
    this.size++;
    this.unitStarts[this.size] = unit;
    this.starts[this.size] = number;
  }

  private write(start: number, numbers: readonly number[]): number {
    this.makeRoom(start + numbers.length);
    this.numbers.set(numbers, start);
    return start + numbers.length;
  }

  private makeRoom(end: number): void {
    if (end <= this.numbers.length) return;
    const more = new Uint32Array(2 * end);
    more.set(this.numbers);
    this.numbers = more;
  }
}
