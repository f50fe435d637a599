import type { CertaintySignals } from './certainty-signals.ts';
import type { Family } from './ranking-weights.ts';

export interface CertaintyModel {
  readonly bias: number;
  readonly weights: Readonly<Partial<Record<keyof CertaintySignals, number>>>;
}

export const CERTAINTY_MODELS: Readonly<Record<Family, CertaintyModel>> = {
  fact: {
    bias: -3,
    weights: {
      sentence: 4,
      context: 2,
      names: 1,
      type: 0.5,
      missing: -3,
      unknown: -3,
      negation: -1,
    },
  },
  speech: {
    bias: -4,
    weights: {
      quoted: 3,
      quotedTopic: 2,
      quotedNear: 2,
      namedNear: 1,
      known: 0.5,
      headline: 2,
      anyTopic: 3,
      unknown: -1,
    },
  },
};
