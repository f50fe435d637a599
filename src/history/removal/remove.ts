import type { Keeper } from '../../articles/import/keeping.ts';
import { type Existing, readExisting } from '../../articles/import/merge/existing.ts';
import { refusal, type WritableFiles } from '../../articles/read/files.ts';
import { OnrecordError, type Problem } from '../../problem.ts';
import type { HistoryFiles } from '../kept/files.ts';
import { changedMark, historyFolder, placeOf } from '../kept/layout.ts';
import { noteRemoved } from './removed.ts';

/** What taking articles out works with. */
export interface Removing {
  /** The folder they are in. */
  readonly corpus: string;
  readonly files: WritableFiles;
  readonly historyFiles: HistoryFiles;
  /** Keeps the text that is taken out; null where no texts are kept. */
  readonly keeper: Keeper | null;
  /** Whether the texts that were kept go too. */
  readonly forGood: boolean;
  /** ms since 1970. */
  readonly now: number;
}

/**
 * The article files of these ids.
 * @throws {OnrecordError} `no-such-article`, naming each that is not there
 */
export async function articleFiles(
  ids: readonly string[],
  { corpus, files }: Pick<Removing, 'corpus' | 'files'>,
): Promise<Existing[]> {
  const { articles } = await readExisting(corpus, files);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const missing = ids.filter((id) => !byId.has(id));
  if (missing.length > 0)
    throw new OnrecordError({
      code: 'no-such-article',
      message: `The corpus holds no article file ${missing.map((id) => JSON.stringify(id)).join(', ')}.`,
      remedy:
        'See the ids of onrecord articles --json; an article of a .jsonl is taken out of that file by hand.',
      file: corpus,
    });
  return ids.map((id) => byId.get(id) as Existing);
}

/**
 * Takes articles out of a corpus. Only while nobody else writes there.
 * @returns what could not be taken out
 */
export async function removeArticles(
  articles: readonly Existing[],
  how: Removing,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const article of articles) {
    try {
      await removeOne(article, how);
    } catch (error) {
      problems.push(notRemoved(article.file, error));
    }
  }
  return problems;
}

function notRemoved(file: string, error: unknown): Problem {
  return {
    code: 'file-not-removed',
    message: `It can’t be taken out: ${refusal(error)}.`,
    remedy: 'Check the permissions of the folder, then do it again.',
    file,
    line: null,
  };
}

/** 1 what stands there is kept or all that was kept goes, 2 it is noted, so that no source brings it back, 3 the file goes. */
async function removeOne(article: Existing, how: Removing): Promise<void> {
  const { id, file, front } = article;
  const { corpus, files, historyFiles, keeper, forGood, now } = how;
  const text = Buffer.from(await files.readFile(file)).toString();
  const paragraphs = await article.paragraphs();
  const folder = historyFolder(corpus);
  if (!forGood)
    await keeper?.keep({ article: id, file: text, seen: now, raw: null, from: 'corpus' });
  else {
    await historyFiles.rm(placeOf(folder, id), { force: true, recursive: true });
    await historyFiles.rm(changedMark(folder, id), { force: true });
  }
  await noteRemoved(folder, id, { url: front.url, paragraphs }, now, historyFiles);
  await files.rm(file, { force: true });
}
