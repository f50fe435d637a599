import type { Candidate } from './candidates.ts';
import { mentionFeatures, nobodyFeatures, type Setting } from './features.ts';
import { sharesOf, type Weights } from './softmax.ts';

/** How likely each candidate is the one who spoke; `nobody` that the words are nobody's. Sums to 1. */
export interface Odds {
  readonly nobody: number;
  readonly candidates: readonly number[];
}

/** Weighs the candidates of one quotation, and nobody, against one another. */
export function oddsOf(setting: Setting, candidates: readonly Candidate[], weights: Weights): Odds {
  const options = candidates.map((candidate) => mentionFeatures(setting, candidate));
  const [nobody = 1, ...shares] = sharesOf([nobodyFeatures(setting), ...options], weights);
  return { nobody, candidates: shares };
}
