import { FIELDS } from '../../fields.ts';
import { assembled } from '../assemble.ts';
import type { FlatIndex, Narrow } from '../postings.ts';
import { type KeptTerms, mergeTerms, type TermPairs } from './merge-terms.ts';

const WIDTH = FIELDS.length;

/** An index that goes into another. */
export interface Part {
  readonly index: FlatIndex;
  /** By passage of it: its place among all, ascending; -1 where it is left out. */
  readonly places: Int32Array;
}

/** One index of two. */
export interface MergedIndex {
  readonly index: FlatIndex;
  /** By term of the first, and of the second: its place among all; -1 where no passage holds it any more. */
  readonly terms: readonly [Int32Array, Int32Array];
}

/**
 * The index that building anew would give of the passages of two, number for number. No text is read
 * again; each posting is looked at once.
 */
export function mergeIndexes(one: Part, other: Part): MergedIndex {
  const pairs = mergeTerms(one.index.vocabulary.sorted, other.index.vocabulary.sorted);
  const isWhole = [one, other].every(({ places }) => !places.includes(-1));
  const counting = countingOf(one.index.counts, other.index.counts, isWhole);
  const postings = mergePostings(one, other, pairs, counting);
  const kept = pairs.kept(postings.starts);
  return {
    index: assembled({
      terms: kept.terms,
      starts: kept.starts,
      passages: postings.passages,
      profiles: postings.profiles,
      counts: counting.counts,
      isCanonical: counting.isCanonical,
      lengths: mergeLengths([one, other]),
      ...(isWhole ? { holding: mergeHolding(one.index, other.index, kept) } : {}),
    }),
    terms: [kept.one, kept.other],
  };
}

/** What the profiles of both count, those of the first under their own numbers. */
interface Counting {
  readonly counts: Uint32Array;
  /** By profile of the second: its number. */
  readonly numbers: Uint32Array;
  /** Whether the numbers are those that `canonicalProfiles` would give. */
  readonly isCanonical: boolean;
}

/** Of a few passages more, the profiles are those of the others as a rule: then no posting is numbered anew. */
function countingOf(one: Uint32Array, other: Uint32Array, isWhole: boolean): Counting {
  const keyOf = (counts: Uint32Array, profile: number) =>
    counts.subarray(profile * WIDTH, (profile + 1) * WIDTH).join();
  const size = one.length / WIDTH;
  const known = new Map(Array.from({ length: size }, (_, at) => [keyOf(one, at), at]));
  const own = Array.from({ length: other.length / WIDTH }, (_, at) => known.get(keyOf(other, at)));
  if (isWhole && own.every((number) => number !== undefined))
    return { counts: one, numbers: Uint32Array.from(own), isCanonical: true };
  const counts = new Uint32Array(one.length + other.length);
  counts.set(one);
  counts.set(other, one.length);
  return { counts, numbers: Uint32Array.from(own.keys(), (at) => at + size), isCanonical: false };
}

/** By pair of terms: where its postings begin; passages ascending in each. */
function mergePostings(one: Part, other: Part, { ones, others }: TermPairs, counting: Counting) {
  const most = one.index.passages.length + other.index.passages.length;
  const counts = counting.counts.length;
  const made = {
    starts: new Uint32Array(ones.length + 1),
    passages: new Uint32Array(most),
    profiles: new (counts <= 0xffff ? Uint16Array : Uint32Array)(most),
  };
  const [first, second] = [keptPostings(one), keptPostings(other, counting.numbers)];
  let end = 0;
  for (let pair = 0; pair < ones.length; pair++) {
    // Most terms of the first stand in none of the second: their postings are copied in one go.
    const from = pair;
    while (pair < ones.length && (others[pair] as number) < 0) pair++;
    end = appendAll(made, end, first, ones, from, pair);
    if (pair === ones.length) break;
    const start = end;
    end = append(made, end, first, ones[pair] as number);
    const middle = end;
    end = append(made, end, second, others[pair] as number);
    if (middle > start && end > middle) interleave(made, start, middle, end);
    made.starts[pair + 1] = end;
  }
  if (end === most) return made;
  const { starts, passages, profiles } = made;
  return { starts, passages: passages.slice(0, end), profiles: profiles.slice(0, end) };
}

