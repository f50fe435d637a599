import type { Vocabulary } from '../vocabulary.ts';

/** Whole numbers in the narrower of two types that holds them all. */
export type Narrow = Uint16Array | Uint32Array;

/**
 * An inverted index in flat arrays. Per term its postings lie side by side, one for every passage
 * that holds the term in any field, passages ascending.
 */
export interface FlatIndex {
  readonly vocabulary: Vocabulary;
  /** By term: where its postings begin; one entry more, so that a range ends. */
  readonly starts: Uint32Array;
  /** By posting: the passage. */
  readonly passages: Uint32Array;
  /** By posting: how often the term stands in each field, as a number into `profiles`. */
  readonly profiles: Narrow;
  /** By profile, one entry a field: how often. */
  readonly counts: Uint32Array;
  /** By term, one entry a field: how many passages hold it there. */
  readonly holding: Uint32Array;
  /** See `Impacts`. */
  readonly most: Float64Array;
  readonly impacts: Uint16Array;
  /** By field, by passage: different terms in it, which is what MiniSearch takes for its length. */
  readonly lengths: readonly Narrow[];
  /** By field: the greatest of `lengths`. */
  readonly longest: Uint32Array;
  /** By field: the mean of `lengths`. */
  readonly averages: Float64Array;
}

/** The same in the narrower type. */
export function narrow(numbers: Narrow): Narrow {
  if (numbers instanceof Uint16Array) return numbers;
  return greatest(numbers) <= 0xffff ? Uint16Array.from(numbers) : Uint32Array.from(numbers);
}

/** The greatest of some numbers; 0 where there are none. */
export function greatest(numbers: Uint32Array): number {
  let most = 0;
  for (const number of numbers) if (number > most) most = number;
  return most;
}
