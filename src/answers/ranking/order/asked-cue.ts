import { stem } from '../../../language/stemming.ts';
import { synonymsOf } from '../../../language/words/synonyms.ts';
import type { QueryContext } from '../candidate.ts';
import type { Ranked } from '../rank.ts';

/** Places that are looked at, and what share of the best score a passage needs to lead instead. */
const LOOKED_AT = 24;
const ENOUGH = 0.6;

/**
 * "What did Quill call the plan?": words that were printed as said so ("called", "dubbed") come before
 * others of the same person on the same topic.
 */
export function cueFirst(ranked: readonly Ranked[], context: QueryContext): readonly Ranked[] {
  const { cue = null, speaker } = context.question;
  if (cue === null || speaker === null) return ranked;
  const cues = new Set([cue, ...synonymsOf(cue)]);
  const least = ENOUGH * (ranked[0]?.score ?? 0);
  const fitting = ranked
    .slice(0, LOOKED_AT)
    .filter((one) => one.score >= least && isSaidWith(cues, one, context));
  if (fitting.length === 0) return ranked;
  const first = new Set(fitting);
  return [...fitting, ...ranked.filter((one) => !first.has(one))];
}

function isSaidWith(
  cues: ReadonlySet<string>,
  { passage, signals }: Ranked,
  { coverage, names }: QueryContext,
): boolean {
  if (signals.quoted === 0) return false;
  return (coverage.quotes[passage] ?? []).some(
    ({ speaker, cue }) =>
      speaker !== null && names.has(speaker) && cue !== null && cues.has(stem(cue.toLowerCase())),
  );
}
