import type { QueryContext } from '../ranking/candidate.ts';
import type { Ranked } from '../ranking/rank.ts';

/** Places that are looked at, and what share of the best score a passage needs to lead instead. */
const LOOKED_AT = 8;
const ENOUGH = 0.8;
/** What a verb counts at least that is printed in the best sentence, in any word for it. */
const SAID = 0.5;

/**
 * Where the best passage nowhere says what is asked to be done or to happen, the first of the next best
 * that does leads: "who was detained" is answered by who was detained, not by what happened before.
 */
export function verbFirst(ranked: readonly Ranked[], context: QueryContext): readonly Ranked[] {
  const [first] = ranked;
  if (first === undefined || context.verb === null || first.signals.verb > 0) return ranked;
  const saying = ranked
    .slice(1, LOOKED_AT)
    .find(({ score, signals }) => signals.verb >= SAID && score >= ENOUGH * first.score);
  if (saying === undefined) return ranked;
  return [saying, ...ranked.filter((one) => one !== saying)];
}
