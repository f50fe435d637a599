import path from 'node:path';
import { giveSecondName, systemCode } from '../../articles/read/second-name.ts';

/** The file system as the history uses it; `node:fs/promises` fits. */
export interface HistoryFiles {
  readFile(path: string): Promise<Uint8Array>;
  readdir(path: string): Promise<string[]>;
  mkdir(path: string, options: { recursive: true }): Promise<unknown>;
  writeFile(path: string, data: string | Uint8Array, options?: { flag: 'wx' }): Promise<void>;
  link(existing: string, path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  rm(path: string, options: { force: true; recursive?: true }): Promise<void>;
}

const UNFINISHED = '.part';

/**
 * Puts a file in its place whole or not at all, and never in the place of another: one that is there
 * stays. Killed at any moment, it leaves nothing that a reader takes for a file of the history.
 */
export async function putNew(
  file: string,
  data: string | Uint8Array,
  files: HistoryFiles,
  unique: string,
): Promise<void> {
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${unique}${UNFINISHED}`);
  try {
    await files.writeFile(beside, data);
    if (!(await giveSecondName(beside, file, files))) await files.rename(beside, file);
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
  } finally {
    await files.rm(beside, { force: true }).catch(() => undefined);
  }
}

/** Removes what a killed process left half written in a folder; only while nobody else writes there. */
export async function removeLeftovers(folder: string, files: HistoryFiles): Promise<void> {
  for (const name of await fileNamesIn(folder, files))
    if (name.startsWith('.') && name.endsWith(UNFINISHED))
      await files.rm(path.join(folder, name), { force: true }).catch(() => undefined);
}

/** What a folder holds, by name; nothing where it is not there. */
export async function fileNamesIn(folder: string, files: HistoryFiles): Promise<string[]> {
  try {
    return (await files.readdir(folder)).sort();
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return [];
    throw error;
  }
}

/** A file's bytes; null where it is not there. */
export async function bytesOf(file: string, files: HistoryFiles): Promise<Uint8Array | null> {
  try {
    return await files.readFile(file);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}
