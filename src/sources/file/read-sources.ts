import {
  isMap,
  isScalar,
  isSeq,
  lineCounter,
  type ParsedNode,
  parseDocument,
  type YAMLMap,
} from '../../articles/read/yaml.ts';
import type { Problem } from '../../problem.ts';
import { durationIn } from './duration.ts';
import {
  DEFAULT_EVERY,
  DEFAULT_PAUSE,
  KINDS,
  LEAST_EVERY,
  MOST_SOURCES,
  NO_SOURCES,
  type Source,
  type SourceKind,
  type SourcesFile,
  TEXTS,
} from './source.ts';

/** What a file names, and what in it can't be used; the rest of it holds. */
export interface SourcesRead {
  readonly file: SourcesFile;
  readonly problems: readonly Problem[];
}

/** Longest file that is read, in UTF-16 code units. */
const LONGEST = 2_000_000;

/**
 * Reads `sources.yaml` (docs/sources.md has one with comments). Each problem names its line; an entry that is wrong is left
 * out and the others hold.
 */
export function readSources(text: string, name: string): SourcesRead {
  const lines = lineCounter();
  const problems: Problem[] = [];
  const reader = {
    line: (offset: number) => lines.linePos(Math.min(offset, Math.max(0, text.length - 1))).line,
    wrong: (line: number, what: string) => problems.push(wrong(name, line, what)),
  };
  if (text.length > LONGEST) reader.wrong(1, 'the file is longer than 2,000,000 characters');
  const document = parseDocument(text.length > LONGEST ? '' : text, {
    schema: 'core',
    lineCounter: lines,
    uniqueKeys: true,
  });
  for (const { pos, message } of document.errors.slice(0, 20))
    reader.wrong(reader.line(pos[0]), message.replace(/ at line [\s\S]*$/, ''));
  const root = document.errors.length === 0 ? document.contents : null;
  if (root !== null && !isMap(root)) reader.wrong(1, 'the file is no list of `name: value` lines');
  const file = isMap(root)
    ? fileIn(root as YAMLMap<ParsedNode, ParsedNode | null>, reader)
    : NO_SOURCES;
  return { file, problems };
}

interface Reader {
  line(offset: number): number;
  wrong(line: number, what: string): void;
}

type Entry = YAMLMap<ParsedNode, ParsedNode | null>;

const OWN = ['contact', 'allow', 'pause', 'every', 'sources'];
const OF_SOURCE = [...KINDS, 'outlet', 'tags', 'every', 'text', 'paused'];

function fileIn(root: Entry, reader: Reader): SourcesFile {
  const fields = fieldsIn(root, OWN, reader);
  const sources = fields.get('sources') ?? null;
  if (sources !== null && !isSeq(sources.value))
    reader.wrong(sources.line, '`sources` is no list: begin each of them with a dash');
  const items = isSeq(sources?.value) ? (sources.value.items as ParsedNode[]) : [];
  if (items.length > MOST_SOURCES)
    reader.wrong(sources?.line ?? 1, `it names more than ${MOST_SOURCES} sources`);
  return {
    contact: textOf(fields, 'contact', reader),
    allow: listOf(fields, 'allow', reader),
    pause: secondsOf(fields, 'pause', 0, reader) ?? DEFAULT_PAUSE,
    every: secondsOf(fields, 'every', LEAST_EVERY, reader) ?? DEFAULT_EVERY,
    sources: items.slice(0, MOST_SOURCES).flatMap((item) => sourceIn(item, reader) ?? []),
  };
}

function sourceIn(item: ParsedNode, reader: Reader): Source | null {
  const line = reader.line(item.range[0]);
  if (!isMap(item)) {
    reader.wrong(line, 'a source is written as `feed: ADDRESS`');
    return null;
  }
  const fields = fieldsIn(item as Entry, OF_SOURCE, reader);
  const kinds = KINDS.filter((kind) => fields.has(kind));
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1) {
    reader.wrong(line, `a source has exactly one of ${KINDS.join(', ')}`);
    return null;
  }
  const place = textOf(fields, kind, reader);
  const text = textOf(fields, 'text', reader) ?? 'auto';
  const known = TEXTS.find((one) => one === text);
  if (known === undefined) reader.wrong(fields.get('text')?.line ?? line, 'text is auto or page');
  if (place === null || !isPlace(kind, place)) {
    reader.wrong(
      fields.get(kind)?.line ?? line,
      `${JSON.stringify(place ?? '').slice(0, 200)} is no ${kind === 'folder' ? 'path' : 'http(s) address'}`,
    );
    return null;
  }
  return {
    kind,
    place,
    outlet: textOf(fields, 'outlet', reader),
    tags: listOf(fields, 'tags', reader),
    every: secondsOf(fields, 'every', LEAST_EVERY, reader),
    text: known ?? 'auto',
    paused: textOf(fields, 'paused', reader) === 'true',
    line,
  };
}

/** Whether a source of this kind can be there: a list of feeds may be a file too. */
function isPlace(kind: SourceKind, place: string): boolean {
  if (kind === 'folder') return !/^https?:/i.test(place);
  const web = /^https?:\/\//i.test(place) && URL.canParse(place);
  return web || (kind === 'opml' && !/^[a-z][a-z\d+.-]+:/i.test(place));
}

interface Field {
  readonly line: number;
  readonly value: ParsedNode | null;
}
type Fields = ReadonlyMap<string, Field>;

function fieldsIn(map: Entry, known: readonly string[], reader: Reader): Fields {
  const fields = new Map<string, Field>();
  for (const { key, value } of map.items) {
    const name = isScalar(key) ? String(key.value) : '';
    const line = reader.line(key.range[0]);
    if (known.includes(name)) fields.set(name, { line, value });
    else reader.wrong(line, `there is no \`${name}\` here, but ${known.join(', ')}`);
  }
  return fields;
}

function textOf(fields: Fields, name: string, { wrong }: Reader): string | null {
  const field = fields.get(name);
  if (field === undefined || field.value === null) return null;
  if (isScalar(field.value)) return String(field.value.value ?? '').trim() || null;
  wrong(field.line, `\`${name}\` is no plain value`);
  return null;
}

function listOf(fields: Fields, name: string, reader: Reader): string[] {
  const field = fields.get(name);
  if (!isSeq(field?.value)) return [textOf(fields, name, reader)].filter((one) => one !== null);
  const items = field.value.items as ParsedNode[];
  return items.flatMap((item) => {
    if (isScalar(item)) return String(item.value).trim();
    reader.wrong(field.line, `\`${name}\` is no list of plain values`);
    return [];
  });
}

function secondsOf(fields: Fields, name: string, least: number, reader: Reader): number | null {
  const text = textOf(fields, name, reader);
  if (text === null) return null;
  const seconds = durationIn(text);
  if (seconds !== null && seconds >= least) return seconds;
  const atLeast = least > 0 ? `, ${least} seconds or more` : '';
  reader.wrong(
    fields.get(name)?.line ?? 1,
    `\`${name}\` is a time such as 90s, 15m, 6h or 1d${atLeast}`,
  );
  return null;
}

function wrong(file: string, line: number, what: string): Problem {
  return {
    code: 'sources-wrong',
    message: `${what.charAt(0).toUpperCase()}${what.slice(1).replace(/\.$/, '')}.`,
    remedy: 'See docs/sources.md for an example.',
    file,
    line,
  };
}
