import fitted from './attribution-weights.json' with { type: 'json' };
import reported from './reported-weights.json' with { type: 'json' };
import resolution from './resolution-weights.json' with { type: 'json' };
import type { Weights } from './softmax.ts';

/** Who said it: fitted by bench/train/attribution.ts, figures in docs/attribution.md. */
export const ATTRIBUTION_WEIGHTS: Weights = new Map(
  Object.entries(fitted as Record<string, number>),
);

/** Which clauses are reported speech: fitted by bench/train/reported.ts. */
export const REPORTED_WEIGHTS: Weights = new Map(
  Object.entries(reported as Record<string, number>),
);

/** Whom a pronoun stands for: fitted by bench/train/resolution.ts. */
export const RESOLUTION_WEIGHTS: Weights = new Map(
  Object.entries(resolution as Record<string, number>),
);
