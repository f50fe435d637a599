import { createHash, randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Problem } from '../../../problem.ts';
import { type ArticleFile, parseArticleFile } from '../../article-file.ts';
import type { FrontMatter } from '../../front-matter.ts';
import { readJsonLines } from '../../json-lines.ts';
import { decodeText } from '../../read/decode.ts';
import { type ReadableFiles, unreadable } from '../../read/files.ts';
import { type FollowLinks, walk } from '../../read/walk.ts';
import { paragraphsOf } from '../read/own-paragraphs.ts';
import { textKey } from './sameness.ts';

/** An article that stands in the corpus folder in our format. */
export interface Existing {
  readonly id: string;
  readonly file: string;
  /** Of the file's bytes, by {@link digestOf}: what an update takes the place of. */
  readonly digest: string;
  readonly front: FrontMatter;
  /** Of its words, by {@link textKey}. */
  readonly text: string | null;
  /** Of its paragraphs, by {@link wordsDigest}. */
  readonly words: string;
  /** Its paragraphs, as a draft has them, read once more; none where they can't be read any longer. */
  paragraphs(): Promise<readonly string[]>;
}

/** What a corpus folder holds before an import. */
export interface ExistingCorpus {
  readonly articles: readonly Existing[];
  /** Ids that no new article may have, in lower case: names of broken files and ids in `.jsonl` included. */
  readonly taken: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** What was read of a corpus folder before, by file: of several imports that follow one another only the first reads all. */
export type KnownFiles = Map<string, { readonly look: string; readonly read: OneFile }>;

/** What one file of a corpus folder is. */
interface OneFile {
  readonly articles: readonly Existing[];
  readonly taken: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Reads what a corpus folder holds; a folder that is not there holds nothing.
 * @param known what was read before, of which only files are read again that look otherwise by now; filled with what is read
 */
export async function readExisting(
  corpus: string,
  files: ReadableFiles,
  followLinks: FollowLinks = 'inside',
  known: KnownFiles = new Map(),
): Promise<ExistingCorpus> {
  if (!(await exists(corpus, files)))
    return { articles: [], taken: new Set(['readme']), problems: [] };
  const walked = await walk(corpus, files, followLinks);
  const all: OneFile[] = [];
  for (const file of walked.files.filter((name) => /\.(?:md|jsonl)$/i.test(name)))
    if (nameOf(file).toLowerCase() !== 'readme') all.push(await readOnce(file, files, known));
  return {
    articles: all.flatMap(({ articles }) => articles),
    taken: new Set(['readme', ...all.flatMap(({ taken }) => taken)]),
    problems: [...walked.problems, ...all.flatMap(({ problems }) => problems)],
  };
}

function nameOf(file: string): string {
  return path.basename(file).replace(/\.md$/i, '');
}

async function readOnce(file: string, files: ReadableFiles, known: KnownFiles): Promise<OneFile> {
  const look = await lookOf(file, files);
  const before = known.get(file);
  if (before !== undefined && before.look === look) return before.read;
  const read = await readOne(file, files);
  known.set(file, { look, read });
  return read;
}

/** Another where a file was written since; a file of which nothing can be told looks unlike itself. */
async function lookOf(file: string, files: ReadableFiles): Promise<string> {
  const facts = (await files.stat(file).catch(() => null)) as {
    mtimeMs?: number;
    ino?: number;
    size: number;
  } | null;
  if (facts?.mtimeMs === undefined) return randomUUID();
  return `${facts.ino} ${facts.size} ${facts.mtimeMs}`;
}

async function readOne(file: string, files: ReadableFiles): Promise<OneFile> {
  const name = nameOf(file);
  const taken = file.endsWith('.md') ? [name.toLowerCase()] : [];
  const nothing = { articles: [], taken, problems: [] };
  const bytes = await read(file, files);
  if ('code' in bytes) return { ...nothing, problems: [bytes] };
  if (/\.jsonl$/i.test(file))
    return { ...nothing, taken: (await idsIn(bytes, file)).map((id) => id.toLowerCase()) };
  const standing = standingIn(bytes, file, name, files);
  return 'code' in standing
    ? { ...nothing, problems: [standing] }
    : { ...nothing, articles: [standing] };
}

/** The same for the same paragraphs, sign by sign. */
export function wordsDigest(paragraphs: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(paragraphs)).digest('base64');
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

function standingIn(
  bytes: Uint8Array,
  file: string,
  id: string,
  files: ReadableFiles,
): Existing | Problem {
  const parsed = parsedFrom(bytes, file);
  if ('code' in parsed) return parsed;
  const paragraphs = paragraphsOf(parsed.body);
  return {
    id,
    file,
    digest: digestOf(bytes),
    front: parsed.front,
    text: textKey(paragraphs),
    words: wordsDigest(paragraphs),
    paragraphs: async () => await paragraphsIn(file, files),
  };
}

function parsedFrom(bytes: Uint8Array, file: string): ArticleFile | Problem {
  const text = decodeText(bytes, file);
  return typeof text === 'string' ? parseArticleFile(text, file) : text;
}

async function paragraphsIn(file: string, files: ReadableFiles): Promise<readonly string[]> {
  const bytes = await read(file, files);
  const parsed = 'code' in bytes ? bytes : parsedFrom(bytes, file);
  return 'code' in parsed ? [] : paragraphsOf(parsed.body);
}

async function idsIn(bytes: Uint8Array, file: string): Promise<string[]> {
  const ids: string[] = [];
  for await (const { read: found } of readJsonLines(bytes, file))
    if (!('code' in found)) ids.push(found.id);
  return ids;
}
