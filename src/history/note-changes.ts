import { changedSentences } from '../answers/evidence/changed-sentences.ts';
import type { Coverage } from '../coverage.ts';
import { readMarks } from './changed-mark.ts';
import { historyFolders } from './kept/folders.ts';
import { historyFiles } from './open.ts';
import { corpusBehind } from './past.ts';

/** Lets citations of a coverage say which passages are not as they were first printed. What can't be read is not said. */
export async function noteChanges(coverage: Coverage, corpus: string): Promise<void> {
  corpusBehind.keep(coverage, corpus);
  const folders = await historyFolders(corpus).catch(() => []);
  const read = folders.map((folder) => readMarks(folder, historyFiles).catch(() => []));
  const marks = (await Promise.all(read)).flat();
  if (marks.length === 0) return;
  changedSentences.keep(coverage, new Map(marks.map((mark) => [mark.article, mark.sentences])));
}
