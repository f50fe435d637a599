import type { Question } from '../../questions/question.ts';
import fitted from './ranking-weights.json' with { type: 'json' };
import type { Signals } from './signals.ts';

/** Which weights a question is ranked by: somebody's words, or anything else. */
export type Family = 'speech' | 'fact';

/** What each signal adds to a candidate's score. */
export type Weights = Readonly<Record<keyof Signals, number>>;

/** Fitted by bench/train/ranking.ts on the development parts of the sets; figures in docs/ranking.md. */
export const RANKING_WEIGHTS: Readonly<Record<Family, Weights>> = fitted;

/** Which family of questions one is judged with. */
export function familyOf({ speaker }: Question): Family {
  return speaker === null || speaker.description ? 'fact' : 'speech';
}

/** "Who else said that?" is judged like a fact, but quotes come first. */
export function weightsFor(question: Question): Weights {
  return RANKING_WEIGHTS[question.kind === 'said-about' ? 'speech' : familyOf(question)];
}
