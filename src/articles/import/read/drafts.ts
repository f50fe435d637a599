import path from 'node:path';
import type { Problem } from '../../../problem.ts';
import type { Article } from '../../article.ts';
import { parseArticleFile } from '../../article-file.ts';
import { decode } from '../../decode.ts';
import type { ReadableFiles } from '../../files.ts';
import { type FrontMatter, NOTHING_STATED } from '../../front-matter.ts';
import { readJsonLines } from '../../json-lines.ts';
import { DEFAULT_LIMITS, type Limits, overLimit } from '../../limits.ts';
import { blockParagraphs } from '../../paragraphs.ts';
import { readBytes } from '../../read-bytes.ts';
import { clean } from '../clean/clean.ts';
import { type Cleaning, type DroppedLine, newCleaning } from '../clean/cleaning.ts';
import { normalise } from '../clean/normalise.ts';
import type { Source } from './collect.ts';
import { guessLanguage } from './language-guess.ts';
import { declaredEncoding, readWebPage } from './web-page.ts';
import { linesOf } from './wrapping.ts';

/** An article as one file tells it, on its way into the corpus. */
export interface Draft {
  /** The file, as the user would name it; for `.jsonl` with the line: `articles.jsonl:12`. */
  readonly from: string;
  /** The id it had in another corpus; null where it comes from outside. */
  readonly id: string | null;
  readonly front: FrontMatter;
  /** Normalised, none blank, none with a line break. */
  readonly paragraphs: readonly string[];
  /** What it is named by where it has no title. */
  readonly name: string;
  readonly dropped: readonly DroppedLine[];
}

/** Reads one file into the articles it tells, or what is wrong with it, in the order they stand there. */
export async function* readDrafts(
  source: Source,
  files: ReadableFiles,
  limits: Limits = DEFAULT_LIMITS,
): AsyncGenerator<Draft | Problem> {
  const isLines = source.kind === 'json-lines';
  const bytes = await readBytes(source.file, files, limits, isLines);
  if ('code' in bytes) yield bytes;
  else if (isLines) yield* draftsOfJsonLines(bytes, source.file, limits);
  else {
    const draft = await draftOf(bytes, source);
    yield 'code' in draft ? draft : (overlongDraft(draft, limits) ?? draft);
  }
}

function overlongDraft({ from, paragraphs }: Draft, limits: Limits): Problem | null {
  const length = paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0);
  if (length > limits.text) return overLimit('text', limits.text, { file: from });
  const long = paragraphs.some((paragraph) => paragraph.length > limits.paragraph);
  return long ? overLimit('paragraph', limits.paragraph, { file: from }) : null;
}

/** Where a draft comes from. */
interface Origin {
  readonly from: string;
  /** What the article's `origin` names: a base name, for `.jsonl` with the article's id behind it. */
  readonly origin: string;
  readonly name: string;
}

async function draftOf(bytes: Uint8Array, { file, kind }: Source): Promise<Draft | Problem> {
  const text = decode(bytes, file, kind === 'page' ? declaredEncoding(bytes) : null);
  if (typeof text !== 'string') return text;
  if (kind === 'markdown') return draftOfArticleFile(text, file);
  const cleaning = kind === 'page' ? await readWebPage(text, file) : newCleaning(linesOf(text));
  return 'code' in cleaning ? cleaning : draftOfSheet(cleaning, originOf(file));
}

async function* draftsOfJsonLines(
  bytes: Uint8Array,
  file: string,
  limits: Limits,
): AsyncGenerator<Draft | Problem> {
  for await (const { line, read } of readJsonLines(bytes, file, limits)) {
    if ('code' in read) {
      yield read;
      continue;
    }
    const origin = `${path.basename(file)}#${read.id}`;
    yield draftOfSheet(sheetOfArticle(read), { from: `${file}:${line}`, origin, name: read.id });
  }
}

/** An article of `.jsonl` states most things itself; its text may still be a copied page. */
function sheetOfArticle(article: Article): Cleaning {
  const { title, outlet, byline, published, url, language } = article;
  const lines = article.text.split(/\r\n|[\n\r\u2028\u2029]/).map((line, index) => {
    const printed = { number: index + 1, text: line.trim() };
    return { printed: [printed], text: normalise(line).trim() };
  });
  const filled = lines.filter(({ text }) => text !== '');
  return newCleaning(filled, { title, outlet, byline, published, url, language });
}

function draftOfSheet(cleaning: Cleaning, { from, origin, name }: Origin): Draft | Problem {
  const { lines, dropped, stated } = clean(cleaning);
  if (lines.length === 0) return nothingLeft(from);
  const paragraphs = lines.map(({ text }) => text);
  const language = stated.language ?? guessLanguage(paragraphs);
  const noTitle = dropped.filter(
    ({ rule, line }) => rule !== 'headline' || line.text !== stated.title,
  );
  return {
    from,
    id: null,
    name,
    paragraphs,
    front: { ...stated, language, origin: [origin] },
    dropped: noTitle,
  };
}

/** Our own format is taken as it stands; a first line "# …" without front matter above it is its title. */
function draftOfArticleFile(text: string, file: string): Draft | Problem {
  const parsed = parseArticleFile(text, file);
  if ('code' in parsed) return parsed;
  const { front, body } = parsed;
  const { from, origin, name } = originOf(file);
  const paragraphs = paragraphsOf(body);
  const heading =
    front === NOTHING_STATED ? /^# +(\S.*)$/.exec(paragraphs[0] ?? '')?.[1] : undefined;
  const stated = { ...front, origin: front.origin.length > 0 ? front.origin : [origin] };
  return {
    from,
    id: front.origin.length > 0 ? name : null,
    name,
    paragraphs: heading === undefined ? paragraphs : paragraphs.slice(1),
    front: heading === undefined ? stated : { ...stated, title: heading },
    dropped: [],
  };
}

/** The paragraphs of a body in our format, normalised, lines that were wrapped put together. */
export function paragraphsOf(body: string): string[] {
  const blocks = blockParagraphs(body).map(({ start, end }) => body.slice(start, end).split('\n'));
  const joined = blocks.map((lines) => lines.map((line) => normalise(line).trim()).filter(Boolean));
  return joined.map((lines) => lines.join(' ')).filter((paragraph) => paragraph !== '');
}

function originOf(file: string): Origin {
  const base = path.basename(file);
  return { from: file, origin: base, name: base.slice(0, base.length - path.extname(base).length) };
}

function nothingLeft(file: string): Problem {
  return {
    code: 'article-empty',
    message: 'No words of an article are in the file, only what stands round articles.',
    remedy: 'Copy the article itself into it.',
    file,
    line: null,
  };
}
