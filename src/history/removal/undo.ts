import path from 'node:path';
import type { ImportedFile, Keeper } from '../../articles/import/keeping.ts';
import { refusal, type WritableFiles } from '../../articles/read/files.ts';
import { systemCode } from '../../articles/read/second-name.ts';
import type { Problem } from '../../problem.ts';
import { openHistory } from '../history.ts';
import type { ImportNote } from '../keeper.ts';
import { bytesOf, fileNamesIn, type HistoryFiles } from '../kept/files.ts';
import { historyFolder, IMPORTS } from '../kept/layout.ts';
import { sha256 } from '../kept/packing.ts';

/** The last import that was not undone. */
export interface LastImport extends ImportNote {
  /** The file that notes it. */
  readonly note: string;
}

/** What undoing works with. */
export interface Undoing {
  readonly corpus: string;
  readonly files: WritableFiles;
  readonly historyFiles: HistoryFiles;
  readonly keeper: Keeper | null;
  /** A name that no other process takes at the same time; it becomes part of a file name. */
  readonly unique: string;
  /** ms since 1970. */
  readonly now: number;
}

/** What was undone. */
export interface Undone {
  /** Ids of articles that are out of the corpus again, and of those that have their earlier text again. */
  readonly removed: readonly string[];
  readonly restored: readonly string[];
  /** What was left as it is, and why. */
  readonly problems: readonly Problem[];
}

/** What the last import did; null where none is noted. */
export async function lastImport(corpus: string, files: HistoryFiles): Promise<LastImport | null> {
  const place = path.join(historyFolder(corpus), IMPORTS);
  for (const name of (await fileNamesIn(place, files)).reverse()) {
    const note = path.join(place, name);
    const read = name.endsWith('.json') ? parse(await bytesOf(note, files)) : null;
    if (read !== null) return { ...read, note };
  }
  return null;
}

function parse(bytes: Uint8Array | null): ImportNote | null {
  try {
    const note = JSON.parse(Buffer.from(bytes ?? []).toString()) as ImportNote;
    return Array.isArray(note.files) ? note : null;
  } catch {
    return null;
  }
}

/**
 * Makes an import undone: takes out what it added, and gives back the text that it replaced. What was changed since stays.
 * Only while nobody else writes there. The import is forgotten then, so that the one before it can be undone.
 */
export async function undoImport(last: LastImport, how: Undoing): Promise<Undone> {
  const undone = { removed: [] as string[], restored: [] as string[], problems: [] as Problem[] };
  for (const one of last.files) {
    const file = path.join(how.corpus, one.file);
    const outcome = await undoOne(one, file, how).catch((error) => notUndone(file, error));
    if (typeof outcome === 'string') undone[outcome].push(one.id);
    else undone.problems.push(outcome);
  }
  // What could not be written may be tried again.
  if (!undone.problems.some(({ code }) => code === 'file-not-written'))
    await how.historyFiles.rm(last.note, { force: true });
  return undone;
}

function notUndone(file: string, error: unknown): Problem {
  const why = `It can’t be undone: ${refusal(error)}.`;
  return left('file-not-written', file, why, 'Check the permissions and the room on the disk.');
}

async function undoOne(
  { id, before, after }: ImportedFile,
  file: string,
  how: Undoing,
): Promise<'removed' | 'restored' | Problem> {
  const standing = await hashOf(file, how.files);
  // Undone already, by a run that was killed or by hand.
  if (standing === before) return before === null ? 'removed' : 'restored';
  if (standing !== after) return changedSince(file);
  if (before !== null) return restore(id, before, file, how);
  await how.files.rm(file, { force: true });
  return 'removed';
}

/** Null where no such file is. */
async function hashOf(file: string, files: WritableFiles): Promise<string | null> {
  try {
    return sha256(await files.readFile(file));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

async function restore(
  id: string,
  hash: string,
  file: string,
  how: Undoing,
): Promise<'restored' | Problem> {
  const text = await textBefore(id, hash, how);
  if (text === null) return noLongerKept(file);
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${how.unique}.part`);
  await how.files.writeFile(beside, text);
  await how.files.rename(beside, file);
  await how.keeper?.keep({ article: id, file: text, seen: how.now, raw: null, from: 'corpus' });
  return 'restored';
}

function changedSince(file: string): Problem {
  const why = 'It was changed after the import, and was left so.';
  return left('file-changed', file, why, 'Change it by hand, or take it out with onrecord remove.');
}

function noLongerKept(file: string): Problem {
  const why = 'Its earlier text is no longer kept.';
  return left('version-not-kept', file, why, 'ONRECORD_HISTORY says how much is.');
}

async function textBefore(id: string, hash: string, how: Undoing): Promise<string | null> {
  const versions = await openHistory(historyFolder(how.corpus), how.historyFiles).versions(id);
  return versions.find(({ record }) => record.version === hash)?.file ?? null;
}

function left(code: string, file: string, message: string, remedy: string): Problem {
  return { code, message, remedy, file, line: null };
}
