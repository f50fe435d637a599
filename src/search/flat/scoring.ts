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
    return Float64Array.from(
      { length: most + 1 },
      (_, length) => k * (1 - b + (b * length) / average),
    );
  });
}

/** All that scoring a posting looks at. */
export type Scorable = Omit<FlatIndex, 'vocabulary' | keyof Impacts>;

/** One term asked for, with what all its postings have in common. */
export interface TermScorer {
  /** Its postings: from the first to before the end. */
  readonly start: number;
  readonly end: number;
  /** What it adds to a passage's score at most. */
  readonly most: number;
  /** By field: weight of term and field. */
  readonly weights: readonly number[];
  /** By field: how rare the term is there. */
  readonly rarities: readonly number[];
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
  const passages = lengths[0]?.length ?? 0;
  return {
    start: starts[term] as number,
    end: starts[term + 1] as number,
    most: most * weight,
    weights: FIELDS.map((field) => weight * FIELD_WEIGHTS[field]),
    rarities: FIELDS.map((_, field) => {
      const matching = holding[term * WIDTH + field] as number;
      return Math.log(1 + (passages - matching + 0.5) / (matching + 0.5));
    }),
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
    const raw = (rarities[field] as number) * (d + (count * (k + 1)) / (count + norm));
    score += (weights[field] as number) * raw;
  }
  return score;
}

/** A posting's share of what its term adds at most, in so many parts. */
export const IMPACT_PARTS = 0xffff;

/** What postings add, worked out once: a search then looks at one number of each. */
export interface Impacts {
  /** By term: what it adds to any passage's score at most, at weight 1. */
  readonly most: Float64Array;
  /** By posting: what it adds as a share of `most`, in `IMPACT_PARTS`, rounded down. */
  readonly impacts: Uint16Array;
}

/** Scores all postings of all terms at weight 1. */
export function impactsOf(index: Scorable): Impacts {
  const norms = lengthNorms(index);
  const most = new Float64Array(index.starts.length - 1);
  const scores = new Float64Array(index.passages.length);
  for (let term = 0; term < most.length; term++) {
    const scorer = termScorer(index, term, 1, 0);
    for (let posting = scorer.start; posting < scorer.end; posting++) {
      const passage = index.passages[posting] as number;
      const score = scorePosting(index, norms, scorer, posting, passage);
      scores[posting] = score;
      if (score > (most[term] as number)) most[term] = score;
    }
  }
  return { most, impacts: sharesOf(scores, most, index.starts) };
}

function sharesOf(scores: Float64Array, most: Float64Array, starts: Uint32Array): Uint16Array {
  const shares = new Uint16Array(scores.length);
  for (let term = 0; term < most.length; term++)
    for (let posting = starts[term] as number; posting < (starts[term + 1] as number); posting++)
      shares[posting] = ((scores[posting] as number) / (most[term] as number)) * IMPACT_PARTS;
  return shares;
}
