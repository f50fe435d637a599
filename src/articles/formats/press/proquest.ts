import type { FrontMatter } from '../../front-matter.ts';
import type { DocLine } from '../documents/paragraph.ts';
import type { Found } from '../format.ts';
import { type Aside, found, leftOut } from '../found.ts';
import { languageTag } from '../language-tag.ts';
import type { PressLayout } from './layout.ts';
import { type ProquestField, proquestField } from './proquest-labels.ts';
import { withoutText } from './without-text.ts';

const RULE = /^(?:_{10,}|={10,}|-{20,})$/;
const LABEL = /^(\p{Lu}[\p{L}()/& -]{2,44}):(?: (.*))?$/u;
/** What the database prints below its last document. */
const FOOTER =
  /^(?:contact proquest|terms and conditions|copyright\b.{0,40}\bproquest\b.*|.{0,60}\bproquest (?:llc|information and learning)\b.*)$/i;
/** "Document 1 of 2", in whichever language the interface is. */
const COUNTER = /^documento? \d+ (?:of|de|sur|di) \d+$|^dokument \d+ von \d+$/i;

/** One field under way. */
interface Field {
  /** What it holds; null for lines that stand above the first label. */
  readonly field: ProquestField | null;
  readonly label: string;
  readonly lines: string[];
  readonly number: number;
}

/** ProQuest and NewsBank as text: fields behind labels, a rule of underscores between the documents. */
export const proquest: PressLayout = {
  name: 'proquest',
  recognise: (lines) =>
    lines.some(({ text }) => labelled(text)?.field === 'id' && /: ?\S/.test(text)) &&
    lines.some(({ text }) => labelled(text)?.field === 'text' && !/^text:/i.test(text)),
  *part(lines, file) {
    let number = 0;
    for (const section of sectionsOf(lines)) {
      const fields = fieldsOf(section);
      if (!fields.some(({ field }) => field === 'id' || field === 'text')) {
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

function labelled(text: string): { label: string; field: ProquestField; value: string } | null {
  const [, label = '', value = ''] = LABEL.exec(text) ?? [];
  const field = label === '' ? null : proquestField(label);
  return field && { label: label.toLowerCase(), field, value };
}

function fieldsOf(lines: readonly DocLine[]): Field[] {
  const fields: Field[] = [];
  for (const [at, { text, number }] of lines.entries()) {
    const read = labelled(text);
    const open = fields.at(-1);
    const inText = open?.field === 'text' && SHORT.test(text) && !goesOn(lines, at);
    if (read && !inText) {
      const { label, field, value } = read;
      fields.push({ label, field, lines: value === '' ? [] : [value], number });
    } else if (FOOTER.test(text)) {
      fields.push({ label: '', field: 'passed', lines: [text], number });
    } else if (open) open.lines.push(text);
    else fields.push({ label: '', field: null, lines: [text], number });
  }
  return fields;
}

/** Words that may begin a paragraph of the text with a colon behind them. */
const SHORT =
  /^(?:Text|Date|Source|Page|Pages|Author|People|Location|Year|Column|Issue|Company|Credit|Caption|Section|Lieu|Ort|Lugar|Local|Sujet|Thema|Personen|Personnes|Personas|Fuente):/;

/** Whether the line below begins with a label as well, as all do that stand below the text. */
function goesOn(lines: readonly DocLine[], at: number): boolean {
  const below = lines[at + 1];
  return below === undefined || (labelled(below.text) !== null && !SHORT.test(below.text));
}

function articleOf(fields: readonly Field[], number: number, file: string): Found {
  const { title, beside } = above(fields);
  const stated = statedIn(fields, title);
  const text = linesOf(fields, 'text');
  if (text.every((line) => UNAVAILABLE.test(line)))
    return withoutText(`Document ${number}`, stated.title, file);
  const place = stated.databaseId ?? number;
  return found({ place, stated, paragraphs: text, asides: [...beside, ...passed(fields)] });
}

/** What stands in place of a text that the database may not show. */
const UNAVAILABLE =
  /^(?:(?:the )?full[ -]?text (?:is )?(?:not available|unavailable|not currently available).{0,80}|not available|none available|no disponible|non disponible|nicht verfügbar|não disponível|niet beschikbaar)\.?$/i;

/** The headline printed above the first label, and what stands above that: a cover, the document's number. */
function above(fields: readonly Field[]): { title: string | null; beside: Aside[] } {
  const first = fields.find(({ field }) => field === null);
  const lines = first?.lines ?? [];
  const counter = lines.findIndex((line) => COUNTER.test(line));
  const title = lines.slice(counter + 1).join(' ');
  const cover = lines.slice(0, counter + 1);
  return {
    title: title || null,
    beside: cover.map((text, at) => ({ text, rule: 'cover', line: (first?.number ?? 1) + at })),
  };
}

function statedIn(fields: readonly Field[], title: string | null) {
  const lines = (field: ProquestField) => linesOf(fields, field);
  // Some exports print a field twice, above the text and below it.
  const one = (field: ProquestField) => [...new Set(lines(field))].join(' ') || null;
  return {
    title: one('title') ?? title,
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

function linesOf(fields: readonly Field[], wanted: ProquestField): string[] {
  return fields.filter(({ field }) => field === wanted).flatMap(({ lines }) => lines);
}

/** What is kept nowhere: fields that state nothing an article keeps, and what goes on below a fact of one line. */
function passed(fields: readonly Field[]): Aside[] {
  return fields.flatMap(({ field, label, lines, number }) => {
    if (field === 'published' || field === 'id' || field === 'page')
      return lines.slice(1).map((text) => ({ text, rule: 'classification', line: number }));
    const rule = RULES[field ?? ''];
    const text = label === '' ? lines.join(' ') : `${label}: ${lines.join(' ')}`;
    return rule === undefined ? [] : [{ text, rule, line: number }];
  });
}

const RULES: Readonly<Record<string, string>> = {
  passed: 'classification',
  abstract: 'abstract',
  copyright: 'copyright',
};
