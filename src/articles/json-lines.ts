import { setImmediate } from 'node:timers/promises';
import { isoDate } from '../language/date.ts';
import type { Problem } from '../problem.ts';
import { type Article, FORMS } from './article.ts';
import { articleDetails } from './article-details.ts';
import { DEFAULT_LIMITS, type Limits, overLimit } from './limits.ts';
import { lineParagraphs } from './paragraphs.ts';
import { decodeChunks, encodingOf } from './read/decode.ts';
import { overlong } from './read/overlong.ts';
import { slugOf } from './slug.ts';

/** One line of a `.jsonl` file, read: its article or what is wrong with it. */
export interface JsonLine {
  /** From 1. */
  readonly line: number;
  readonly read: Article | Problem;
}

/**
 * Reads `.jsonl`: one JSON object a line of `{id,title,outlet,byline,published,url,text}`, with `publisher`
 * and `body` accepted as other names of outlet and text, `language` and `form`. The text is kept character for
 * character; every line break in it parts paragraphs. Blank lines are passed over. A line without an id gets
 * one from its title and line number. Lets the event loop run between pieces of some milliseconds.
 *
 * @param file its path as the user names it, for problems
 */
export async function* readJsonLines(
  bytes: Uint8Array,
  file: string,
  limits: Limits = DEFAULT_LIMITS,
): AsyncGenerator<JsonLine> {
  for await (const { line, read } of readJsonObjects(bytes, file, limits)) {
    const found = isProblem(read) ? read : articleOfObject(read, line, file);
    const long = 'code' in found ? null : overlong(found, limits, { file, line });
    yield { line, read: long ?? found };
  }
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
  let line = 0;
  let begun = newLine();
  for (const piece of decodeChunks(bytes, encoding)) {
    const [first = '', ...rest] = piece.split('\n');
    add(begun, first, limits.line);
    for (const next of rest) {
      yield* read(begun, ++line, file, limits);
      begun = newLine();
      add(begun, next, limits.line);
    }
    await setImmediate();
  }
  yield* read(begun, ++line, file, limits);
}

/** A line as far as it has been decoded. */
interface Begun {
  pieces: string[];
  length: number;
}

function newLine(): Begun {
  return { pieces: [], length: 0 };
}

/** Of a line that is over its limit nothing is kept: joined it might be longer than a string can be. */
function add(line: Begun, piece: string, most: number): void {
  line.length += piece.length;
  if (line.length > most) line.pieces = [];
  else line.pieces.push(piece);
}

function* read(
  { pieces, length }: Begun,
  line: number,
  file: string,
  limits: Limits,
): Generator<JsonObjectLine> {
  if (length > limits.line) {
    yield { line, read: marked(overLimit('line', limits.line, { file, line })) };
    return;
  }
  const json = pieces.join('');
  if (json.trim() !== '') yield { line, read: objectOfLine(json, line, file) };
}

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
