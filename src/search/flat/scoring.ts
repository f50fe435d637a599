import { BM25_PARAMETERS, FIELD_WEIGHTS, FIELDS } from '../fields.ts';
import type { FlatIndex, Narrow } from './postings.ts';

const { k, b, d } = BM25_PARAMETERS;
const WIDTH = FIELDS.length;
const TEXT = FIELDS.indexOf('text');

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
function rarityAmong(passages: number, matching: number): number {
  return Math.log(1 + (passages - matching + 0.5) / (matching + 0.5));
}

/** What how often a term stands in a field multiplies how rare it is by. */
export function saturation(count: number, norm: number): number {
  return d + (count * (k + 1)) / (count + norm);
}

/** All that scoring a posting looks at. */
export type Scorable = Omit<FlatIndex, 'vocabulary' | keyof Impacts>;

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
  const { starts, passages, profiles } = index;
  const factors = factorsOf(index);
  const inText = textAlone(index.counts).map((isAlone, profile) =>
    isAlone ? factors[profile * WIDTH + TEXT] : undefined,
  );
  const lengths = index.lengths[TEXT] as Narrow;
  const most = new Float64Array(starts.length - 1);
  const impacts = new Uint16Array(passages.length);
  const scores = new Float64Array(longestList(starts));
  for (let term = 0; term < most.length; term++) {
    const { start, end, weights, rarities } = termScorer(index, term, 1, 0);
    const [weight, rarity] = [weights[TEXT] as number, rarities[TEXT] as number];
    let greatest = 0;
    for (let posting = start; posting < end; posting++) {
      const profile = profiles[posting] as number;
      const passage = passages[posting] as number;
      const factor = inText[profile];
      const score =
        factor === undefined
          ? scoreOf(index, factors, { weights, rarities }, profile * WIDTH, passage)
          : weight * (rarity * (factor[lengths[passage] as number] as number));
      scores[posting - start] = score;
      if (score > greatest) greatest = score;
    }
    most[term] = greatest;
    for (let posting = start; posting < end; posting++)
      impacts[posting] = ((scores[posting - start] as number) / greatest) * IMPACT_PARTS;
  }
  return { most, impacts };
}

/** Field by field, as `scorePosting` does. */
function scoreOf(
  { lengths }: Scorable,
  factors: readonly (Float64Array | undefined)[],
  { weights, rarities }: Pick<TermScorer, 'weights' | 'rarities'>,
  profile: number,
  passage: number,
): number {
  let score = 0;
  for (let field = 0; field < WIDTH; field++) {
    const factor = factors[profile + field];
    if (factor === undefined) continue;
    const length = (lengths[field] as Narrow)[passage] as number;
    const raw = (rarities[field] as number) * (factor[length] as number);
    score += (weights[field] as number) * raw;
  }
  return score;
}

/** By profile: whether the term stands in the text and nowhere else. */
export function textAlone(counts: Uint32Array): boolean[] {
  return Array.from({ length: counts.length / WIDTH }, (_, profile) => {
    const own = counts.subarray(profile * WIDTH, (profile + 1) * WIDTH);
    return own.every((count, field) => count > 0 === (field === TEXT));
  });
}

/**
 * By profile and field: by length of the field what `scorePosting` multiplies how rare the term is by; undefined
 * where the term does not stand in it. Few counts occur, so that nothing is divided twice.
 */
function factorsOf(index: Scorable): readonly (Float64Array | undefined)[] {
  const norms = lengthNorms(index);
  const known = norms.map(() => new Map<number, Float64Array>());
  return Array.from(index.counts, (count, at) => {
    if (count === 0) return undefined;
    const field = at % WIDTH;
    const own = (known[field] as Map<number, Float64Array>).get(count);
    const factor = own ?? (norms[field] as Float64Array).map((norm) => saturation(count, norm));
    known[field]?.set(count, factor);
    return factor;
  });
}

function longestList(starts: Uint32Array): number {
  let longest = 0;
  for (let at = 0; at + 1 < starts.length; at++)
    longest = Math.max(longest, (starts[at + 1] as number) - (starts[at] as number));
  return longest;
}
