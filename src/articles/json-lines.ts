import { createHash } from 'node:crypto';
import { isoDate } from '../language/dates/date.ts';
import type { Problem } from '../problem.ts';
import { type Article, FORMS } from './article.ts';
import { articleDetails } from './article-details.ts';
import { DEFAULT_LIMITS, type Limits, overLimit } from './limits.ts';
import { lineParagraphs } from './paragraphs.ts';
import { type Encoding, encodingOf } from './read/decode.ts';
import { linesInUtf8 } from './read/line-bytes.ts';
import { overlong } from './read/overlong.ts';
import { slugOf } from './slug.ts';

/** Articles that are known from before by the bytes they were read from. */
export type KnownArticles = (source: string) => Article | undefined;

/** One line of a `.jsonl` file, read: its article or what is wrong with it. */
interface JsonLine {
  /** From 1. */
  readonly line: number;
  readonly read: Article | Problem;
  /** What tells its article from every other: changes with the line's bytes and, where they give it no id, with its place. */
  readonly source: string;
}

/**
 * Reads `.jsonl`: one JSON object a line of `{id,title,outlet,byline,published,url,text}`, with `publisher`
 * and `body` accepted as other names of outlet and text, `language` and `form`. The text is kept character for
 * character; every line break in it parts paragraphs. Blank lines are passed over. A line without an id gets
 * one from its title and line number. Lets the event loop run between pieces of some milliseconds.
 *
 * @param file its path as the user names it, for problems
 * @param known whoever is known there is not read again; default nobody is
 */
export async function* readJsonLines(
  bytes: Uint8Array,
  file: string,
  limits: Limits = DEFAULT_LIMITS,
  known: KnownArticles = () => undefined,
): AsyncGenerator<JsonLine> {
  const encoding = encodingOf(bytes, file);
  if (typeof encoding !== 'string') {
    yield { line: 1, read: encoding, source: '' };
    return;
  }
  for await (const { line, bytes: own } of numberedLines(bytes, encoding)) {
    const source = sourceOf(own);
    const before = known(source);
    if (before !== undefined) {
      yield { line, read: before, source };
      continue;
    }
    const read = objectIn(own, line, file, limits);
    if (read === null) continue;
    const found = isProblem(read) ? read : articleOfObject(read, line, file);
    const long = 'code' in found ? null : overlong(found, limits, { file, line });
    const named = isProblem(read) || field(read.id) !== null;
    yield { line, read: long ?? found, source: named ? source : `${source} ${line}` };
  }
}

/** What tells some bytes from all others. */
export function sourceOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url');
}

/** One line of a file of JSON objects. */
interface JsonObjectLine {
  /** From 1. */
  readonly line: number;
  readonly read: JsonObject | Problem;
}

/** A JSON object, whatever its fields. */
export type JsonObject = Readonly<Record<string, unknown>>;

const problems = new WeakSet<object>();

/** Whether a line could not be read; an object of the file may well have the fields of a problem. */
export function isProblem(read: JsonObject | Problem): read is Problem {
  return problems.has(read);
}

/** Reads the objects of a file that holds one on each line; blank lines are passed over. As for `readJsonLines`. */
export async function* readJsonObjects(
  bytes: Uint8Array,
  file: string,
  limits: Limits = DEFAULT_LIMITS,
): AsyncGenerator<JsonObjectLine> {
  const encoding = encodingOf(bytes, file);
  if (typeof encoding !== 'string') {
    yield { line: 1, read: marked(encoding) };
    return;
  }
  for await (const { line, bytes: own } of numberedLines(bytes, encoding)) {
    const read = objectIn(own, line, file, limits);
    if (read !== null) yield { line, read };
  }
}

/** The lines of a file from 1. */
async function* numberedLines(bytes: Uint8Array, encoding: Encoding) {
  let line = 0;
  for await (const own of linesInUtf8(bytes, encoding)) yield { line: ++line, bytes: own };
}

/** No character takes more bytes for a UTF-16 code unit: a line of more bytes is over its limit, and is not decoded. */
const BYTES_A_UNIT = 3;

/** The object of a line, or what is wrong with it; null where it is blank. */
function objectIn(
  bytes: Uint8Array,
  line: number,
  file: string,
  limits: Limits,
): JsonObject | Problem | null {
  const isOver = bytes.length > BYTES_A_UNIT * limits.line;
  const json = isOver ? '' : utf8.decode(bytes);
  if (isOver || json.length > limits.line)
    return marked(overLimit('line', limits.line, { file, line }));
  return json.trim() === '' ? null : objectOfLine(json, line, file);
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

function marked(found: Problem): Problem {
  problems.add(found);
  return found;
}

function objectOfLine(json: string, line: number, file: string): JsonObject | Problem {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return marked(broken(file, line, error instanceof Error ? error.message : String(error)));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return marked(broken(file, line, 'it is no object in braces'));
  }
  return value as JsonObject;
}

/** The article that an object of a `.jsonl` states, or what is wrong with it. */
export function articleOfObject(object: JsonObject, line: number, file: string): Article | Problem {
  const text = object.text ?? object.body;
  if (typeof text !== 'string' || text.trim() === '') return textless(file, line);
  const title = field(object.title);
  const published = field(object.published);
  const form = FORMS.find((known) => known === object.form);
  const embargo = object.embargo == null ? null : String(object.embargo);
  const details = articleDetails({ ...object, embargo, stated: null });
  return {
    id: field(object.id) ?? [slugOf(title ?? ''), String(line)].filter(Boolean).join('-'),
    title,
    outlet: field(object.outlet) ?? field(object.publisher),
    byline: field(object.byline),
    published,
    date: published === null ? null : isoDate(published),
    url: field(object.url),
    language: field(object.language),
    ...(form && { form }),
    ...(details && { details }),
    origin: [],
    text,
    paragraphs: lineParagraphs(text),
  };
}

/** A value as text: numbers are accepted, a list of names is joined; anything else states nothing. */
function field(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    return value.every((item) => typeof item === 'string') ? field(value.join(', ')) : null;
  }
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function broken(file: string, line: number, why: string): Problem {
  return {
    code: 'json-broken',
    message: `The line is no JSON object: ${why}.`,
    remedy: 'Write each article as one JSON object on one line, or take the line out.',
    file,
    line,
  };
}

function textless(file: string, line: number): Problem {
  return {
    code: 'article-empty',
    message: 'The article has no `text`.',
    remedy: 'Put its words into the field `text`, or take the line out.',
    file,
    line,
  };
}
