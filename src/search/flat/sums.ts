import type { TermScorer } from './scoring.ts';

/** Working memory of one search, by passage; all zero between searches. */
export interface Scratch {
  /** What its terms add, nearly, and how many of the terms the passage holds, as {@link Sums} has it. */
  readonly added: Int32Array;
  /** The passages found, in order of discovery; one entry more than there are passages. */
  readonly found: Uint32Array;
  /** 1 for each passage that alone may be found, where only some may. */
  readonly allowed: Uint8Array;
}

/** Working memory for an index of so many passages. */
export function scratchFor(passages: number): Scratch {
  return {
    added: new Int32Array(passages),
    found: new Uint32Array(passages + 1),
    allowed: new Uint8Array(passages),
  };
}

/**
 * How a search adds up, for each passage in one whole number, so that a posting reads and writes one: above
 * `shift` the score in units, each term's rounded down, and below it how many terms.
 */
export interface Sums {
  readonly shift: number;
  /** The bits of how many terms. */
  readonly mask: number;
  /** The score of one unit. */
  readonly unit: number;
}

/** Few terms leave the score no more bits than a product with a float is sure to keep. */
const LEAST_SHIFT = 6;
const BITS = 31;

/** Sums that hold what all of these terms together add. */
export function sumsOf(terms: readonly TermScorer[]): Sums {
  const shift = Math.max(LEAST_SHIFT, 32 - Math.clz32(terms.length));
  const most = terms.reduce((sum, one) => sum + one.most, 0);
  return { shift, mask: (1 << shift) - 1, unit: most / (2 ** (BITS - shift) - 2) };
}
