import path from 'node:path';
import type { Problem } from '../../../problem.ts';
import { printArticleFile } from '../../article-file.ts';
import { refusal, type WritableFiles } from '../../read/files.ts';
import { giveSecondName, systemCode } from '../../read/second-name.ts';
import { digestOf } from './existing.ts';
import type { Merged } from './merge.ts';

/**
 * Writes an article whole or not at all: beside its place under a hidden name that no reader reads, then moved there.
 * A new one never takes the place of a file, and one that is there is replaced only if it still is as import read it.
 *
 * @param unique part of the hidden name: no other process takes it at the same time
 * @returns the problem `file-not-written` or `file-changed`; null where it is written
 */
export async function writeArticle(
  article: Merged,
  files: WritableFiles,
  unique: string,
): Promise<Problem | null> {
  const { dir, base } = path.parse(article.file);
  const beside = path.join(dir, `.${base}.${unique}${UNFINISHED}`);
  const placed = article.outcome === 'added' ? put : replace;
  try {
    await files.writeFile(beside, printArticleFile(article.front, await article.paragraphs()));
    return await placed(beside, article, files);
  } catch (error) {
    return notWritten(article.file, error);
  } finally {
    await files.rm(beside, { force: true }).catch(() => undefined);
  }
}

async function replace(
  beside: string,
  article: Merged,
  files: WritableFiles,
): Promise<Problem | null> {
  if (!(await isAsRead(article, files))) return changed(article.file);
  await files.rename(beside, article.file);
  return null;
}

/** How such hidden names look. */
const UNFINISHED = '.part';
const LEFT = /^\..+\.md\.(?:[\w-]+\.)?part$/;

/**
 * Removes what a killed import left half written in a folder; what can't be removed harms nobody. Only while nobody
 * else can be writing there.
 */
export async function removeUnfinished(folder: string, files: WritableFiles): Promise<void> {
  const entries = await files.readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries.filter((own) => own.isFile() && LEFT.test(own.name)))
    await files.rm(path.join(folder, entry.name), { force: true }).catch(() => undefined);
}

/** Gives the file a second name, which fails where a file has it already. */
async function put(
  beside: string,
  { file }: Merged,
  files: WritableFiles,
): Promise<Problem | null> {
  try {
    if (!(await giveSecondName(beside, file, files))) {
      // Killed between these two, an empty file is left, which no reader takes for an article.
      await files.writeFile(file, '', { flag: 'wx' });
      await files.rename(beside, file);
    }
    return null;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return changed(file);
    throw error;
  }
}

async function isAsRead({ file, digest }: Merged, files: WritableFiles): Promise<boolean> {
  const bytes = await files.readFile(file).catch(() => null);
  return bytes !== null && digestOf(bytes) === digest;
}

function changed(file: string): Problem {
  return {
    code: 'file-changed',
    message: 'It was written or changed by somebody else while the import ran, and was left so.',
    remedy: 'Import again: what is there now is then taken into account.',
    file,
    line: null,
  };
}

function notWritten(file: string, error: unknown): Problem {
  return {
    code: 'file-not-written',
    message: `The article can't be written: ${refusal(error)}. What stood there is as it was.`,
    remedy: 'Make room and check the permissions of the folder, then import again.',
    file,
    line: null,
  };
}
