import { narrowOf, type Parts, putNarrow } from './parts.ts';
import { putStrings, stringsOf } from './strings.ts';

/** Strings of which many are the same: each different one once, and a number a place. */
export interface Interned {
  at(place: number): string | null;
}

/** Adds strings under a name. */
export function putInterned(parts: Parts, name: string, strings: Iterable<string | null>): void {
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
export function internedOf(parts: Parts, name: string, count: number): Interned {
  const table = stringsOf(parts, `${name}-table`);
  const numbers = narrowOf(parts, name, count);
  const made: (string | null | undefined)[] = [];
  return {
    at(place) {
      const number = numbers[place] as number;
      let string = made[number];
      if (string === undefined) {
        string = table.at(number);
        made[number] = string;
      }
      return string;
    },
  };
}
