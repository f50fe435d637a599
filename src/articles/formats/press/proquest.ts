import type { FrontMatter } from '../../front-matter.ts';
import type { DocLine } from '../documents/paragraph.ts';
import type { Found } from '../format.ts';
import { type Aside, found, leftOut } from '../found.ts';
import { languageTag } from '../language-tag.ts';
import type { PressLayout } from './layout.ts';
import { withoutText } from './without-text.ts';

/** Fields of ProQuest and NewsBank, by their labels in lower case; those that hold the text go on over paragraphs. */
const FIELDS: Readonly<Record<string, string>> = {
  'full text': 'text',
  'full-text': 'text',
  text: 'text',
  title: 'title',
  headline: 'title',
  author: 'byline',
  authors: 'byline',
  byline: 'byline',
  'author(s)': 'byline',
  'publication title': 'outlet',
  publication: 'outlet',
  source: 'outlet',
  newspaper: 'outlet',
  'publication date': 'published',
  'date published': 'published',
  date: 'published',
  section: 'section',
  pages: 'page',
  'first page': 'page',
  page: 'page',
  'language of publication': 'language',
  language: 'language',
  'proquest document id': 'id',
  'record number': 'id',
  'accession number': 'id',
  'document id': 'id',
  caption: 'captions',
  illustration: 'captions',
  correction: 'corrections',
};
/** Labels of fields that state nothing an article keeps. */
const PASSED: ReadonlySet<string> = new Set(
  (
    'abstract|subject|business indexing term|location|people|company / organization|company|company/organization|classification|publication info|publication year|' +
    'publication subject|volume|issue|number of pages|place of publication|country of publication|publisher|issn|e-issn|source type|' +
    'document type|document feature|document url|copyright|last updated|database|full text availability|links|column|' +
    'credit|identifier / keyword|identifiers / keywords|publisher location|dateline|word count|index terms|edition|isbn|doi|year'
  ).split('|'),
);
const RULE = /^(?:_{10,}|={10,}|-{20,})$/;
const LABEL = /^([A-Z][A-Za-z()/& -]{2,34}):(?: (.*))?$/;

/** One field under way. */
interface Field {
  readonly label: string;
  readonly lines: string[];
  readonly number: number;
}

/** ProQuest and NewsBank as text: fields behind labels, a rule of underscores between the documents. */
export const proquest: PressLayout = {
  name: 'proquest',
  recognise: (lines) =>
    lines.some(({ text }) => /^(?:ProQuest document ID|Record Number): ?\S/i.test(text)) &&
    lines.some(({ text }) => /^full[ -]text:/i.test(text)),
  *part(lines, file) {
    let number = 0;
    for (const section of sectionsOf(lines)) {
      const fields = fieldsOf(section);
      if (!fields.some(({ label }) => FIELDS[label] === 'id' || FIELDS[label] === 'text')) {
        const asides = section.map(({ text, number: line }) => ({ text, rule: 'cover', line }));
        if (asides.length > 0) yield leftOut(asides);
        continue;
      }
      number += 1;
      yield articleOf(fields, number, file);
    }
  },
};

/** At rules; without them a document ends before the next title. */
function sectionsOf(lines: readonly DocLine[]): DocLine[][] {
  const sections: DocLine[][] = [[]];
  for (const line of lines) {
    if (RULE.test(line.text)) sections.push([]);
    else if (line.text !== '') sections.at(-1)?.push(line);
  }
  return sections;
}

function fieldsOf(lines: readonly DocLine[]): Field[] {
  const fields: Field[] = [];
  for (const { text, number } of lines) {
    const [, label = '', value = ''] = LABEL.exec(text) ?? [];
    const name = label.toLowerCase();
    const open = fields.at(-1);
    const known = name in FIELDS || PASSED.has(name);
    if (known && !(open && isText(open) && SHORT.test(label))) {
      fields.push({ label: name, lines: value === '' ? [] : [value], number });
    } else if (open) open.lines.push(text);
    else fields.push({ label: '', lines: [text], number });
  }
  return fields;
}

/** Words that may begin a paragraph of the text with a colon behind them. */
const SHORT =
  /^(?:Text|Date|Source|Page|Pages|Author|People|Location|Year|Column|Issue|Company|Credit|Caption|Section)$/;

function isText({ label }: Field): boolean {
  return FIELDS[label] === 'text';
}

function articleOf(fields: readonly Field[], number: number, file: string): Found {
  const stated = statedIn(fields);
  const text = linesOf(fields, 'text');
  if (text.every((line) => UNAVAILABLE.test(line)))
    return withoutText(`Document ${number}`, stated.title, file);
  const place = stated.databaseId ?? number;
  return found({ place, stated, paragraphs: text, asides: passed(fields) });
}

/** What stands in place of a text that the database may not show. */
const UNAVAILABLE =
  /^(?:(?:the )?full[ -]?text (?:is )?(?:not available|unavailable|not currently available).{0,80}|not available|none available|no disponible|non disponible|nicht verfügbar)\.?$/i;

function statedIn(fields: readonly Field[]) {
  const lines = (name: string) => linesOf(fields, name);
  const one = (name: string) => lines(name).join(' ') || null;
  return {
    title: one('title') ?? linesAbove(fields)?.join(' ') ?? null,
    outlet: one('outlet')?.replace(/; [^;]{2,60}$/, '') ?? null,
    byline: one('byline')?.replace(/\.$/, '') ?? null,
    published: lines('published')[0] ?? null,
    section: one('section'),
    page: lines('page')[0]?.replace(/^.*?([A-Z]{0,3}[.-]?\d{1,20})\b.*$/, '$1') ?? null,
    language: languageTag(one('language')),
    databaseId: lines('id')[0] ?? null,
    captions: lines('captions'),
    corrections: lines('corrections'),
  } satisfies Partial<FrontMatter>;
}

function linesOf(fields: readonly Field[], name: string): string[] {
  return fields.filter(({ label }) => FIELDS[label] === name).flatMap((field) => field.lines);
}

function linesAbove(fields: readonly Field[]): string[] | undefined {
  return fields
    .find(({ label }) => label === '')
    ?.lines.filter((line) => !/^document \d+ of \d+$/i.test(line));
}

function passed(fields: readonly Field[]): Aside[] {
  return fields
    .filter(({ label }) => PASSED.has(label))
    .map(({ label, lines, number }) => ({
      text: `${label}: ${lines.join(' ')}`,
      rule:
        label === 'copyright' ? 'copyright' : label === 'abstract' ? 'abstract' : 'classification',
      line: number,
    }));
}
