import path from 'node:path';
import type { Problem } from '../../../problem.ts';
import { printArticleFile } from '../../article-file.ts';
import { refusal, type WritableFiles } from '../../files.ts';
import type { Merged } from './merge.ts';

/**
 * Writes an article whole or not at all: beside its place under a hidden name that no reader reads, then moved there.
 *
 * @returns the problem `file-not-written`; null where it is written
 */
export async function writeArticle(article: Merged, files: WritableFiles): Promise<Problem | null> {
  const { dir, base } = path.parse(article.file);
  const beside = path.join(dir, `.${base}.part`);
  try {
    await files.writeFile(beside, printArticleFile(article.front, article.paragraphs));
    await files.rename(beside, article.file);
    return null;
  } catch (error) {
    await files.rm(beside, { force: true }).catch(() => undefined);
    return notWritten(article.file, error);
  }
}

function notWritten(file: string, error: unknown): Problem {
  return {
    code: 'file-not-written',
    message: `The article can't be written: ${refusal(error)}.`,
    remedy: 'Make room and check the permissions of the folder, then import again.',
    file,
    line: null,
  };
}
