import type { Passage } from '../../../articles/passage.ts';
import { wordHash } from '../../../language/hash.ts';
import { inOneGo, oncePerCoverageInSteps } from '../../coverage-memo-in-steps.ts';
import { type CheckWord, eachWordKey, isContent, type WordKey } from './words.ts';

/**
 * Which passages hold a word, or a pair of stop words side by side (neither of which would tell much
 * alone). Keys are hashed into buckets without being kept: what a bucket gives may hold the word, and
 * is compared word by word anyway. About 160 bytes a passage.
 */
export interface WordIndex {
  readonly size: number;
  /** By bucket, where its passages begin; one entry more. The number of buckets is a power of two. */
  readonly starts: Uint32Array;
  /** Passages, ascending within a bucket, each once; none where they lie elsewhere. */
  readonly passages: Uint32Array;
  /** The passages of most votes where they lie elsewhere, best first, of equal votes the earlier. */
  readonly voted?: (votes: readonly BucketVote[]) => readonly VotedPassage[];
}

/** What the passages of a bucket get. */
export interface BucketVote {
  readonly bucket: number;
  readonly weight: number;
}

/** A passage with what it got, added up in single precision. */
export interface VotedPassage {
  readonly passage: number;
  readonly votes: number;
}

/** The index of a coverage: made at the first call, then kept with it. */
export const wordIndexOf = oncePerCoverageInSteps(({ passages }) =>
  indexing(passages, bucketsFor(passages.length)),
);

/** How many buckets an index of so many passages has: a power of two. */
export function bucketsFor(passages: number): number {
  return 2 ** Math.min(20, Math.max(10, Math.ceil(Math.log2(passages + 1)) + 2));
}

/** @param buckets how many; passages that go into an index of more have as many as that one */
export function indexWords(passages: readonly Pick<Passage, 'text'>[], buckets: number): WordIndex {
  return inOneGo(indexing(passages, buckets));
}

/** Passages that are read, and sorted, in one step: some milliseconds' worth. */
const READ = 500;
const SORTED = 20_000;

function* indexing(
  passages: readonly Pick<Passage, 'text'>[],
  buckets: number,
): Generator<void, WordIndex> {
  const size = passages.length;
  const seen = new Uint32Array(buckets);
  const counts = new Uint32Array(buckets + 1);
  const pairs = new GrowingArray();
  const ends = new Uint32Array(size);
  for (let at = 0; at < size; at++) {
    eachHash(passages[at]?.text ?? '', (hash) => {
      const bucket = hash & (buckets - 1);
      if (seen[bucket] === at + 1) return;
      seen[bucket] = at + 1;
      counts[bucket + 1] = (counts[bucket + 1] as number) + 1;
      pairs.push(bucket);
    });
    ends[at] = pairs.size;
    if (at % READ === READ - 1) yield;
  }
  return { size, ...(yield* sorting(counts, pairs, ends)) };
}

/** A counting sort of (passage, bucket) pairs by bucket. */
function* sorting(counts: Uint32Array, pairs: GrowingArray, ends: Uint32Array) {
  const starts = counts;
  for (let at = 1; at < starts.length; at++) starts[at] = nth(starts, at) + nth(starts, at - 1);
  const next = starts.slice();
  const passages = new Uint32Array(pairs.size);
  for (let passage = 0, pair = 0; passage < ends.length; passage++) {
    for (const end = nth(ends, passage); pair < end; pair++) {
      const bucket = nth(pairs.values, pair);
      const place = nth(next, bucket);
      passages[place] = passage;
      next[bucket] = place + 1;
    }
    if (passage % SORTED === SORTED - 1) yield;
  }
  return { starts, passages };
}

function nth(numbers: Uint32Array, at: number): number {
  return numbers[at] as number;
}

class GrowingArray {
  values = new Uint32Array(4096);
  size = 0;

  push(value: number): void {
    if (this.size === this.values.length) {
      const more = new Uint32Array(this.size * 2);
      more.set(this.values);
      this.values = more;
    }
    this.values[this.size++] = value;
  }
}

/** The hashes of what `keysOf` gives of a text, in order. */
function eachHash(text: string, take: (hash: number) => void): void {
  let stop: string | null = null;
  eachWordKey(text, ({ key, hash, isContent }: WordKey) => {
    if (isContent) take(hash);
    else if (stop !== null) take(wordHash(`${stop} ${key}`));
    stop = isContent ? null : key;
  });
}

/** A word of a text that is looked up, by its place, with its bucket. */
interface Key {
  readonly at: number;
  readonly bucket: number;
}

/** What of a text is looked up, in order: content words, and pairs of stop words. */
function* keysOf(words: readonly CheckWord[], buckets: number): Generator<Key> {
  for (let at = 0; at < words.length; at++) {
    const key = (words[at] as CheckWord).key;
    const next = words[at + 1]?.key;
    if (isContent(key)) yield { at, bucket: wordHash(key) & (buckets - 1) };
    else if (next !== undefined && !isContent(next)) {
      yield { at, bucket: wordHash(`${key} ${next}`) & (buckets - 1) };
    }
  }
}

/** How many passages may hold each key of a text; a key that stands nowhere is left out. */
export function lookUpWord(
  { starts }: WordIndex,
  words: readonly CheckWord[],
): { readonly key: Key; readonly holding: number }[] {
  return Array.from(keysOf(words, starts.length - 1), (key) => {
    return { key, holding: nth(starts, key.bucket + 1) - nth(starts, key.bucket) };
  }).filter(({ holding }) => holding > 0);
}

/** The passages of a bucket. */
export function passagesIn({ starts, passages }: WordIndex, bucket: number): Uint32Array {
  return passages.subarray(nth(starts, bucket), nth(starts, bucket + 1));
}

/** The different buckets of a text's keys. */
export function bucketsOf(text: string, buckets: number): number[] {
  const found = new Set<number>();
  eachHash(text, (hash) => found.add(hash & (buckets - 1)));
  return [...found];
}
