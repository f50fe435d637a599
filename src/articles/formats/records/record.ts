import type { FrontMatter } from '../../front-matter.ts';
import { unwrappedLines } from '../../import/read/wrapping.ts';
import { clippingsIn } from '../../import/release/clippings.ts';
import type { FormatReading, Found } from '../format.ts';
import { found, noArticle } from '../found.ts';
import { htmlBlocks, isHtml } from '../html-blocks.ts';
import { languageTag } from '../language-tag.ts';
import { severalArticles } from '../plain/clippings.ts';
import { withoutBy } from '../press/nexis-labels.ts';
import { standingBy, unread } from './beside.ts';
import type { RecordField } from './columns.ts';
import { type Record, valuesOf } from './values.ts';

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
  if (showsSeveral(value, words.paragraphs)) return severalArticles(place.file, place.number);
  const name = value('id');
  const stated = { ...statedBy(value), captions };
  const asides = [...words.asides, ...unread(record, words.paragraphs, reading.fields)];
  const told = { ...words, asides, place: name ?? place.number, name, stated, copied: true };
  const made = found(told);
  return { ...made, line: place.number };
}

/** Whether a text holds several articles with heads of their own, of which the record itself states nothing. */
function showsSeveral(
  value: (field: RecordField) => string | null,
  paragraphs: readonly string[],
): boolean {
  const bare = (['outlet', 'byline', 'published'] as const).every((field) => value(field) === null);
  return bare && clippingsIn(paragraphs.map((text) => ({ text }))) !== null;
}

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
    ...standingBy(value),
  };
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
