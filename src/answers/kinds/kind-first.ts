import type { AnswerKind } from '../../questions/kinds.ts';
import type { QueryContext } from '../ranking/candidate.ts';
import type { Ranked } from '../ranking/rank.ts';
import { asksCount, countsIt } from './counted-thing.ts';
import { kindNear } from './kind-near.ts';

/** Kinds that stand at one place, so that it can be told how near they stand to what is asked. */
const PLACED: ReadonlySet<AnswerKind> = new Set<AnswerKind>([
  'when',
  'where',
  'how-many',
  'how-much',
  'how-old',
  'how-long',
]);
/** Kinds that look like nothing else in print, so that a passage without one does not answer. */
const TELLING: ReadonlySet<AnswerKind> = new Set<AnswerKind>([
  ...PLACED,
  'how-often',
  'what-is',
  'who-is',
]);
/** Places that are looked at, and what share of the best score a passage needs to lead instead. */
const LOOKED_AT = 8;
const ENOUGH = 0.7;

/**
 * A passage without an answer of the asked kind never leads: where the first has no place or explanation
 * that is asked for, the first of the next best that has one is put before it. Dates, numbers and ages
 * must stand near what is asked, too.
 */
export function kindFirst(ranked: readonly Ranked[], context: QueryContext): readonly Ranked[] {
  const { question } = context;
  const [first] = ranked;
  if (first === undefined || !TELLING.has(question.answer)) return ranked;
  const holds = first.signals.kindInPassage > 0;
  const counting = !holds && asksCount(context) ? counted(ranked, context) : null;
  if (counting !== null) return leading(counting, ranked);
  if (PLACED.has(question.answer)) return nearestFirst(ranked, context);
  if (holds) return ranked;
  const fitting = ranked
    .slice(1, LOOKED_AT)
    .find(({ score, signals }) => signals.kindInPassage > 0 && score >= ENOUGH * first.score);
  return fitting === undefined ? ranked : leading(fitting, ranked);
}

/** Where the best has no number at all, one beside what is counted is looked for further down. */
const COUNTED_IN = 24;
const COUNTED_ENOUGH = 0.45;

function counted(ranked: readonly Ranked[], context: QueryContext): Ranked | null {
  const least = COUNTED_ENOUGH * (ranked[0]?.score ?? 0);
  const near = ranked.slice(0, COUNTED_IN).filter(({ score }) => score >= least);
  return near.find((one) => countsIt(one, context)) ?? null;
}

/** What counts beside a score as a share of the best: how near the kind stands, and that it is there at all. */
const [NEAR, THERE] = [0.25, 0.2];

/** Chosen on squad2's first places: 0.90 of dates and counts, where the nearest count alone had led 0.82 right. */
function nearestFirst(ranked: readonly Ranked[], context: QueryContext): readonly Ranked[] {
  const most = ranked[0]?.score ?? 0;
  let [best, worth] = [ranked[0] as Ranked, 0];
  for (const one of ranked.slice(0, LOOKED_AT)) {
    const share = one.score / most;
    if (share + THERE + NEAR <= worth) continue;
    const near = one.signals.kindInPassage === 0 ? 0 : kindNear(one, context);
    const own = share + (near > 0 ? THERE : 0) + NEAR * near;
    if (own > worth) [best, worth] = [one, own];
  }
  return leading(best, ranked);
}

const leading = (first: Ranked, ranked: readonly Ranked[]) =>
  ranked[0] === first ? ranked : [first, ...ranked.filter((one) => one !== first)];

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
