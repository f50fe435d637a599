import { hashOfRun } from '../check/words/hash.ts';

/** What is grouped: lists of numbers, each standing for a word. */
export interface HeadLists {
  readonly count: number;
  words(item: number): Uint32Array;
  /** Share of the item's shingles that this head must hold; null where they may not be grouped. */
  held(head: number, item: number): number | null;
}

/** How lists are taken apart. */
export interface Shingling {
  /** Words in a shingle; a shorter list is one shingle. */
  readonly size: number;
  /** Of so many shingles one is looked up, the same ones in every list; 1 looks all up. */
  readonly sample: number;
}

/** Lists that share a shingle and are tried at most: what more of them share tells nothing. */
const MOST_HEADS = 24;

/**
 * Groups lists round the longest one that holds their shingles (Broder 1997: containment), in time
 * near linear in the number of words. Gives for each item its group's longest list; an item alone is
 * its own. Of equal length the first item leads, so the order of the others changes nothing.
 */
export function groupAlike(lists: HeadLists, shingling: Shingling): Int32Array {
  const heads = new Int32Array(lists.count);
  const byShingle = new Map<number, number[]>();
  for (const item of longestFirst(lists)) {
    const looked = sampled(shinglesOf(lists.words(item), shingling.size), shingling.sample);
    const head = candidates(looked, byShingle).find((head) => holds(head, item, lists, shingling));
    heads[item] = head ?? item;
    if (head === undefined) for (const shingle of looked) enter(byShingle, shingle, item);
  }
  return heads;
}

function longestFirst(lists: HeadLists): Uint32Array {
  const lengths = Uint32Array.from({ length: lists.count }, (_, item) => lists.words(item).length);
  const lengthOf = (item: number) => lengths[item] as number;
  const items = Uint32Array.from({ length: lists.count }, (_, item) => item);
  return items.sort((a, b) => lengthOf(b) - lengthOf(a) || a - b);
}

function shinglesOf(words: Uint32Array, size: number): number[] {
  if (words.length < size) return words.length === 0 ? [] : [hashOfRun(words, 0, words.length)];
  const shingles = new Array<number>(words.length - size + 1);
  for (let at = 0; at < shingles.length; at++) shingles[at] = hashOfRun(words, at, at + size);
  return shingles;
}

/** The shingles that every list takes alike; where that is none, the first. */
function sampled(shingles: readonly number[], sample: number): number[] {
  const some = shingles.filter((shingle) => shingle % sample === 0);
  return some.length > 0 ? some : shingles.slice(0, 1);
}

/** Heads that share most of the shingles looked up, at least a third of them, the most shared first. */
function candidates(
  looked: readonly number[],
  byShingle: ReadonlyMap<number, readonly number[]>,
): number[] {
  const shared = new Map<number, number>();
  for (const shingle of looked) {
    for (const head of byShingle.get(shingle) ?? []) shared.set(head, (shared.get(head) ?? 0) + 1);
  }
  return [...shared]
    .filter(([, count]) => count * 3 >= looked.length)
    .sort(([a, often], [b, oftenB]) => oftenB - often || a - b)
    .slice(0, MOST_HEADS)
    .map(([head]) => head);
}

function holds(head: number, item: number, lists: HeadLists, { size }: Shingling): boolean {
  const least = lists.held(head, item);
  if (least === null) return false;
  const own = new Set(shinglesOf(lists.words(item), size));
  const theirs = new Set(shinglesOf(lists.words(head), size));
  let both = 0;
  for (const shingle of own) if (theirs.has(shingle)) both++;
  return both >= least * own.size;
}

function enter(byShingle: Map<number, number[]>, shingle: number, item: number): void {
  const heads = byShingle.get(shingle);
  if (heads === undefined) byShingle.set(shingle, [item]);
  else if (heads.length < MOST_HEADS) heads.push(item);
}
