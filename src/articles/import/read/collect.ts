import path from 'node:path';
import type { Problem } from '../../../problem.ts';
import type { ReadableFiles } from '../../files.ts';
import { type FollowLinks, walk } from '../../walk.ts';

/** How a file is read. */
type Kind = 'text' | 'markdown' | 'page' | 'json-lines';

/** A file to import. */
export interface Source {
  /** As the user would name it. */
  readonly file: string;
  readonly kind: Kind;
}

const KINDS: Readonly<Record<string, Kind>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'page',
  '.htm': 'page',
  '.xhtml': 'page',
  '.jsonl': 'json-lines',
  '.ndjson': 'json-lines',
};

/**
 * The files at and under the paths, each once, in their order. In folders what is no article (other endings, README.md,
 * hidden files) is passed over; a file that is named itself must be one, and without an ending is taken for text.
 */
export async function collect(
  paths: readonly string[],
  files: ReadableFiles,
  followLinks: FollowLinks = 'inside',
): Promise<{ sources: Source[]; problems: Problem[] }> {
  const sources = new Map<string, Source>();
  const problems: Problem[] = [];
  for (const given of paths) {
    const walked = await walk(given, files, followLinks);
    const found = walked.files.flatMap((file) => sourceOf(file, file === given) ?? []);
    for (const source of found) sources.set(path.normalize(source.file), source);
    problems.push(...walked.problems);
    if (found.length === 0 && walked.problems.length === 0) {
      problems.push(walked.files[0] === given ? unknownFormat(given) : nothingThere(given));
    }
  }
  return { sources: [...sources.values()], problems };
}

function sourceOf(file: string, named: boolean): Source | null {
  if (!named && path.basename(file).toLowerCase() === 'readme.md') return null;
  const ending = path.extname(file).toLowerCase();
  const kind = KINDS[ending] ?? (named && ending === '' ? 'text' : undefined);
  return kind === undefined ? null : { file, kind };
}

function unknownFormat(file: string): Problem {
  return {
    code: 'format-unknown',
    message: 'The file is of no kind that can be imported.',
    remedy: 'Save the article as .txt, .md, .html or .jsonl.',
    file,
    line: null,
  };
}

function nothingThere(folder: string): Problem {
  return {
    code: 'nothing-to-import',
    message: 'The folder holds no file that can be imported.',
    remedy: 'Put articles there as .txt, .md, .html or .jsonl.',
    file: folder,
    line: null,
  };
}
