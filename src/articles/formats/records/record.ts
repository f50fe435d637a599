import type { FrontMatter } from '../../front-matter.ts';
import { unwrappedLines } from '../../import/read/wrapping.ts';
import type { FormatReading, Found } from '../format.ts';
import { type Aside, found, noArticle } from '../found.ts';
import { htmlBlocks, isHtml } from '../html-blocks.ts';
import { languageTag } from '../language-tag.ts';
import { withoutBy } from '../press/nexis-labels.ts';
import { COLUMNS, columnKey, fieldsOf, type RecordField } from './columns.ts';
import { object } from './json-value.ts';

/** A record: a row of a table, or an object. */
export type Record = Readonly<{ readonly [name: string]: unknown }>;

/** Where a record stands. */
export interface RecordPlace {
  readonly file: string;
  /** Its row, line or number from 1. */
  readonly number: number;
  /** How it is called for people: `row`. */
  readonly unit: string;
}

/** NewsAPI cuts texts and says how much is missing. */
const CUT = /(?:…|\.\.\.)?(?:(?<!\s)\s{1,50})?\[\+\d+ chars\]\s{0,50}$/;

/** The article that a record is, by the names of its fields; a problem where it has no text. */
export async function recordArticle(
  record: Record,
  place: RecordPlace,
  reading: FormatReading,
): Promise<Found> {
  const value = valuesOf(record, reading.fields);
  const text = value('text');
  if (text === null) return textless(value, place);
  if (CUT.test(text)) return teaserOnly(value('title'), place, 'its text is cut');
  const { captions, ...words } = await paragraphsIn(text, reading);
  if (words.paragraphs.length === 0) return textless(value, place);
  const name = value('id');
  const stated = { ...statedBy(value), captions };
  const asides = [...words.asides, ...unread(record, words.paragraphs, reading.fields)];
  const told = { ...words, asides, place: name ?? place.number, name, stated, copied: true };
  const made = found(told);
  return { ...made, line: place.number };
}

/** Fewest characters of a value that is words rather than a fact. */
const WORDS = 60;

/** Words that a record holds beside its text: a teaser, and what stands in fields that no field of an article is known by. */
function unread(
  record: Record,
  paragraphs: readonly string[],
  mapped: ReadonlyMap<string, string>,
): Aside[] {
  const text = paragraphs.join(' ');
  const used = new Set([...mapped.values()].map(columnKey));
  return [...Object.entries(record), ...wrappedIn(record)].flatMap(([name, value]) => {
    const fields = fieldsOf(name);
    const teaser = fields[0] === 'teaser';
    const words = printedField(typeof value === 'object' ? null : value)?.trim() ?? '';
    const told = (fields.length > 0 && !teaser) || used.has(columnKey(name));
    if (told || words.length < WORDS || !PROSE.test(words)) return [];
    const known = text.includes(words.replace(/(?:…|\.\.\.|\[…\])$/, '').replace(/\s+/g, ' '));
    return known ? [] : [{ text: words, rule: teaser ? 'teaser' : 'field-unread' }];
  });
}

