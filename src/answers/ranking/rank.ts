import type { Candidate, QueryContext } from './candidate.ts';
import { RANKING_WEIGHTS, type Weights, weightsFor } from './ranking-weights.ts';
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

/** Each family's weights as a list, made once: every candidate is summed up by it. */
const LISTED = new Map<Weights, readonly [string, number][]>(
  Object.values(RANKING_WEIGHTS).map((weights) => [weights, Object.entries(weights)]),
);

/** What the signals of a candidate come to. */
export function scoreOf(signals: Signals, { question }: QueryContext): number {
  let score = 0;
  for (const [name, weight] of LISTED.get(weightsFor(question)) ?? [])
    score += weight * signals[name as keyof Signals];
  return question.kind === 'attitude' ? score + ATTITUDE_WEIGHT * signals.typeInSentence : score;
}

/** The most promising candidates, best first; of equal ones the earlier passage. */
export function rank(candidates: readonly Candidate[], context: QueryContext): Ranked[] {
  const listed = shortlist(candidates, context);
  if (!context.question.kind.startsWith('said'))
    context.coverage.elsewhere?.need({ articles: listed.map(({ article }) => article) });
  const ranked = listed.map((candidate): Ranked => {
    const signals = signalsOf(candidate, context);
    return { ...candidate, signals, score: scoreOf(signals, context) };
  });
  return ranked.sort((a, b) => b.score - a.score || a.passage - b.passage);
}
