import fitted from './ranking-weights.json' with { type: 'json' };
import type { Signals } from './signals.ts';

/** Which weights a question is ranked by: somebody's words, or anything else. */
export type Family = 'speech' | 'fact';

/** What each signal adds to a candidate's score. */
export type Weights = Readonly<Record<keyof Signals, number>>;

/** Fitted by bench/train/ranking.ts on the development parts of the sets; figures in docs/ranking.md. */
export const RANKING_WEIGHTS: Readonly<Record<Family, Weights>> = fitted;
