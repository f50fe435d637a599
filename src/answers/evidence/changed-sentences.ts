import type { Passage } from '../../articles/passage.ts';
import type { Coverage } from '../../coverage.ts';
import { oncePerCoverage } from '../coverage-memo.ts';

/** A sentence of an article that is not as it was first printed. */
export interface ChangedSentence {
  /** As it is printed now, and as it was first; null where it was added. */
  readonly now: string;
  readonly first: string | null;
  /** When it was first seen as it is now, ISO 8601 in UTC. */
  readonly seen: string;
}

/** The changed sentences of a coverage by their articles' ids; none until somebody who knows has noted them (`keep`). */
export const changedSentences = oncePerCoverage<ReadonlyMap<string, readonly ChangedSentence[]>>(
  () => new Map(),
);

/** The sentence of a passage that changed last; null where all is as it was first printed, as far as is known. */
export function lastChangeIn(coverage: Coverage, passage: Passage): ChangedSentence | null {
  const all = changedSentences(coverage).get(passage.articleId) ?? [];
  const own = all.filter(({ now }) => passage.text.includes(now));
  return own.reduce<ChangedSentence | null>(
    (last, one) => (last === null || one.seen > last.seen ? one : last),
    null,
  );
}
