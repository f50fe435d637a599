import path from 'node:path';
import type { Problem } from '../problem.ts';
import type { Article } from './article.ts';
import { articleOf, parseArticleFile } from './article-file.ts';
import { type KnownArticles, readJsonLines, sourceOf } from './json-lines.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { decodeText } from './read/decode.ts';
import type { ReadableFiles } from './read/files.ts';
import { overlong } from './read/overlong.ts';
import { readBytes } from './read/read-bytes.ts';
import { type FollowLinks, walk } from './read/walk.ts';
import { type Withheld, withheld } from './withheld.ts';

/** A corpus, read: what could be read of it and what could not. */
export interface Corpus {
  /** By file name, then line; ids are unique. */
  readonly articles: readonly Article[];
  /** Articles that are kept and may not be shown: embargoed and withdrawn ones. */
  readonly withheld: readonly Withheld[];
  readonly problems: readonly Problem[];
}

/** A corpus with what its articles were read from. */
export interface SourcedCorpus extends Corpus {
  /** By article: changes with the bytes that it was read from, and with what else gives it its id. */
  readonly sources: readonly string[];
}

/** What one file holds, in the order it stands there; the file and line serve to name duplicates. */
interface Found {
  readonly file: string;
  readonly line: number | null;
  readonly read: Article | Problem;
  readonly source: string;
}

/** What is read of a corpus, and how much. */
export interface CorpusReading {
  /** Default `inside`. */
  readonly followLinks?: FollowLinks;
  /** Default {@link DEFAULT_LIMITS}. */
  readonly limits?: Limits;
  /** When it is read, in milliseconds since 1970, so that embargoes that have ended are told. Default: none has. */
  readonly now?: number;
}

/** How many files are open at once. */
const AT_ONCE = 32;

/**
 * Reads a corpus: a folder of `.md` and `.jsonl` files (sub-folders too; README.md and hidden files left out),
 * one `.md` article, or one `.jsonl` of many. Never throws for what it finds there: a broken file or line is a
 * problem, everything else goes in. Lets the event loop run while it reads.
 *
 * @param where folder or file, as the user names it; problems name files below it in the same way
 * @param files the file system; `node:fs/promises` fits
 * @param reading which links are followed, how much is read of a file, a line, a paragraph, and when
 * @returns articles by file name and line; of two with one id the first, and a problem that names both; embargoed and
 * withdrawn ones only by name
 * @example
 * const { articles, problems } = await readCorpus('corpus', files);
 * console.log(articles.length, problems);
 */
export async function readCorpus(
  where: string,
  files: ReadableFiles,
  reading: CorpusReading = {},
): Promise<Corpus> {
  const { sources: _, ...corpus } = await readSources(where, files, reading);
  return corpus;
}

/**
 * As `readCorpus`, with what tells each article from every other.
 * @param known articles that are not read again where their bytes are what they were; none of them may be withheld
 * @param kept what is kept of each article: the same, in whatever form; default as it was read, or known
 */
export async function readSources(
  where: string,
  files: ReadableFiles,
  { followLinks = 'inside', limits = DEFAULT_LIMITS, now }: CorpusReading,
  known: KnownArticles = () => undefined,
  kept: (article: Article) => Article = (article) => article,
): Promise<SourcedCorpus> {
  const walked = await walk(where, files, followLinks);
  const found = await readFiles(walked.files.filter(isArticleFile), files, { limits, known, kept });
  const { articles: all, sources, problems } = once(found);
  const heldBack = all.map((article) => withheld(article, now ?? null));
  const isShown = (_: unknown, at: number) => heldBack[at] === null;
  const empty = found.length === 0 && walked.problems.length === 0 ? [nothingThere(where)] : [];
  return {
    articles: all.filter(isShown),
    sources: sources.filter(isShown),
    withheld: heldBack.filter((one) => one !== null),
    problems: [...walked.problems, ...empty, ...problems],
  };
}

