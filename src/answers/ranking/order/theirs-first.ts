import type { QueryContext } from '../candidate.ts';
import type { Ranked } from '../rank.ts';

/** Places that are looked at, and what share of the best score a passage needs to lead instead. */
const LOOKED_AT = 24;
const ENOUGH = 0.3;

/**
 * What somebody else says on the topic never leads where whoever was asked about is quoted on it, be it in
 * other words: of the latter the best does.
 */
export function theirsFirst(ranked: readonly Ranked[], context: QueryContext): readonly Ranked[] {
  const [first] = ranked;
  const { speaker, terms } = context.question;
  if (first === undefined || speaker === null || terms.length === 0) return ranked;
  if (first.signals.quoted > 0 || first.signals.named > 0) return ranked;
  // of a description the words are part of the topic, and no quote need hold them
  const { description } = speaker;
  const own = ranked
    .slice(1, LOOKED_AT)
    .find(
      ({ score, signals }) =>
        signals.quoted > 0 &&
        (description || signals.quotedTopic > 0) &&
        score >= ENOUGH * first.score,
    );
  return own === undefined ? ranked : [own, ...ranked.filter((one) => one !== own)];
}