interface Postings {
  readonly starts: Uint32Array;
  readonly passages: Uint32Array;
  readonly profiles: Narrow;
}

/**
 * The postings of passages that stay, by the places that these have now.
 * @param numbers by profile: its number now; default as it was
 */
function keptPostings({ index, places }: Part, numbers?: Uint32Array): Postings {
  if (numbers === undefined && places.every((place, passage) => place === passage)) return index;
  const size = index.passages.length;
  const kept = {
    starts: new Uint32Array(index.starts.length),
    passages: new Uint32Array(size),
    profiles: new Uint32Array(size),
  };
  let end = 0;
  for (let term = 0, posting = 0; term + 1 < index.starts.length; term++) {
    for (const last = index.starts[term + 1] as number; posting < last; posting++) {
      const place = places[index.passages[posting] as number] as number;
      if (place < 0) continue;
      kept.passages[end] = place;
      const profile = index.profiles[posting] as number;
      kept.profiles[end++] = numbers?.[profile] ?? profile;
    }
    kept.starts[term + 1] = end;
  }
  return kept;
}

/** Appends what terms of pairs have, from a pair to before another; they follow one another. @returns where it ends now */
function appendAll(
  made: Postings,
  end: number,
  kept: Postings,
  terms: Int32Array,
  from: number,
  to: number,
): number {
  if (from === to) return end;
  const [first, last] = [terms[from] as number, terms[to - 1] as number];
  const start = kept.starts[first] as number;
  const stop = kept.starts[last + 1] as number;
  made.passages.set(kept.passages.subarray(start, stop), end);
  made.profiles.set(kept.profiles.subarray(start, stop), end);
  for (let pair = from; pair < to; pair++)
    made.starts[pair + 1] = end + (kept.starts[(terms[pair] as number) + 1] as number) - start;
  return end + stop - start;
}

/** @returns where the postings end now */
function append(made: Postings, end: number, kept: Postings, term: number): number {
  if (term < 0) return end;
  const [start, stop] = [kept.starts[term] as number, kept.starts[term + 1] as number];
  made.passages.set(kept.passages.subarray(start, stop), end);
  made.profiles.set(kept.profiles.subarray(start, stop), end);
  return end + stop - start;
}

/** Brings two ascending stretches side by side into one order. */
function interleave(made: Postings, start: number, middle: number, end: number): void {
  const { passages, profiles } = made;
  if ((passages[middle - 1] as number) < (passages[middle] as number)) return;
  const [ownPassages, ownProfiles] = [passages.slice(middle, end), profiles.slice(middle, end)];
  let [left, right] = [middle - 1, end - middle - 1];
  for (let at = end - 1; right >= 0; at--) {
    const isLeft = left >= start && (passages[left] as number) > (ownPassages[right] as number);
    passages[at] = (isLeft ? passages[left] : ownPassages[right]) as number;
    profiles[at] = (isLeft ? profiles[left--] : ownProfiles[right--]) as number;
  }
}

/** By field, by passage. */
function mergeLengths(parts: readonly Part[]): Uint32Array[] {
  const size = Math.max(...parts.map(({ places }) => greatestOf(places) + 1));
  return FIELDS.map((_, field) => {
    const lengths = new Uint32Array(size);
    for (const { index, places } of parts) {
      const own = index.lengths[field] ?? [];
      for (let passage = 0; passage < places.length; passage++) {
        const place = places[passage] as number;
        if (place >= 0) lengths[place] = own[passage] as number;
      }
    }
    return lengths;
  });
}

/** Of all passages of both. */
function mergeHolding(one: FlatIndex, other: FlatIndex, kept: KeptTerms): Uint32Array {
  const holding = new Uint32Array((kept.starts.length - 1) * WIDTH);
  for (const [{ holding: own }, places] of [
    [one, kept.one],
    [other, kept.other],
  ] as const)
    for (let term = 0; term < places.length; term++) {
      const to = (places[term] as number) * WIDTH;
      for (let field = 0; field < WIDTH; field++)
        holding[to + field] =
          (holding[to + field] as number) + (own[term * WIDTH + field] as number);
    }
  return holding;
}

function greatestOf(places: Int32Array): number {
  let most = -1;
  for (let at = 0; at < places.length; at++)
    if ((places[at] as number) > most) most = places[at] as number;
  return most;
}
