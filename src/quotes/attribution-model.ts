import type { Candidate } from './candidates.ts';
import { mentionFeatures, nobodyFeatures, type Setting } from './features.ts';

/** Feature name to weight, as bench/train/ fits them. A feature it never saw weighs nothing. */
export type Weights = ReadonlyMap<string, number>;

/** How likely each candidate is the one who spoke; `nobody` that the words are nobody's. Sums to 1. */
export interface Odds {
  readonly nobody: number;
  readonly candidates: readonly number[];
}

/** Multinomial logistic regression over the candidates and nobody (McFadden's conditional logit, 1974). */
export function oddsOf(setting: Setting, candidates: readonly Candidate[], weights: Weights): Odds {
  const scores = candidates.map((candidate) => total(mentionFeatures(setting, candidate), weights));
  const nobody = total(nobodyFeatures(setting), weights);
  const top = Math.max(nobody, ...scores);
  const shares = scores.map((score) => Math.exp(score - top));
  const share = Math.exp(nobody - top);
  const sum = shares.reduce((one, other) => one + other, share);
  return { nobody: share / sum, candidates: shares.map((own) => own / sum) };
}

function total(features: readonly string[], weights: Weights): number {
  let sum = 0;
  for (const feature of features) sum += weights.get(feature) ?? 0;
  return sum;
}