interface Given {
  readonly limits: Limits;
  readonly known: KnownArticles;
  readonly kept: (article: Article) => Article;
}

async function readFiles(
  named: readonly string[],
  files: ReadableFiles,
  given: Given,
): Promise<Found[]> {
  const found: Found[] = [];
  for (let at = 0; at < named.length; at += AT_ONCE) {
    const some = named.slice(at, at + AT_ONCE);
    const read = await Promise.all(some.map((file) => readFile(file, files, given)));
    for (const item of read.flat()) found.push(item);
  }
  return found;
}

/** Whether a file of a corpus is read: `.md` and `.jsonl`, README.md left out. */
export function isArticleFile(file: string): boolean {
  return path.basename(file).toLowerCase() !== 'readme.md' && /\.(?:md|jsonl)$/i.test(file);
}

/** The bytes of a file of a corpus, or what is wrong with it: one that is over the limit of a file is not read. */
export function readArticleBytes(
  file: string,
  files: ReadableFiles,
  limits: Limits = DEFAULT_LIMITS,
): Promise<Uint8Array | Problem> {
  return readBytes(file, files, limits, isLines(file));
}

function isLines(file: string): boolean {
  return /\.jsonl$/i.test(file);
}

async function readFile(file: string, files: ReadableFiles, given: Given): Promise<Found[]> {
  const isLines = /\.jsonl$/i.test(file);
  const bytes = await readBytes(file, files, given.limits, isLines);
  if ('code' in bytes) return [{ file, line: null, read: bytes, source: '' }];
  if (!isLines) return [{ file, line: null, ...readArticle(bytes, file, given) }];
  const found: Found[] = [];
  for await (const { read, ...one } of readJsonLines(bytes, file, given.limits, given.known))
    found.push({ file, ...one, read: 'code' in read ? read : given.kept(read) });
  return found;
}

function readArticle(bytes: Uint8Array, file: string, { limits, known, kept }: Given) {
  const id = path.basename(file).replace(/\.md$/i, '');
  const source = `${sourceOf(bytes)} ${id}`;
  const read = known(source) ?? parseArticle(bytes, file, id, limits);
  return { read: 'code' in read ? read : kept(read), source };
}

function parseArticle(
  bytes: Uint8Array,
  file: string,
  id: string,
  limits: Limits,
): Article | Problem {
  const text = decodeText(bytes, file);
  if (typeof text !== 'string') return text;
  const parsed = parseArticleFile(text, file);
  if ('code' in parsed) return parsed;
  const article = articleOf(parsed, id);
  return overlong(article, limits, { file }) ?? article;
}

/** Parts articles from problems; of several articles with one id the first stays. */
function once(found: readonly Found[]): Pick<SourcedCorpus, 'articles' | 'sources' | 'problems'> {
  const articles: Article[] = [];
  const sources: string[] = [];
  const problems: Problem[] = [];
  const first = new Map<string, Found>();
  for (const item of found) {
    if ('code' in item.read) {
      problems.push(item.read);
      continue;
    }
    const earlier = first.get(item.read.id);
    if (earlier) problems.push(twice(item.read.id, earlier, item));
    else {
      first.set(item.read.id, item);
      articles.push(item.read);
      sources.push(item.source);
    }
  }
  return { articles, sources, problems };
}

function twice(id: string, earlier: Found, later: Found): Problem {
  const line = earlier.line === null ? '' : `:${earlier.line}`;
  return {
    code: 'id-twice',
    message: `The id "${id}" is taken by ${earlier.file}${line}; this article is left out.`,
    remedy: 'Give one of the two another id (for .md another file name).',
    file: later.file,
    line: later.line,
  };
}

function nothingThere(where: string): Problem {
  return {
    code: 'corpus-empty',
    message: 'No articles were found there.',
    remedy: 'Bring articles in with `onrecord import PATH --corpus FOLDER`.',
    file: where,
    line: null,
  };
}
