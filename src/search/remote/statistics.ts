import { FIELDS } from '../fields.ts';
import { lengthNorm, saturation, type TermFactors, termFactors } from '../flat/scoring.ts';
import type { Vocabulary } from '../vocabulary.ts';

const WIDTH = FIELDS.length;

/** What of a coverage's index scores are made from, beside the passages themselves. */
export interface Statistics {
  /** How many passages there are. */
  readonly size: number;
  readonly vocabulary: Vocabulary;
  /** By term, one entry a field: how many passages hold it there. */
  readonly holding: Uint32Array;
  /** By term: what it adds to any passage's score at most, at weight 1. */
  readonly most: Float64Array;
  /** By field: how many different terms it holds on average. */
  readonly averages: Float64Array;
}

/** One passage as scoring looks at it, a list entry a field. */
export interface FieldCounts {
  /** How often a term stands in each field, by its place in the vocabulary; undefined where in none. */
  readonly counts: ReadonlyMap<number, readonly number[]>;
  /** Different terms in each. */
  readonly lengths: readonly number[];
}

/** One term asked for, with what it has in common for all passages. */
export interface RemoteTerm extends TermFactors {
  /** Its place in the vocabulary. */
  readonly place: number;
  /** What it adds at most. */
  readonly most: number;
}

/** The term at a place of the vocabulary, for scoring. */
export function remoteTerm(
  { size, holding, most }: Statistics,
  place: number,
  weight: number,
): RemoteTerm {
  return {
    place,
    most: (most[place] as number) * weight,
    ...termFactors(size, holding, place, weight),
  };
}

/** What a term adds to a passage's score: to the last digit what the flat engine adds. */
export function scoreOfTerm(
  { averages }: Pick<Statistics, 'averages'>,
  { weights, rarities }: RemoteTerm,
  counts: readonly number[],
  lengths: readonly number[],
): number {
  let score = 0;
  for (let field = 0; field < WIDTH; field++) {
    const count = counts[field] as number;
    if (count === 0) continue;
    const norm = lengthNorm(lengths[field] as number, averages[field] as number);
    const raw = (rarities[field] as number) * saturation(count, norm);
    score += (weights[field] as number) * raw;
  }
  return score;
}

/** The score of a passage; 0 where it holds none of the terms. */
export function scoreOfPassage(
  statistics: Pick<Statistics, 'averages'>,
  asked: readonly RemoteTerm[],
  { counts, lengths }: FieldCounts,
): number {
  let [score, matched] = [0, 0];
  for (const term of asked) {
    const own = counts.get(term.place);
    if (own === undefined) continue;
    score += scoreOfTerm(statistics, term, own, lengths);
    matched++;
  }
  return score * matched;
}

/** Counts terms by field, passage after passage. */
export class FieldCounting implements FieldCounts {
  readonly counts = new Map<number, number[]>();
  readonly lengths = new Array<number>(WIDTH).fill(0);

  /** Takes one occurrence of a term in a field. */
  add(field: number, place: number): void {
    const known = this.counts.get(place);
    const own = known ?? new Array<number>(WIDTH).fill(0);
    if (known === undefined) this.counts.set(place, own);
    if (own[field] === 0) this.lengths[field] = (this.lengths[field] as number) + 1;
    own[field] = (own[field] as number) + 1;
  }
}
