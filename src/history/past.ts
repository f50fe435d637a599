import { oncePerCoverage } from '../answers/coverage-memo.ts';
import { changedSentences } from '../answers/evidence/changed-sentences.ts';
import type { Coverage } from '../coverage.ts';
import type { History } from './history.ts';
import { historyOfCorpus } from './open.ts';
import { shownHistory } from './shown.ts';

/** Where a coverage was read from; null until whoever read it has noted that (`keep`). */
export const corpusBehind = oncePerCoverage<string | null>(() => null);

/** A past that holds nothing, for a coverage that was read from nowhere. */
const NO_PAST: History = {
  changed: async () => [],
  versions: async () => [],
  records: async () => [],
  takenOut: async () => null,
  raw: async () => null,
};

/** What was kept of the articles of a coverage and may be shown. Which of them have changed is known without a look at the disk. */
export function pastOf(coverage: Coverage): History {
  const corpus = corpusBehind(coverage);
  if (corpus === null) return NO_PAST;
  return {
    ...shownHistory(historyOfCorpus(corpus)),
    changed: async () => [...changedSentences(coverage).keys()],
  };
}
