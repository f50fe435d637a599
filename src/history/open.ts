import { randomBytes } from 'node:crypto';
import * as nodeFiles from 'node:fs/promises';
import type { Keeper } from '../articles/import/keeping.ts';
import { type History, openHistory } from './history.ts';
import { openKeeper } from './keeper.ts';
import type { HistoryFiles } from './kept/files.ts';
import { historyFolders } from './kept/folders.ts';
import { historyFolder } from './kept/layout.ts';
import { DEFAULT_RETENTION, parseRetention } from './kept/retention.ts';

const SETTING = 'ONRECORD_HISTORY';

/** The machine's own files. */
export const historyFiles = nodeFiles as unknown as HistoryFiles;

/**
 * The keeper of a corpus on this machine's disk; null where nothing shall be kept.
 * @param setting as ONRECORD_HISTORY says; null for the default
 * @throws {OnrecordError} `bad-setting`
 */
export function keeperOf(corpus: string, setting: string | null): Keeper | null {
  const retention = setting === null ? DEFAULT_RETENTION : parseRetention(setting, SETTING);
  if (retention === null) return null;
  const unique = randomBytes(6).toString('hex');
  return openKeeper(historyFolder(corpus), { files: historyFiles, retention, unique });
}

/** What was kept of a corpus on this machine's disk. */
export function historyOfCorpus(corpus: string): History {
  let opened: Promise<History[]> | null = null;
  // Looked up once, and only where somebody asks.
  const all = () => {
    opened ??= historyFolders(corpus).then((folders) =>
      folders.map((folder) => openHistory(folder, historyFiles)),
    );
    return opened;
  };
  return {
    changed: async () => [
      ...new Set((await Promise.all((await all()).map((one) => one.changed()))).flat()),
    ],
    versions: async (article) => firstWith(await all(), (one) => one.versions(article)),
    records: async (article) => firstWith(await all(), (one) => one.records(article)),
    takenOut: async (article) => firstThat(await all(), (one) => one.takenOut(article)),
    raw: async (record) => firstThat(await all(), (one) => one.raw(record)),
  };
}

/** What the first of them knows; null where none does. */
async function firstThat<T>(
  all: readonly History[],
  look: (one: History) => Promise<T | null>,
): Promise<T | null> {
  for (const one of all) {
    const found = await look(one);
    if (found !== null) return found;
  }
  return null;
}

/** What the first of them has, of folders that each have articles of their own. */
async function firstWith<T>(
  all: readonly History[],
  look: (one: History) => Promise<T[]>,
): Promise<T[]> {
  for (const one of all) {
    const found = await look(one);
    if (found.length > 0) return found;
  }
  return [];
}
