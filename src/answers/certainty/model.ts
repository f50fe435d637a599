import type { Family } from '../ranking/ranking-weights.ts';
import fitted from './weights.json' with { type: 'json' };

/** A logistic regression: the log odds are `bias` and the sum of each signal times its weight. */
export interface CertaintyModel {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}

/** By family of questions, fitted by bench/train/answers/certainty.ts; figures in docs/quality.md. */
export const CERTAINTY_MODELS: Readonly<Record<Family, CertaintyModel>> = fitted;

/** The probability that a model gives to signals, 0 to 1. A signal without a weight counts nothing. */
export function probabilityOf(
  { bias, weights }: CertaintyModel,
  signals: Readonly<Record<string, number>>,
): number {
  let sum = bias;
  for (const name in weights) sum += (weights[name] as number) * (signals[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
