import { hashOfRun } from '../../language/hash.ts';

/** How lists are taken apart. */
export interface Shingling {
  /** Words in a shingle; a shorter list is one shingle. */
  readonly size: number;
  /** Of so many shingles one is looked up, the same ones in every list; 1 looks all up. */
  readonly sample: number;
}

/** The shingles by which lists are looked up, as numbers. */
export interface LookedUp {
  /** By list: where its shingles begin in `shingles`; one entry more, so that a range ends. */
  readonly starts: Uint32Array;
  /** 32 bits each. */
  readonly shingles: Uint32Array;
}

/** What is grouped: lists of numbers, each standing for a word. */
export interface HeadLists {
  readonly count: number;
  words(item: number): Uint32Array;
  /** How many words it has. */
  lengthOf(item: number): number;
  /** Share of the item's shingles that this head must hold; null where they may not be grouped. */
  held(head: number, item: number): number | null;
  /** Words in a shingle. */
  readonly size: number;
  /** The shingles by which lists are looked up. */
  readonly looked: LookedUp;
}

/** Shingles looked up without hashes: equal shingles have one number, and one that is there only once has none. */
export interface Numbered {
  readonly starts: Uint32Array;
  /** As `shingles`: the number of each, from 0; -1 for one that no other equals. */
  readonly numbers: Int32Array;
  /** By number: how often it is there. */
  readonly often: Uint32Array;
}

/** All shingles of a list, ascending, each once. */
export function shinglesOf(words: Uint32Array, size: number): Uint32Array {
  const count = countShingles(words.length, size);
  const length = Math.min(size, words.length);
  const shingles = new Uint32Array(count);
  for (let at = 0; at < count; at++) shingles[at] = hashOfRun(words, at, at + length);
  shingles.sort();
  let kept = 0;
  for (let at = 0; at < count; at++)
    if (at === 0 || shingles[at] !== shingles[at - 1]) shingles[kept++] = shingles[at] as number;
  return shingles.subarray(0, kept);
}

/** Of each list the shingles that every list takes alike; where that is none, the first. */
export function commonShingles(
  count: number,
  wordsOf: (list: number) => Uint32Array,
  { size, sample }: Shingling,
): LookedUp {
  const starts = new Uint32Array(count + 1);
  let shingles = new Uint32Array(1024);
  let end = 0;
  for (let list = 0; list < count; list++) {
    const words = wordsOf(list);
    const own = countShingles(words.length, size);
    if (end + own > shingles.length) shingles = widened(shingles, 2 * (end + own));
    const length = Math.min(size, words.length);
    const start = end;
    for (let at = 0; at < own; at++) {
      const shingle = hashOfRun(words, at, at + length);
      if (shingle % sample === 0) shingles[end++] = shingle;
    }
    if (end === start && own > 0) shingles[end++] = hashOfRun(words, 0, length);
    starts[list + 1] = end;
  }
  return { starts, shingles: shingles.subarray(0, end) };
}

function countShingles(words: number, size: number): number {
  return words === 0 ? 0 : Math.max(1, words - size + 1);
}

function widened(numbers: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(length);
  more.set(numbers);
  return more;
}

/** Numbers equal shingles alike, through a table of open addresses. */
export function numbered({ starts, shingles }: LookedUp): Numbered {
  const size = 2 ** Math.ceil(Math.log2(2 * shingles.length + 2));
  /** By address: the first place of its shingle, plus one; 0 for an empty one. */
  const first = new Uint32Array(size);
  const numbers = new Int32Array(shingles.length).fill(-1);
  const often: number[] = [];
  for (let place = 0; place < shingles.length; place++) {
    const shingle = shingles[place] as number;
    let address = shingle & (size - 1);
    while (first[address] !== 0 && shingles[(first[address] as number) - 1] !== shingle)
      address = (address + 1) & (size - 1);
    if (first[address] === 0) {
      first[address] = place + 1;
      continue;
    }
    const earlier = (first[address] as number) - 1;
    if ((numbers[earlier] as number) < 0) numbers[earlier] = often.push(1) - 1;
    const number = numbers[earlier] as number;
    numbers[place] = number;
    often[number] = (often[number] as number) + 1;
  }
  return { starts, numbers, often: Uint32Array.from(often) };
}
