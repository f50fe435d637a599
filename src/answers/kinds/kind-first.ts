import type { AnswerKind } from '../../questions/kinds.ts';
import type { QueryContext } from '../ranking/candidate.ts';
import type { Ranked } from '../ranking/rank.ts';
import { asksCount, countsIt } from './counted-thing.ts';

/** Kinds that look like nothing else in print, so that a passage without one does not answer. */
const TELLING: ReadonlySet<AnswerKind> = new Set<AnswerKind>([
  'when',
  'where',
  'how-many',
  'how-much',
  'how-old',
  'how-long',
  'how-often',
  'what-is',
  'who-is',
]);
/** Places that are looked at, and what share of the best score a passage needs to lead instead. */
const LOOKED_AT = 8;
const ENOUGH = 0.6;

/**
 * A passage without an answer of the asked kind never leads: where the first has no date, place, number
 * or explanation that is asked for, the first of the next best that has one is put before it.
 */
export function kindFirst(ranked: readonly Ranked[], context: QueryContext): readonly Ranked[] {
  const { question } = context;
  const [first] = ranked;
  const counting = asksCount(context) ? countFirst(ranked, context) : null;
  if (counting !== null) return counting;
  if (first === undefined || !TELLING.has(question.answer)) return ranked;
  if (first.signals.kindInPassage > 0) return ranked;
  const fitting = ranked
    .slice(1, LOOKED_AT)
    .find(({ score, signals }) => signals.kindInPassage > 0 && score >= ENOUGH * first.score);
  if (fitting === undefined) return ranked;
  return [fitting, ...ranked.filter((one) => one !== fitting)];
}

/** Looked further for: a number beside what is counted says more than all other words. */
const COUNTED_IN = 24;
const COUNTED_ENOUGH = 0.45;

/** What counts the thing that is asked for first; null where nothing does. */
function countFirst(ranked: readonly Ranked[], context: QueryContext): readonly Ranked[] | null {
  const least = COUNTED_ENOUGH * (ranked[0]?.score ?? 0);
  const counting = ranked
    .slice(0, COUNTED_IN)
    .find((one) => one.score >= least && countsIt(one, context));
  if (counting === undefined) return null;
  return [counting, ...ranked.filter((one) => one !== counting)];
}

/** What the coverage does not say where no passage has the kind that is asked for. */
const UNSAID: Readonly<Partial<Record<AnswerKind, string>>> = {
  when: 'when',
  where: 'where',
  'how-many': 'how many',
  'how-much': 'how much',
  'how-old': 'how old',
  'how-long': 'how long',
  'how-often': 'how often',
};
/** Passages that are looked at for it: as many as count as the answer. */
const SHOWN = 4;

/** "when", "how many" … where that is asked for and none of the best passages has any; else null. */
export function unsaidKind(ranked: readonly Ranked[], { question }: QueryContext): string | null {
  const unsaid = UNSAID[question.answer];
  // A time may be told by what happens then ("once it is signed"): certainty looks for that.
  if (unsaid === undefined || question.answer === 'when') return null;
  const has = ranked.slice(0, SHOWN).some(({ signals }) => signals.kindInPassage > 0);
  return has ? null : unsaid;
}

/** The same where only the passage's best sentence is looked at: how silence is explained. */
export function unsaidBeside(ranked: readonly Ranked[], { question }: QueryContext): string | null {
  const unsaid = UNSAID[question.answer];
  const has = ranked.slice(0, SHOWN).some(({ signals }) => signals.kindInSentence > 0);
  return unsaid === undefined || has ? null : unsaid;
}