/** Words of a language rather than markup, an address or a list of keys. */
const PROSE = /^(?![<{[]|https?:)(?:\S{1,40}\s+){5}/;

function statedBy(value: (field: RecordField) => string | null): Partial<FrontMatter> {
  const byline = value('byline');
  return {
    title: value('title'),
    outlet: value('outlet'),
    byline: byline && withoutBy(byline),
    published: value('published'),
    url: value('url'),
    language: languageTag(value('language')),
    section: value('section'),
    page: value('page'),
  };
}

/** What a record states of a field: what the user mapped, else the first of its names with a value that fits. */
export function valuesOf(
  record: Record,
  mapped: ReadonlyMap<string, string>,
): (field: RecordField) => string | null {
  const byKey = new Map<string, unknown>();
  for (const [name, value] of [...Object.entries(record), ...wrappedIn(record)]) {
    if (!byKey.has(columnKey(name))) byKey.set(columnKey(name), value);
  }
  return (field) => {
    // A text's list is its paragraphs, any other's names.
    const between = field === 'text' ? '\n\n' : ', ';
    const own = mapped.get(field);
    if (own !== undefined) return printedField(byKey.get(columnKey(own)), between);
    for (const name of COLUMNS[field].split(' ')) {
      const value = printedField(byKey.get(name), between);
      if (value !== null && fits(field, value)) return field === 'published' ? dated(value) : value;
    }
    return null;
  };
}

/** Objects inside a record that services put its fields into; the record's own go first. */
const WRAPPERS = ['_source', 'fields', 'attributes', 'article', 'document', 'doc', 'story', 'item'];

function wrappedIn(record: Record): [string, unknown][] {
  return WRAPPERS.flatMap((name) => Object.entries(object(record[name]) ?? {}));
}

/** `source` is an address in some and a name in others. */
function fits(field: RecordField, value: string): boolean {
  const isAddress = /^https?:\/\/\S+$/i.test(value);
  if (field === 'url') return isAddress;
  return field !== 'outlet' || !isAddress;
}

/** Seconds or milliseconds since 1970 as a date. */
function dated(value: string): string {
  if (!/^\d{10}(?:\d{3})?(?:\.\d+)?$/.test(value)) return value;
  const ms = value.length >= 13 && !value.includes('.') ? Number(value) : Number(value) * 1_000;
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}

/** A value as text: what a list holds is joined, of an object its name counts. @param between default a comma */
export function printedField(value: unknown, between = ', '): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value === 'string') return printedText(value.trim());
  if (Array.isArray(value)) {
    const items = value.map((item) => printedField(item)).filter((item) => item !== null);
    return items.join(between) || null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { name, title, rendered, given, family } = value as { [name: string]: unknown };
  return (
    printedField(name) ??
    printedField(rendered) ??
    printedField(title) ??
    printedField([given, family].filter(Boolean).join(' '))
  );
}

function printedText(text: string): string | null {
  return text === '' || /^(?:null|none|nan|n\/a|undefined)$/i.test(text) ? null : listed(text);
}

/** A list of names that was written into one cell: `["Owen Tarrant", "Nell Oduya"]`. */
function listed(text: string): string | null {
  if (!/^\[\s*(?:"[^"]*"|'[^']*')(?:\s*,\s*(?:"[^"]*"|'[^']*'))*\s*\]$/.test(text.slice(0, 2_000)))
    return text === '[]' ? null : text;
  return [...text.matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, a, b]) => a ?? b).join(', ') || null;
}

async function paragraphsIn(text: string, { limits }: FormatReading) {
  if (!isHtml(text))
    return { paragraphs: unwrappedLines(text).map((line) => line.text), asides: [], captions: [] };
  const { blocks, hidden } = await htmlBlocks(text, limits);
  return {
    paragraphs: blocks.filter(({ kind }) => kind !== 'caption').map((block) => block.text),
    captions: blocks.filter(({ kind }) => kind === 'caption').map((block) => block.text),
    asides: hidden,
  };
}

function textless(value: (field: RecordField) => string | null, place: RecordPlace): Found {
  if (value('teaser') !== null) return teaserOnly(value('title'), place, 'it holds a teaser only');
  return noArticle(
    place.file,
    'article-empty',
    `${nameOf(place, value('title'))} has no text.`,
    'Put its words into a column `text`, name the column with `--map text=COLUMN`, or take it out.',
    place.number,
  );
}

function teaserOnly(title: string | null, place: RecordPlace, why: string): Found {
  return noArticle(
    place.file,
    'teaser-only',
    `${nameOf(place, title)} is no whole article: ${why}.`,
    'Save the article itself and import that.',
    place.number,
  );
}

function nameOf({ number, unit }: RecordPlace, title: string | null): string {
  const name = `${unit.charAt(0).toUpperCase()}${unit.slice(1)} ${number}`;
  return title === null ? name : `${name}, “${title}”,`;
}
