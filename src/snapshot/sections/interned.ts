import { type Column, narrowOf, putNarrow, type Sections } from './sections.ts';
import { putStrings, stringsOf } from './strings.ts';

/** Strings of which many are the same: each different one once, and a number a place. */
export interface Interned {
  /** By place: the number of its string. */
  readonly numbers: Column;
  at(place: number): string | null;
  /** The number of a string; -1 where it stands nowhere. All are read at the first call. */
  numberOf(string: string | null): number;
}

/** Adds strings under a name. */
export function putInterned(parts: Sections, name: string, strings: Iterable<string | null>): void {
  const numbers = new Map<string | null, number>();
  const places: number[] = [];
  for (const string of strings) {
    const number = numbers.get(string) ?? numbers.size;
    numbers.set(string, number);
    places.push(number);
  }
  putStrings(parts, `${name}-table`, [...numbers.keys()]);
  putNarrow(parts, name, Uint32Array.from(places));
}

/** @param count how many places there are */
export function internedOf(parts: Sections, name: string, count: number): Interned {
  const table = stringsOf(parts, `${name}-table`);
  const numbers = narrowOf(parts, name, count);
  const made: (string | null | undefined)[] = [];
  const numbered = (number: number) => {
    let string = made[number];
    if (string === undefined) {
      string = table.at(number);
      made[number] = string;
    }
    return string;
  };
  let known: ReadonlyMap<string | null, number> | null = null;
  return {
    numbers,
    at: (place) => numbered(numbers[place] as number),
    numberOf(string) {
      known ??= new Map(Array.from({ length: table.size }, (_, at) => [numbered(at), at]));
      return known.get(string) ?? -1;
    },
  };
}
