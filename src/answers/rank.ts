import type { Question } from '../questions/question.ts';
import type { Candidate, Hunt } from './candidate.ts';
import { type Family, RANKING_WEIGHTS } from './ranking-weights.ts';
import { type Signals, signalsOf } from './signals.ts';

/** A candidate with what speaks for it. */
export interface Ranked extends Candidate {
  readonly signals: Signals;
  /** Higher is better; comparable within one question only. */
  readonly score: number;
}

/** Which family of questions one is judged with. */
export function familyOf({ speaker }: Question): Family {
  return speaker === null || speaker.description ? 'fact' : 'speech';
}

/** "Who else said that?" is judged like a fact, but quotes come first. */
function weightsFor(question: Question): Family {
  return question.kind === 'said-about' ? 'speech' : familyOf(question);
}

/** A word of attitude near whoever's attitude is asked for. No set asks for attitudes, so not fitted. */
const ATTITUDE_WEIGHT = 4;

/** Candidates, best first; of equal ones the earlier passage. */
export function rank(candidates: readonly Candidate[], hunt: Hunt): Ranked[] {
  const weights = Object.entries(RANKING_WEIGHTS[weightsFor(hunt.question)]);
  const ranked = candidates.map((candidate): Ranked => {
    const signals = signalsOf(candidate, hunt);
    let score = 0;
    for (const [name, weight] of weights) score += weight * signals[name as keyof Signals];
    if (hunt.question.kind === 'attitude') score += ATTITUDE_WEIGHT * signals.typeInSentence;
    return { ...candidate, signals, score };
  });
  return ranked.sort((a, b) => b.score - a.score || a.passage - b.passage);
}
