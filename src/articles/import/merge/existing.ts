import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Problem } from '../../../problem.ts';
import { parseArticleFile } from '../../article-file.ts';
import type { FrontMatter } from '../../front-matter.ts';
import { readJsonLines } from '../../json-lines.ts';
import { decodeText } from '../../read/decode.ts';
import { type ReadableFiles, unreadable } from '../../read/files.ts';
import { type FollowLinks, walk } from '../../read/walk.ts';
import { paragraphsOf } from '../read/own-paragraphs.ts';

/** An article that stands in the corpus folder in our format. */
export interface Existing {
  readonly id: string;
  readonly file: string;
  /** Of the file's bytes, by {@link digestOf}: what an update takes the place of. */
  readonly digest: string;
  readonly front: FrontMatter;
  /** As a draft has them. */
  readonly paragraphs: readonly string[];
}

/** What a corpus folder holds before an import. */
export interface ExistingCorpus {
  readonly articles: readonly Existing[];
  /** Ids that no new article may have, in lower case: names of broken files and ids in `.jsonl` included. */
  readonly taken: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** Reads what a corpus folder holds; a folder that is not there holds nothing. */
export async function readExisting(
  corpus: string,
  files: ReadableFiles,
  followLinks: FollowLinks = 'inside',
): Promise<ExistingCorpus> {
  const found: Found = { articles: [], taken: new Set(['readme']), problems: [] };
  if (!(await exists(corpus, files))) return found;
  const walked = await walk(corpus, files, followLinks);
  found.problems.push(...walked.problems);
  for (const file of walked.files.filter((name) => /\.(?:md|jsonl)$/i.test(name)))
    if (nameOf(file).toLowerCase() !== 'readme') await readOne(file, files, found);
  return found;
}

interface Found {
  readonly articles: Existing[];
  readonly taken: Set<string>;
  readonly problems: Problem[];
}

function nameOf(file: string): string {
  return path.basename(file).replace(/\.md$/i, '');
}

async function readOne(file: string, files: ReadableFiles, found: Found): Promise<void> {
  const { articles, taken, problems } = found;
  const name = nameOf(file);
  if (file.endsWith('.md')) taken.add(name.toLowerCase());
  const bytes = await read(file, files);
  if ('code' in bytes) problems.push(bytes);
  else if (/\.jsonl$/i.test(file))
    for (const id of await idsIn(bytes, file)) taken.add(id.toLowerCase());
  else {
    const standing = standingIn(bytes, file, name);
    if ('code' in standing) problems.push(standing);
    else articles.push(standing);
  }
}

/** The same for the same bytes. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64');
}

async function exists(corpus: string, files: ReadableFiles): Promise<boolean> {
  return files.stat(corpus).then(
    () => true,
    () => false,
  );
}

async function read(file: string, files: ReadableFiles): Promise<Uint8Array | Problem> {
  return files.readFile(file).catch((error: unknown) => unreadable(file, error));
}

function standingIn(bytes: Uint8Array, file: string, id: string): Existing | Problem {
  const text = decodeText(bytes, file);
  const parsed = typeof text === 'string' ? parseArticleFile(text, file) : text;
  return 'code' in parsed
    ? parsed
    : {
        id,
        file,
        digest: digestOf(bytes),
        front: parsed.front,
        paragraphs: paragraphsOf(parsed.body),
      };
}

async function idsIn(bytes: Uint8Array, file: string): Promise<string[]> {
  const ids: string[] = [];
  for await (const { read: found } of readJsonLines(bytes, file))
    if (!('code' in found)) ids.push(found.id);
  return ids;
}
