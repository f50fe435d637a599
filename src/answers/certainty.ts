import type { Hunt } from './candidate.ts';
import { type CertaintySignals, certaintySignals } from './certainty-signals.ts';
import { CERTAINTY_MODELS } from './certainty-weights.ts';
import { familyOf, type Ranked } from './rank.ts';

/**
 * How likely the best passages answer the question, 0 to 1: a logistic regression over named
 * signals, fitted by bench/train; 0 where nothing was found.
 */
export function certaintyOf(ranked: readonly Ranked[], hunt: Hunt): number {
  if (ranked.length === 0) return 0;
  const { bias, weights } = CERTAINTY_MODELS[familyOf(hunt.question)];
  const signals = certaintySignals(ranked, hunt);
  let sum = bias;
  for (const [name, weight] of Object.entries(weights))
    sum += weight * signals[name as keyof CertaintySignals];
  return 1 / (1 + Math.exp(-sum));
}
