import type { Problem } from '../problem.ts';
import { FORMS, type Form, STATUSES, type Status } from './article.ts';
import {
  isMap,
  isScalar,
  isSeq,
  lineCounter,
  type ParsedNode,
  parseDocument,
  stringify,
} from './read/yaml.ts';

/** What an article's front matter may state; everything else in it is passed over. */
export interface FrontMatter {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly language: string | null;
  /** What kind of text it is (`form: transcript`): one of `FORMS`; any other states nothing. */
  readonly form: Form | null;
  readonly section: string | null;
  readonly page: string | null;
  readonly edition: string | null;
  readonly databaseId: string | null;
  /** One of `STATUSES`; any other states nothing. */
  readonly status: Status | null;
  /** Until when it may not be shown, as printed. */
  readonly embargo: string | null;
  /** `true` where a machine wrote down what was said. */
  readonly machine: 'true' | null;
  /** `json-ld` where the page printed only the beginning, and the text is the copy that its JSON-LD states. */
  readonly textFrom: 'json-ld' | null;
  readonly origin: readonly string[];
  /** Corrections printed with the article or after it: kept, but no passages. */
  readonly corrections: readonly string[];
  /** Notes to editors and the like: kept, but no passages. */
  readonly notes: readonly string[];
  /** Fields that whoever imported it stated, not its file. */
  readonly stated: Readonly<Record<string, 'importer'>>;
  /** Photo captions with their credits: kept, but no passages. */
  readonly captions: readonly string[];
}

/** Front matter that states nothing. */
export const NOTHING_STATED: FrontMatter = {
  title: null,
  outlet: null,
  byline: null,
  published: null,
  url: null,
  language: null,
  form: null,
  section: null,
  page: null,
  edition: null,
  databaseId: null,
  status: null,
  embargo: null,
  machine: null,
  textFrom: null,
  origin: [],
  corrections: [],
  notes: [],
  stated: {},
  captions: [],
};

/** A file in our format, taken apart. */
interface Parted {
  /** The YAML between the fences; null where the file has no front matter. */
  readonly yaml: string | null;
  readonly body: string;
}

/** Fields that hold one value, in the order they are written in. */
export const SINGLE = [
  'title',
  'outlet',
  'byline',
  'published',
  'url',
  'language',
  'form',
  'section',
  'page',
  'edition',
  'databaseId',
  'status',
  'embargo',
  'machine',
  'textFrom',
] as const;
const LISTS = ['origin', 'corrections', 'notes', 'captions'] as const;

/**
 * Parts a file (line ends `\n`) into its front matter and its body.
 *
 * @returns null where the front matter is opened by `---` and never closed
 */
export function partFrontMatter(text: string): Parted | null {
  const opening = /^---[ \t]*\n/.exec(text);
  if (!opening) return { yaml: null, body: text };
  const from = opening[0].length;
  const closing = /^(?:---|\.\.\.)[ \t]*$/m.exec(text.slice(from));
  if (!closing) return null;
  const end = from + closing.index;
  return { yaml: text.slice(from, end), body: text.slice(end + closing[0].length) };
}

/** Longest front matter that is read, in UTF-16 code units: the YAML parser's time grows faster than its length. */
export const LONGEST_FRONT_MATTER = 64_000;

/** Reads the YAML between the fences; its first line is line 2 of the file. */
export function parseFrontMatter(yaml: string, file: string): FrontMatter | Problem {
  if (yaml.length > LONGEST_FRONT_MATTER)
    return broken(file, 2, 'it is longer than 64,000 characters');
  const lines = lineCounter();
  const document = parseDocument(yaml, { schema: 'failsafe', lineCounter: lines });
  const end = yaml.trimEnd().length;
  const line = (offset: number) => lines.linePos(Math.min(offset, end)).line + 1;
  const [error] = document.errors;
  if (error) return broken(file, line(error.pos[0]), firstSentence(error.message));
  const { contents } = document;
  if (contents === null) return NOTHING_STATED;
  if (!isMap(contents)) return broken(file, 2, 'it is no list of `name: value` lines');
  const stated: Record<string, unknown> = { ...NOTHING_STATED };
  for (const { key, value } of contents.items) {
    const name = isScalar(key) ? String(key.value) : '';
    const read = SINGLE.some((single) => single === name)
      ? single(value)
      : LISTS.some((list) => list === name)
        ? list(value)
        : name === 'stated'
          ? importerIn(value)
          : null;
    if (read === undefined)
      return broken(file, line(key.range[0]), `\`${name}\` is no plain value`);
    if (name in NOTHING_STATED) stated[name] = known(name, read);
  }
  return stated as unknown as FrontMatter;
}

/** The front matter as it stands in a file, fences included; what is not stated is left out. */
export function printFrontMatter(front: FrontMatter): string {
  const stated: Record<string, unknown> = {};
  for (const name of SINGLE) if (front[name] !== null) stated[name] = front[name];
  if (Object.keys(front.stated).length > 0) stated.stated = front.stated;
  for (const name of LISTS) if (front[name].length > 0) stated[name] = front[name];
  if (Object.keys(stated).length === 0) return '---\n---\n';
  return `---\n${stringify(stated, { lineWidth: 0 })}---\n`;
}

/** A single value as printed, null where it is empty, undefined where it is none. */
function single(value: ParsedNode | null): string | null | undefined {
  if (value === null) return null;
  if (!isScalar(value)) return undefined;
  const text = String(value.value).trim();
  const unquoted = value.type === 'PLAIN';
  return text === '' || (unquoted && (text === '~' || text === 'null')) ? null : text;
}

/** Values of which there are only some; any other states nothing. */
function known(name: string, read: unknown): unknown {
  if (name === 'status') return STATUSES.find((status) => status === read) ?? null;
  if (name === 'form') return FORMS.find((form) => form === read) ?? null;
  if (name === 'textFrom') return read === 'json-ld' ? read : null;
  return name === 'machine' && read !== 'true' ? null : read;
}

/** The fields that a map marks with `importer`. */
function importerIn(value: ParsedNode | null): Record<string, 'importer'> {
  const items = isMap(value) ? value.items : [];
  const marked = items.filter((item) => isScalar(item.value) && item.value.value === 'importer');
  return Object.fromEntries(marked.map(({ key }) => [String(key), 'importer' as const]));
}

/** A list of values; a single value is a list of one. */
function list(value: ParsedNode | null): string[] | undefined {
  const items = isSeq(value) ? (value.items as ParsedNode[]) : [value];
  const read = items.map(single);
  if (read.includes(undefined)) return undefined;
  return read.filter((item) => typeof item === 'string');
}

function firstSentence(message: string): string {
  return message.replace(/ at line [\s\S]*$/, '');
}

function broken(file: string, line: number, what: string): Problem {
  return {
    code: 'front-matter-broken',
    message: `The front matter can't be read: ${what}.`,
    remedy:
      'Put values with a colon or a quotation mark into quotation marks, one `name: value` a line.',
    file,
    line,
  };
}
