import type { Candidate, QueryContext } from './candidate.ts';
import { weightsFor } from './ranking-weights.ts';
import { shortlist } from './shortlist.ts';
import { type Signals, signalsOf } from './signals.ts';

/** A candidate with what speaks for it. */
export interface Ranked extends Candidate {
  readonly signals: Signals;
  /** Higher is better; comparable within one question only. */
  readonly score: number;
}

/** A word of attitude near whoever's attitude is asked for. No set asks for attitudes, so not fitted. */
const ATTITUDE_WEIGHT = 4;

/** The most promising candidates, best first; of equal ones the earlier passage. */
export function rank(candidates: readonly Candidate[], context: QueryContext): Ranked[] {
  const weights = Object.entries(weightsFor(context.question));
  const ranked = shortlist(candidates, context).map((candidate): Ranked => {
    const signals = signalsOf(candidate, context);
    let score = 0;
    for (const [name, weight] of weights) score += weight * signals[name as keyof Signals];
    if (context.question.kind === 'attitude') score += ATTITUDE_WEIGHT * signals.typeInSentence;
    return { ...candidate, signals, score };
  });
  return ranked.sort((a, b) => b.score - a.score || a.passage - b.passage);
}
