import path from 'node:path';
import type { ChangedSentence } from '../answers/evidence/changed-sentences.ts';
import type { Article } from '../articles/article.ts';
import { changesBetween } from './changes/changes.ts';
import { bytesOf, fileNamesIn, type HistoryFiles } from './kept/files.ts';
import { CHANGED, changedMark } from './kept/layout.ts';

/** The sign that an article has had several texts, with the sentences in which the newest differs from the first. */
export interface ChangedMark {
  readonly article: string;
  readonly sentences: readonly ChangedSentence[];
}

/** The first and the newest text of an article; null where one can't be read any more. */
interface FirstAndNow {
  readonly first: Article | null;
  readonly now: Article | null;
  /** When the newest was first seen, ISO 8601. */
  readonly seen: string;
}

/** Notes that an article has had several texts, and how the newest differs from the first. */
export async function writeMark(
  folder: string,
  article: string,
  firstAndNow: FirstAndNow,
  files: HistoryFiles,
): Promise<void> {
  const file = changedMark(folder, article);
  const known = parse(await bytesOf(file, files))?.sentences ?? [];
  const sentences = changedSentences(firstAndNow, known);
  await files.mkdir(path.dirname(file), { recursive: true });
  const beside = `${file}${UNFINISHED}`;
  await files.writeFile(beside, `${JSON.stringify({ article, sentences })}\n`);
  await files.rename(beside, file);
}

function changedSentences(
  { first, now, seen }: FirstAndNow,
  known: readonly ChangedSentence[],
): ChangedSentence[] {
  const changes = first === null || now === null ? [] : changesBetween(first, now);
  return changes.flatMap(({ before, after, kinds }) => {
    // A paragraph of number 0 is no passage; what was only moved is as it was printed.
    if (after === null || after.paragraph === 0 || kinds[0] === 'moved') return [];
    const earlier = known.find((one) => one.now === after.text);
    return { now: after.text, first: before?.text ?? null, seen: earlier?.seen ?? seen };
  });
}

const UNFINISHED = '.part';

/** Files that are read at the same time. */
const AT_ONCE = 64;

/** The marks of a history folder, what is no mark passed over. */
export async function readMarks(folder: string, files: HistoryFiles): Promise<ChangedMark[]> {
  const names = (await fileNamesIn(path.join(folder, CHANGED), files)).filter(
    (name) => !name.endsWith(UNFINISHED),
  );
  const marks: ChangedMark[] = [];
  for (let at = 0; at < names.length; at += AT_ONCE) {
    const read = names
      .slice(at, at + AT_ONCE)
      .map(async (name) => parse(await bytesOf(path.join(folder, CHANGED, name), files)));
    marks.push(...(await Promise.all(read)).filter((mark) => mark !== null));
  }
  return marks;
}

function parse(bytes: Uint8Array | null): ChangedMark | null {
  try {
    const mark = JSON.parse(Buffer.from(bytes ?? []).toString()) as ChangedMark | string;
    // Earlier ones are the id alone.
    if (typeof mark === 'string') return { article: mark, sentences: [] };
    return typeof mark.article === 'string' && Array.isArray(mark.sentences) ? mark : null;
  } catch {
    return null;
  }
}
