import path from 'node:path';
import type { Problem } from '../../../problem.ts';
import type { ReadableFiles } from '../../read/files.ts';
import { type FollowLinks, walk } from '../../read/walk.ts';

/** A file to import. */
export interface SourceFile {
  /** As the user would name it. */
  readonly file: string;
  /** The path that the user named: the file itself, or a folder it is in. */
  readonly given: string;
  /** How many lines, rows, messages or entries of the file stand before the bytes that are read. Default none. */
  readonly linesBefore?: number;
  /** The format that the file was told to be of by its first piece. Default: it is told by the bytes that are read. */
  readonly format?: string;
}

/** A file that no article was expected in. */
export interface PassedOver {
  /** As the user would name it; inside an archive with its path there. */
  readonly file: string;
  /** Why, as a clause: `a picture`. */
  readonly why: string;
}

/** The files that an import is to read, and those that it passes over unread. */
interface Collected {
  readonly sources: readonly SourceFile[];
  readonly passedOver: readonly PassedOver[];
  readonly problems: readonly Problem[];
}

/**
 * The files at and under the paths, each once, in their order. In folders README.md is passed over; what the others are is
 * told by their content.
 */
export async function collect(
  paths: readonly string[],
  files: ReadableFiles,
  followLinks: FollowLinks = 'inside',
): Promise<Collected> {
  const sources = new Map<string, SourceFile>();
  const passedOver: PassedOver[] = [];
  const problems: Problem[] = [];
  for (const given of paths) {
    const walked = await walk(given, files, followLinks);
    const isNote = (file: string) => file !== given && isReadme(file);
    for (const file of walked.files)
      if (isNote(file)) passedOver.push({ file, why: 'a note about the folder' });
      else sources.set(path.normalize(file), { file, given });
    const isBarren = walked.files.length === 0 && walked.problems.length === 0;
    problems.push(...(isBarren ? [nothingThere(given)] : walked.problems));
  }
  return { sources: [...sources.values()], passedOver, problems };
}

function isReadme(file: string): boolean {
  return path.basename(file).toLowerCase() === 'readme.md';
}

/** The problem that nothing came of a file. */
export function nothingIn(file: string): Problem {
  return {
    code: 'article-empty',
    message: 'The file is readable and holds no article.',
    remedy: 'See with --verbose what it holds and why that was left out.',
    file,
    line: null,
  };
}

/** The problem that nothing came of a folder. */
export function nothingThere(folder: string): Problem {
  return {
    code: 'nothing-to-import',
    message: 'The folder holds no file that can be imported.',
    remedy: 'Put articles there; `onrecord import --list-formats` lists the kinds.',
    file: folder,
    line: null,
  };
}
