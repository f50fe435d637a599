import path from 'node:path';
import type { Problem } from '../problem.ts';
import { type FolderEntry, type ReadableFiles, unreadable } from './files.ts';

/** The files at and under a path. */
export interface Walked {
  /** Each begins as the user named the folder; in the order of their names, folder by folder. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/** A walk under way. */
interface Walk {
  readonly system: ReadableFiles;
  readonly files: string[];
  readonly problems: Problem[];
  /** Real paths of the folders seen, so that links that lead in a circle end. */
  readonly seen: Set<string>;
}

/** Every file at or under a path, hidden ones left out, each folder once however links lead to it. */
export async function walk(where: string, system: ReadableFiles): Promise<Walked> {
  const walked: Walk = { system, files: [], problems: [], seen: new Set() };
  await visit(where, walked);
  return walked;
}

/** A path of which it is not known yet what it is. */
async function visit(place: string, walked: Walk): Promise<void> {
  try {
    if ((await walked.system.stat(place)).isDirectory()) await visitFolder(place, walked);
    else walked.files.push(place);
  } catch (error) {
    walked.problems.push(unreadable(place, error));
  }
}

async function visitFolder(folder: string, walked: Walk): Promise<void> {
  const real = await walked.system.realpath(folder);
  if (walked.seen.has(real)) return;
  walked.seen.add(real);
  const entries = await walked.system.readdir(folder, { withFileTypes: true });
  const shown = entries.filter((entry) => !entry.name.startsWith('.'));
  for (const entry of shown.sort(byName)) {
    const place = path.join(folder, entry.name);
    if (entry.isFile()) walked.files.push(place);
    else await visit(place, walked);
  }
}

/** By UTF-16 code units: the same on every machine. */
function byName(a: FolderEntry, b: FolderEntry): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
