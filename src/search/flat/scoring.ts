import { BM25_PARAMETERS, FIELD_WEIGHTS, FIELDS } from '../fields.ts';
import type { FlatIndex } from './postings.ts';

const { k, b, d } = BM25_PARAMETERS;
const WIDTH = FIELDS.length;

/** By field, by length: what a field of that length adds below the fraction of BM25+. */
export type LengthNorms = readonly Float64Array[];

/** Tables all lengths that occur once, so that scoring a posting divides once. */
export function lengthNorms({ lengths, averages }: FlatIndex): LengthNorms {
  return lengths.map((all, field) => {
    let longest = 0;
    for (const length of all) if (length > longest) longest = length;
    const average = averages[field] as number;
    return Float64Array.from(
      { length: longest + 1 },
      (_, length) => k * (1 - b + (b * length) / average),
    );
  });
}

/** What all postings of one term asked for have in common. */
export interface TermScorer {
  /** The term's place in the vocabulary. */
  readonly term: number;
  /** By field: weight of term and field. */
  readonly weights: readonly number[];
  /** By field: how rare the term is there. */
  readonly rarities: readonly number[];
}

/** @param weight factor on all that the term adds */
export function termScorer(
  { holding, lengths }: FlatIndex,
  term: number,
  weight: number,
): TermScorer {
  const passages = lengths[0]?.length ?? 0;
  return {
    term,
    weights: FIELDS.map((field) => weight * FIELD_WEIGHTS[field]),
    rarities: FIELDS.map((_, field) => {
      const matching = holding[term * WIDTH + field] as number;
      return Math.log(1 + (passages - matching + 0.5) / (matching + 0.5));
    }),
  };
}

/** BM25+ of one term in one field, before weights. `count` is how often it stands there, above 0. */
export function fieldScore(count: number, rarity: number, lengthNorm: number): number {
  return rarity * (d + (count * (k + 1)) / (count + lengthNorm));
}
