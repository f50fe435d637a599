import path from 'node:path';
import type { Problem } from '../../problem.ts';
import { type FolderEntry, type ReadableFiles, unreadable } from './files.ts';

/** Which symbolic links inside a folder are followed: those that stay in it, or all. */
export type FollowLinks = 'inside' | 'all';

/** The files at and under a path. */
export interface Walked {
  /** Each begins as the user named the folder; in the order of their names, folder by folder. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/** A walk under way. */
interface Walk {
  readonly system: ReadableFiles;
  readonly links: FollowLinks;
  /** The real path of what was named. */
  readonly root: string;
  readonly files: string[];
  readonly problems: Problem[];
  /** Real paths of the folders seen, so that links that lead in a circle end. */
  readonly seen: Set<string>;
}

/**
 * Every file at or under a path, hidden ones left out, each folder once however links lead to it. The path itself may
 * be a link, or a pipe; under it only regular files are taken, since reading a pipe or a device may never end, and only
 * links that stay within it, since a folder that was downloaded may hold links to whatever the reader may read.
 *
 * @param links default `inside`
 */
export async function walk(
  where: string,
  system: ReadableFiles,
  links: FollowLinks = 'inside',
): Promise<Walked> {
  const files: string[] = [];
  const problems: Problem[] = [];
  try {
    if ((await system.stat(where)).isDirectory()) {
      const root = await system.realpath(where);
      await visitFolder(where, { system, links, root, files, problems, seen: new Set() });
    } else files.push(where);
  } catch (error) {
    problems.push(unreadable(where, error));
  }
  return { files, problems };
}

async function visitFolder(folder: string, walked: Walk): Promise<void> {
  const real = await walked.system.realpath(folder);
  if (walked.seen.has(real)) return;
  walked.seen.add(real);
  const entries = await walked.system.readdir(folder, { withFileTypes: true });
  const shown = entries.filter((entry) => !isHidden(entry));
  for (const entry of shown.sort(byName)) {
    const place = path.join(folder, entry.name);
    try {
      if (entry.isFile()) walked.files.push(place);
      else if (entry.isDirectory()) await visitFolder(place, walked);
      else if (entry.isSymbolicLink()) await visitLink(place, walked);
      else walked.problems.push(noRegularFile(place));
    } catch (error) {
      walked.problems.push(unreadable(place, error));
    }
  }
}

/** Hidden ones, and what is kept of the past of a file of lines beside it (`FILE.jsonl.history`). */
function isHidden(entry: FolderEntry): boolean {
  return (
    entry.name.startsWith('.') ||
    (entry.isDirectory() && /\.(?:jsonl|md)\.history$/i.test(entry.name))
  );
}

async function visitLink(place: string, walked: Walk): Promise<void> {
  const { system, links, root } = walked;
  const target = await system.realpath(place);
  const facts = await system.stat(place);
  if (links === 'inside' && !isWithin(root, target)) walked.problems.push(leadsOut(place, target));
  else if (facts.isDirectory()) await visitFolder(place, walked);
  else if (facts.isFile()) walked.files.push(place);
  else walked.problems.push(noRegularFile(place));
}

/** Whether a file of a folder is one that {@link walk} would take; false where it is not there. */
export async function isOf(
  folder: string,
  file: string,
  system: Pick<ReadableFiles, 'realpath' | 'stat'>,
  links: FollowLinks = 'inside',
): Promise<boolean> {
  try {
    const [root, target] = [await system.realpath(folder), await system.realpath(file)];
    return (links === 'all' || isWithin(root, target)) && (await system.stat(file)).isFile();
  } catch {
    return false;
  }
}

function isWithin(folder: string, place: string): boolean {
  const way = path.relative(folder, place);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

/** By UTF-16 code units: the same on every machine. */
function byName(a: FolderEntry, b: FolderEntry): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

function noRegularFile(file: string): Problem {
  return {
    code: 'file-not-regular',
    message: 'It was not read: it is a pipe, a socket or a device, not a file.',
    remedy: 'Take it out of the folder, or name it itself.',
    file,
    line: null,
  };
}

function leadsOut(file: string, target: string): Problem {
  return {
    code: 'link-leads-out',
    message: `It was not read: the link leads out of the folder, to ${target}.`,
    remedy: 'Copy the file there, name its folder too, or set ONRECORD_FOLLOW_LINKS=all.',
    file,
    line: null,
  };
}
