import * as fs from 'node:fs/promises';
import { readCorpus } from '../../src/articles/corpus.ts';
import { importArticles } from '../../src/articles/import/import.ts';
import type { ImportReport } from '../../src/articles/import/report.ts';
import { passagesOf } from '../../src/articles/passage.ts';
import { folderWith } from './folder.ts';
import { PROSE } from './import/clean/cleaned.ts';

/** An article's headline, the id that makes, and the whole text that a file holds. */
export const TITLE = 'Engineers leave for the port';
export const ID = 'engineers-leave-for-the-port';
export const TEXT = [TITLE, ...PROSE].join('\n\n');

/** Imports files into a corpus folder, both given by their contents. */
export async function bringIn(
  contents: Record<string, string | Uint8Array>,
  corpus: string,
): Promise<ImportReport> {
  return importArticles([await folderWith(contents)], { corpus, files: fs });
}

export function idsOf(articles: readonly { id: string }[]): string[] {
  return articles.map(({ id }) => id);
}

/** How many were added, updated, unchanged, merged and refused. */
export function counts({ added, updated, unchanged, merged, problems }: ImportReport): number[] {
  return [added, updated, unchanged, merged, problems].map((list) => list.length);
}

/** The texts of all passages of a corpus folder. */
export async function passagesIn(corpus: string): Promise<string[]> {
  return (await readCorpus(corpus, fs)).articles.flatMap(passagesOf).map(({ text }) => text);
}
