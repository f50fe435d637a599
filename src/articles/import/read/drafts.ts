import path from 'node:path';
import type { Problem } from '../../../problem.ts';
import type { FormatReading, Found, FoundArticle, ImportFormat } from '../../formats/format.ts';
import { type ImportFile, importFile } from '../../formats/import-file.ts';
import { FORMAT_LIMITS, type FormatLimits } from '../../formats/limits.ts';
import { readFormat } from '../../formats/read-format.ts';
import { FORMATS, formatNamed, formatOf, isPage } from '../../formats/registry.ts';
import type { FrontMatter } from '../../front-matter.ts';
import { DEFAULT_LIMITS, type Limits, overLimit } from '../../limits.ts';
import { printStandfirst } from '../../standfirst.ts';
import { clean } from '../clean/clean.ts';
import type { DroppedLine, Line } from '../clean/cleaning.ts';
import { readEmbargo } from '../release/embargo.ts';
import type { PassedOver, SourceFile } from './collect.ts';
import { emptied } from './emptied.ts';
import { guessLanguage } from './language-guess.ts';

/** An article as one file tells it, on its way into the corpus. */
export interface Draft {
  /** The file, as the user would name it; of a file of many with its place: `articles.jsonl:12`, `clips.zip/a.txt`. */
  readonly from: string;
  /** The id it had in another corpus; null where it comes from outside. */
  readonly id: string | null;
  readonly front: FrontMatter;
  /** Normalised, none blank, none with a line break. */
  readonly paragraphs: readonly string[];
  /** What it is named by where it has no title. */
  readonly name: string;
  readonly dropped: readonly DroppedLine[];
  /**
   * Whether its `origin` names it and nothing else. Where a file holds many, its name and a position say nothing about what
   * stands there tomorrow.
   */
  readonly originLasts: boolean;
  /** The file it was read from, as the user would name it, without any place in it. */
  readonly file: string;
}

/** Words of a file that belong to none of its articles. */
interface Beside {
  readonly from: string;
  readonly beside: readonly DroppedLine[];
}

/** Facts that an importer may add. An address is taken only where a file is one article. */
export type ImporterFacts = Partial<Record<'outlet' | 'published' | 'url', string>>;

/** What reading a file brings. */
export type Read = Draft | Beside | PassedOver | Problem;

/** How files are read. */
export interface ReadSettings {
  /** Formats to be tried before those that Onrecord brings along. Default none. */
  readonly formats?: readonly ImportFormat[];
  readonly formatLimits?: FormatLimits;
  /** Limits on what one article may be. */
  readonly reading?: { readonly limits?: Limits };
  /** Names of columns or fields by the field of an article that they are to fill. */
  readonly fields?: ReadonlyMap<string, string>;
  /** What whoever imports states of articles whose files do not say it. Default nothing. */
  readonly stated?: ImporterFacts;
}

/** Reads one file's bytes into the articles it tells, or what is wrong with it, in the order they stand there. */
export async function* readDrafts(
  source: SourceFile,
  bytes: Uint8Array,
  settings: ReadSettings = {},
): AsyncGenerator<Read> {
  const limits = settings.reading?.limits ?? DEFAULT_LIMITS;
  const file = importFile(source.file, bytes, source.linesBefore);
  const named = source.file === source.given;
  const facts = settings.stated ?? {};
  // Of a file that is read in pieces the first one tells.
  let told = source.format !== undefined;
  for await (const found of readFormat(file, named, readingFor(settings), source.format)) {
    const read = readFrom(found, file, limits);
    if (facts.url !== undefined && !told && isOneOfMany(read)) {
      told = true;
      yield addressOfMany(source.file);
    }
    yield withFacts(read, facts);
  }
}

/** Whether a file holds more than this article, so that an address given for the file can't be its. */
function isOneOfMany(read: Read): boolean {
  return 'paragraphs' in read && read.from !== read.file;
}

function addressOfMany(file: string): Problem {
  return {
    code: 'address-of-many',
    message:
      'The address that was given is kept for no article of the file, since it holds several.',
    remedy: 'State each one’s address in the file, or import a file of the one article.',
    file,
    line: null,
  };
}

/** The format of bytes of a file; null where none recognises them. */
export function formatFor(
  { file, format }: SourceFile,
  bytes: Uint8Array,
  { formats = [] }: ReadSettings,
): ImportFormat | null {
  const all = [...formats, ...FORMATS];
  return formatNamed(format, all) ?? formatOf(importFile(file, bytes), all);
}

