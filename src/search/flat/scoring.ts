import { BM25_PARAMETERS, FIELD_WEIGHTS, FIELDS } from '../fields.ts';
import type { FlatIndex, Narrow } from './postings.ts';

const { k, b, d } = BM25_PARAMETERS;
const WIDTH = FIELDS.length;

/** By field, by length: what a field of that length adds below the fraction of BM25+. */
export type LengthNorms = readonly Float64Array[];

/** Tables all lengths that may occur once, so that scoring a posting divides once. */
export function lengthNorms({
  longest,
  averages,
}: Pick<FlatIndex, 'longest' | 'averages'>): LengthNorms {
  return Array.from(longest, (most, field) => {
    const average = averages[field] as number;
    return Float64Array.from({ length: most + 1 }, (_, length) => lengthNorm(length, average));
  });
}

/** What a field of that length adds below the fraction of BM25+. */
export function lengthNorm(length: number, average: number): number {
  return k * (1 - b + (b * length) / average);
}

/** How much a term is worth that so many of all passages hold in a field. */
export function rarityAmong(passages: number, matching: number): number {
  return Math.log(1 + (passages - matching + 0.5) / (matching + 0.5));
}

/** What how often a term stands in a field multiplies how rare it is by. */
export function saturation(count: number, norm: number): number {
  return d + (count * (k + 1)) / (count + norm);
}

/** All that scoring a posting looks at. */
export type Scorable = Omit<FlatIndex, 'vocabulary' | 'most' | 'impacts'>;

/** What a term asked for has in common for all passages, a list entry a field. */
export interface TermFactors {
  /** Weight of term and field. */
  readonly weights: readonly number[];
  /** How rare the term is there. */
  readonly rarities: readonly number[];
}

/**
 * @param size how many passages there are
 * @param holding by term, one entry a field: how many passages hold it there
 * @param term its place in the vocabulary
 * @param weight factor on all that the term adds
 */
export function termFactors(
  size: number,
  holding: ArrayLike<number>,
  term: number,
  weight: number,
): TermFactors {
  return {
    weights: FIELDS.map((field) => weight * FIELD_WEIGHTS[field]),
    rarities: FIELDS.map((_, field) => rarityAmong(size, holding[term * WIDTH + field] as number)),
  };
}

/** One term asked for, with what all its postings have in common. */
export interface TermScorer extends TermFactors {
  /** Its postings: from the first to before the end. */
  readonly start: number;
  readonly end: number;
  /** What it adds to a passage's score at most. */
  readonly most: number;
}

/**
 * @param term its place in the vocabulary
 * @param weight factor on all that the term adds
 * @param most what the term adds at most at weight 1
 */
export function termScorer(
  { starts, holding, lengths }: Scorable,
  term: number,
  weight: number,
  most: number,
): TermScorer {
  return {
    start: starts[term] as number,
    end: starts[term + 1] as number,
    most: most * weight,
    ...termFactors(lengths[0]?.length ?? 0, holding, term, weight),
  };
}

/** What a term adds to the score of the passage of one of its postings: BM25+ over the weighted fields. */
export function scorePosting(
  { profiles, counts, lengths }: Scorable,
  norms: LengthNorms,
  { weights, rarities }: TermScorer,
  posting: number,
  passage: number,
): number {
  const profile = (profiles[posting] as number) * WIDTH;
  let score = 0;
  for (let field = 0; field < WIDTH; field++) {
    const count = counts[profile + field] as number;
    if (count === 0) continue;
    const length = (lengths[field] as Narrow)[passage] as number;
    const norm = (norms[field] as Float64Array)[length] as number;
    const raw = (rarities[field] as number) * saturation(count, norm);
    score += (weights[field] as number) * raw;
  }
  return score;
}
