import * as nodeFiles from 'node:fs/promises';
import type { ReadableFiles } from '../../articles/read/files.ts';
import { walk } from '../../articles/read/walk.ts';
import { historyFolder } from './layout.ts';

/**
 * Every folder that texts of a corpus are kept in: its own, and of a folder one for each `.jsonl` in it that has one. The
 * own comes first.
 */
export async function historyFolders(
  corpus: string,
  files: ReadableFiles = nodeFiles,
): Promise<string[]> {
  const own = historyFolder(corpus);
  if (!(await isFolder(corpus, files))) return [own];
  const candidates = (await lineFiles(corpus, files)).map(historyFolder);
  const there = await Promise.all(candidates.map((folder) => isFolder(folder, files)));
  return [own, ...candidates.filter((_, at) => there[at])];
}

/** The `.jsonl` files at or under a path. */
export async function lineFiles(
  corpus: string,
  files: ReadableFiles = nodeFiles,
): Promise<readonly string[]> {
  return (await walk(corpus, files)).files.filter((name) => /\.jsonl$/i.test(name));
}

async function isFolder(path: string, files: ReadableFiles): Promise<boolean> {
  return files.stat(path).then(
    (facts) => facts.isDirectory(),
    () => false,
  );
}
