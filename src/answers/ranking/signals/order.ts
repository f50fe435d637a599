import type { Candidate, QueryContext } from '../candidate.ts';

/** Signals of how the question's words stand together. Each is a share from 0 to 1. */
export interface OrderSignals {
  /** Neighbours in the question that stand in that order within three words. */
  readonly pairs: number;
  /** Neighbours in the question that are neighbours in the passage too. */
  readonly phrases: number;
  /** How close the passage's matches stand: 1 with none between them, towards 0 when scattered. */
  readonly closeness: number;
}

const NEAR = 3;

/** Measures proximity and order of the question's words in a candidate. */
export function orderSignals(
  { matches }: Candidate,
  { question, shares }: QueryContext,
): OrderSignals {
  const places: number[][] = question.terms.map(() => []);
  for (const { term, position } of matches) places[term]?.push(position);
  let [all, pairs, phrases] = [0, 0, 0];
  for (let term = 1; term < question.terms.length; term++) {
    const weight = Math.min(shares[term - 1] ?? 0, shares[term] ?? 0);
    const apart = gap(places[term - 1] ?? [], places[term] ?? []);
    const asked = (question.terms[term]?.position ?? 0) - (question.terms[term - 1]?.position ?? 0);
    all += weight;
    if (apart > 0 && apart <= Math.max(NEAR, asked)) pairs += weight;
    if (apart > 0 && apart === asked) phrases += weight;
  }
  if (all === 0) return { pairs: 0, phrases: 0, closeness: 0 };
  return { pairs: pairs / all, phrases: phrases / all, closeness: closeness(places) };
}

/** Words from one of the first to the next of the second, the least there is; 0 where it never follows. */
function gap(first: readonly number[], second: readonly number[]): number {
  let least = 0;
  for (const from of first)
    for (const to of second) if (to > from && (least === 0 || to - from < least)) least = to - from;
  return least;
}

function closeness(places: readonly (readonly number[])[]): number {
  const found = places.filter((positions) => positions.length > 0);
  if (found.length < 2) return 0;
  let sum = 0;
  for (let at = 1; at < found.length; at++)
    sum += 1 / distance(found[at - 1] ?? [], found[at] ?? []);
  return sum / (places.length - 1);
}

function distance(first: readonly number[], second: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const from of first)
    for (const to of second) least = Math.min(least, Math.max(1, Math.abs(to - from)));
  return least;
}
