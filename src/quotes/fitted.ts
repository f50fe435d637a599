import attribution from './fitted/attribution-weights.json' with { type: 'json' };
import type { Curves } from './fitted/confidence.ts';
import curves from './fitted/confidence-curves.json' with { type: 'json' };
import reported from './fitted/reported-weights.json' with { type: 'json' };
import resolution from './fitted/resolution-weights.json' with { type: 'json' };
import { type Weights, weightsOf } from './fitted/softmax.ts';

/** What was fitted on data by the scripts of bench/train; figures in docs/attribution.md. */
export interface Fitted {
  /** Who said it. */
  readonly attribution: Weights;
  /** Which clauses are reported speech. */
  readonly reported: Weights;
  /** Whom a pronoun stands for. */
  readonly resolution: Weights;
  /** What the odds of the first two are worth. */
  readonly curves: Curves;
}

/** What ships: fitted on the development part of polnear. Each table is made when it is first read. */
export const FITTED: Fitted = {
  get attribution() {
    return tables.attribution();
  },
  get reported() {
    return tables.reported();
  },
  get resolution() {
    return tables.resolution();
  },
  curves: curves as unknown as Curves,
};

const tables = {
  attribution: made(attribution),
  reported: made(reported),
  resolution: made(resolution),
};

/** A table that is made at the first call. */
function made(fitted: object): () => Weights {
  let weights: Weights | null = null;
  return () => {
    weights ??= weightsOf(Object.entries(fitted as Record<string, number>));
    return weights;
  };
}
