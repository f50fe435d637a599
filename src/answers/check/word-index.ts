import type { Coverage } from '../../coverage.ts';
import { STOP_WORDS } from '../../language/stop-words.ts';
import { hashOf } from './hash.ts';
import { type CheckWord, checkWords } from './words.ts';

/**
 * Which passages hold a word, or a pair of stop words side by side (neither of which would tell much
 * alone). Keys are hashed into buckets without being kept: what a bucket gives may hold the word, and
 * is compared word by word anyway. About 160 bytes a passage.
 */
export interface WordIndex {
  readonly size: number;
  /** By bucket, where its passages begin; one entry more. The number of buckets is a power of two. */
  readonly starts: Uint32Array;
  /** Passages, ascending within a bucket, each once. */
  readonly passages: Uint32Array;
}

/** A key of a quotation, with the passages that may hold it. */
interface Clue {
  readonly passages: Uint32Array;
  /** Place of the word in the quotation. */
  readonly at: number;
  readonly weight: number;
}

const kept = new WeakMap<Coverage, WordIndex>();

/** The index of a coverage: made at the first call, then kept with it. */
export function wordIndexOf(coverage: Coverage): WordIndex {
  const known = kept.get(coverage);
  if (known !== undefined) return known;
  const building = indexing(coverage);
  for (;;) {
    const step = building.next();
    if (step.done) return step.value;
  }
}

/** Keeps an index that was made before, and saved, with its coverage. */
export function keepWordIndex(coverage: Coverage, index: WordIndex): void {
  kept.set(coverage, index);
}

/** Passages indexed between two looks at the clock. */
const SLICE = 64;

/** Makes the index and keeps it; yields every few passages, so that a caller can let others run. */
export function* indexing(coverage: Coverage): Generator<void, WordIndex> {
  const size = coverage.passages.length;
  const buckets = 2 ** Math.min(20, Math.max(10, Math.ceil(Math.log2(size + 1)) + 2));
  const seen = new Uint32Array(buckets);
  const counts = new Uint32Array(buckets + 1);
  const pairs = new GrowingArray();
  const ends = new Uint32Array(size);
  for (let at = 0; at < size; at++) {
    for (const bucket of bucketsOf(checkWords(coverage.passages[at]?.text ?? ''), buckets)) {
      if (seen[bucket] === at + 1) continue;
      seen[bucket] = at + 1;
      counts[bucket + 1] = (counts[bucket + 1] as number) + 1;
      pairs.push(bucket);
    }
    ends[at] = pairs.size;
    if (at % SLICE === SLICE - 1) yield;
  }
  const index = { size, ...sorted(counts, pairs, ends) };
  kept.set(coverage, index);
  return index;
}

/** A counting sort of (passage, bucket) pairs by bucket. */
function sorted(counts: Uint32Array, pairs: GrowingArray, ends: Uint32Array) {
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

/** The buckets of each word that has one, in order: content words, and pairs of stop words. */
function* bucketsOf(words: readonly CheckWord[], buckets: number): Generator<number> {
  for (const { bucket } of keysOf(words, buckets)) yield bucket;
}

function* keysOf(words: readonly CheckWord[], buckets: number) {
  for (let at = 0; at < words.length; at++) {
    const key = (words[at] as CheckWord).key;
    const next = words[at + 1]?.key;
    if (isContent(key)) yield { at, bucket: hashOf(key) & (buckets - 1) };
    else if (next !== undefined && !isContent(next)) {
      yield { at, bucket: hashOf(`${key} ${next}`) & (buckets - 1) };
    }
  }
}

/** Whether a word tells something about what is said. */
export function isContent(key: string): boolean {
  return !STOP_WORDS.has(key) && !STOP_WORDS.has(key.replaceAll("'", ''));
}

/** How rare a key is: about 11 where one of 100,000 passages holds it, 0.7 where all do. */
function weight(index: WordIndex, holding: number): number {
  return Math.log(1 + index.size / (holding + 0.5));
}

function bucketsIn(index: WordIndex): number {
  return index.starts.length - 1;
}

function passagesIn(index: WordIndex, bucket: number): Uint32Array {
  return index.passages.subarray(nth(index.starts, bucket), nth(index.starts, bucket + 1));
}

/** Postings looked at for one quotation at most, after the rarest words'. */
const MOST_LOOKED_AT = 400_000;
/** Clues that are looked at however many passages hold them. */
const ALWAYS = 3;

/**
 * The passages that share most with a quotation, best first, at most `limit`; and of those that share
 * all that was looked at, which may have printed it word for word, at most `all`.
 */
export function candidatesFor(
  index: WordIndex,
  words: readonly CheckWord[],
  { limit, all }: { readonly limit: number; readonly all: number },
): number[] {
  const clues = cluesOf(index, words);
  const votes = new Float32Array(index.size);
  let looked = 0;
  let top = 0;
  for (const [at, { passages, weight: rarity }] of clues.entries()) {
    looked += passages.length;
    if (at >= ALWAYS && looked > MOST_LOOKED_AT) break;
    top += rarity;
    for (const passage of passages) votes[passage] = nthVote(votes, passage) + rarity;
  }
  const best = most(votes, all);
  return best.filter((passage, at) => at < limit || nthVote(votes, passage) > top * 0.999);
}

function nthVote(votes: Float32Array, passage: number): number {
  return votes[passage] as number;
}

const STEPS = 512;

/** The passages of most votes, best first: those above a level that a histogram gives are sorted. */
function most(votes: Float32Array, limit: number): number[] {
  let top = 0;
  for (const vote of votes) if (vote > top) top = vote;
  if (top === 0) return [];
  const histogram = new Uint32Array(STEPS + 1);
  const stepOf = (vote: number) => Math.floor((vote / top) * STEPS);
  for (const vote of votes)
    if (vote > 0) histogram[stepOf(vote)] = nth(histogram, stepOf(vote)) + 1;
  let level = STEPS;
  for (let above = nth(histogram, level); above < limit && level > 0; ) {
    above += nth(histogram, --level);
  }
  const best: number[] = [];
  for (const [passage, vote] of votes.entries()) {
    if (vote > 0 && stepOf(vote) >= level) best.push(passage);
  }
  best.sort((a, b) => nthVote(votes, b) - nthVote(votes, a) || a - b);
  return best.slice(0, limit);
}

/** A quotation's clues, rarest first, each bucket once. */
function cluesOf(index: WordIndex, words: readonly CheckWord[]): Clue[] {
  const clues = new Map<number, Clue>();
  for (const { at, bucket } of keysOf(words, bucketsIn(index))) {
    if (clues.has(bucket)) continue;
    const passages = passagesIn(index, bucket);
    if (passages.length > 0) {
      clues.set(bucket, { passages, at, weight: weight(index, passages.length) });
    }
  }
  return [...clues.values()].sort((a, b) => a.passages.length - b.passages.length || a.at - b.at);
}
