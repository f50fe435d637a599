import { numbersOf, putNumbers, type Sections, startsOf } from './sections.ts';

/** Lists of whole numbers side by side. */
export interface Lists {
  readonly starts: Uint32Array;
  /** Of all lists. */
  readonly numbers: Uint32Array;
  at(list: number): Uint32Array;
}

/** Adds lists under a name. */
export function putLists(parts: Sections, name: string, lists: readonly ArrayLike<number>[]): void {
  const starts = startsOf(
    lists.map(({ length }) => length),
    lists.length,
  );
  const numbers = new Uint32Array(starts[lists.length] as number);
  for (const [at, list] of lists.entries()) numbers.set(list, starts[at]);
  putNumbers(parts, `${name}-starts`, starts);
  putNumbers(parts, name, numbers);
}

/** The lists of that name. */
export function listsOf(parts: Sections, name: string): Lists {
  const starts = numbersOf(parts, `${name}-starts`, Uint32Array);
  const numbers = numbersOf(parts, name, Uint32Array);
  return { starts, numbers, at: (list) => numbers.subarray(starts[list], starts[list + 1]) };
}
