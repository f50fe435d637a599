import { FIELD_WEIGHTS, FIELDS } from '../fields.ts';
import type { Narrow } from './postings.ts';
import {
  lengthNorms,
  rarityAmong,
  type Scorable,
  saturation,
  type TermFactors,
  termFactors,
} from './scoring.ts';

const WIDTH = FIELDS.length;
const TEXT = FIELDS.indexOf('text');

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
  const { starts, passages, holding } = index;
  const most = new Float64Array(starts.length - 1);
  const impacts = new Uint16Array(passages.length);
  const scores = new Float64Array(longestList(starts));
  const scoreInto = scoring(index, scores);
  for (let term = 0; term < most.length; term++) {
    const [start, end] = [starts[term] as number, starts[term + 1] as number];
    const rarity = rarityAmong(
      index.lengths[0]?.length ?? 0,
      holding[term * WIDTH + TEXT] as number,
    );
    const greatest = scoreInto(term, rarity, start, end);
    most[term] = greatest;
    for (let posting = start; posting < end; posting++)
      impacts[posting] = ((scores[posting - start] as number) / greatest) * IMPACT_PARTS;
  }
  return { most, impacts };
}

/** Scores the postings of a term, one after the other. @returns the greatest score */
type ScoreInto = (term: number, rarity: number, start: number, end: number) => number;

/** Most terms stand in the text alone, and what is worked out for other fields too is so only where one does not. */
function scoring(index: Scorable, scores: Float64Array): ScoreInto {
  const { passages, profiles, holding } = index;
  const factors = factorsOf(index);
  const inText = factorsInText(index, factors);
  const lengths = index.lengths[TEXT] as Narrow;
  const weight = FIELD_WEIGHTS.text;
  return (term, rarity, start, end) => {
    let inAll: TermFactors | null = null;
    let greatest = 0;
    for (let posting = start; posting < end; posting++) {
      const profile = profiles[posting] as number;
      const passage = passages[posting] as number;
      const own = inText.starts[profile] as number;
      let score: number;
      if (own >= 0)
        score = weight * (rarity * (inText.factors[own + (lengths[passage] as number)] as number));
      else {
        inAll ??= termFactors(lengths.length, holding, term, 1);
        score = scoreOf(index, factors, inAll, profile * WIDTH, passage);
      }
      scores[posting - start] = score;
      if (score > greatest) greatest = score;
    }
    return greatest;
  };
}

/** Field by field, as `scorePosting` does. */
function scoreOf(
  { lengths }: Scorable,
  factors: readonly (Float64Array | undefined)[],
  { weights, rarities }: TermFactors,
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

/** The factors of terms that stand in the text alone, side by side: by profile where its own begin, or -1. */
function factorsInText({ counts }: Scorable, factors: readonly (Float64Array | undefined)[]) {
  const starts = new Int32Array(counts.length / WIDTH).fill(-1);
  const places = new Map<Float64Array, number>();
  let end = 0;
  for (const [profile, isAlone] of textAlone(counts).entries()) {
    const own = factors[profile * WIDTH + TEXT];
    if (!isAlone || own === undefined) continue;
    const known = places.get(own);
    starts[profile] = known ?? end;
    if (known !== undefined) continue;
    places.set(own, end);
    end += own.length;
  }
  const all = new Float64Array(end);
  for (const [own, start] of places) all.set(own, start);
  return { starts, factors: all };
}

function longestList(starts: Uint32Array): number {
  let longest = 0;
  for (let at = 0; at + 1 < starts.length; at++)
    longest = Math.max(longest, (starts[at + 1] as number) - (starts[at] as number));
  return longest;
}