/** Whether a file needs no process of its own, since nothing but our own code reads it. */
export function isPlain(source: SourceFile, bytes: Uint8Array, settings: ReadSettings): boolean {
  // One line that is longer than any may be, or lines that can't be parted: only told of.
  if (bytes.length > (settings.reading?.limits ?? DEFAULT_LIMITS).file) return true;
  if (settings.formats === undefined && isPage(importFile(source.file, bytes))) return false;
  const format = formatFor(source, bytes, settings);
  // What a caller brings along can't be handed to a process.
  return format === null || format.plain === true || (settings.formats ?? []).includes(format);
}

/** Adds what the file does not state, marked as the importer's. */
function withFacts(read: Read, facts: ImporterFacts): Read {
  if (!('paragraphs' in read)) return read;
  const front: Record<string, unknown> = { ...read.front };
  const stated = { ...read.front.stated };
  for (const [field, value] of Object.entries(facts)) {
    if (front[field] !== null || (field === 'url' && isOneOfMany(read))) continue;
    front[field] = value;
    stated[field] = 'importer';
  }
  return { ...read, front: { ...front, stated } as unknown as FrontMatter };
}

/** Held against what is found before it is cleaned, whose patterns walk over whole lines. */
function exceeding(found: FoundArticle, limits: Limits, file: string): Problem | null {
  const lengths = found.cleaning.lines.map(({ text }) => text.length);
  if (lengths.reduce((sum, length) => sum + length, 0) > limits.text)
    return overLimit('text', limits.text, { file });
  const long = lengths.some((length) => length > limits.paragraph);
  return long ? overLimit('paragraph', limits.paragraph, { file }) : null;
}

function readingFor(settings: ReadSettings) {
  const { formats = [], formatLimits: limits = FORMAT_LIMITS, fields = new Map() } = settings;
  const articleLimits = settings.reading?.limits ?? DEFAULT_LIMITS;
  const all = [...formats, ...FORMATS];
  const inside = (
    depth: number,
  ): FormatReading & { readonly formats: readonly ImportFormat[] } => ({
    formats: all,
    limits,
    articleLimits,
    fields,
    depth,
    inner: (file) => readFormat(file, false, inside(depth + 1)),
  });
  return inside(0);
}

function readFrom(found: Found, file: ImportFile, limits: Limits): Read {
  if ('code' in found) return found;
  if ('leftOut' in found)
    return { from: within(file.file, found.inside ?? null), beside: found.leftOut };
  if ('passedOver' in found) {
    return { file: within(file.file, found.inside), why: found.passedOver };
  }
  return draftOf(found, file.file, limits);
}

function draftOf(found: FoundArticle, file: string, limits: Limits): Draft | Problem {
  const { cleaning, copied, place, inside = null, own = false, lasting = false, line } = found;
  const whole = within(file, inside);
  const from = place === null ? whole : `${whole}:${line ?? place}`;
  const exceeded = exceeding(found, limits, from);
  if (exceeded !== null) return exceeded;
  const told = own ? cleaning : readEmbargo(cleaning);
  const { lines, dropped, stated } = copied ? clean(told) : told;
  const empty = emptied(from, lines, dropped);
  if (empty !== null && stated.status !== 'withdrawn') return empty;
  const base = path.basename(file);
  const origin = within(base, inside) + (place === null ? '' : `${lasting ? '#' : ':'}${place}`);
  const name = found.name ?? path.basename(inside ?? file).replace(/\.[^.]*$/, '');
  const before = own && stated.origin.length > 0;
  return {
    from,
    id: before ? name : null,
    name,
    paragraphs: paragraphsOf(lines),
    front: {
      ...stated,
      language: own
        ? stated.language
        : (stated.language ?? guessLanguage(lines.map(({ text }) => text))),
      origin: before ? stated.origin : [origin],
    },
    dropped: dropped.filter(
      ({ rule, line: { text } }) => rule !== 'headline' || text !== stated.title,
    ),
    file,
    originLasts: (place === null && inside === null) || lasting,
  };
}

function paragraphsOf(lines: readonly Line[]): string[] {
  const alone = lines.length < 2;
  return lines.map(({ text, standfirst }) => (standfirst && !alone ? printStandfirst(text) : text));
}

function within(file: string, inside: string | null): string {
  return inside === null ? file : `${file}/${inside}`;
}
