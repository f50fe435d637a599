import type { FrontMatter } from '../../front-matter.ts';
import type { DocLine } from '../documents/paragraph.ts';
import type { Found } from '../format.ts';
import { type Aside, found } from '../found.ts';
import { languageTag } from '../language-tag.ts';
import {
  isInCapitals,
  type NexisPart,
  nexisLabel,
  sectionAndPage,
  withoutBy,
} from './nexis-labels.ts';
import { withoutText } from './without-text.ts';

/** What stands above the first label of a document. */
export interface NexisHead {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  /** Lines beside those: an edition, "Correction Appended". */
  readonly beside: readonly Pick<DocLine, 'text' | 'number'>[];
}

/** A line, or a paragraph that was wrapped, put together again. */
type Words = Pick<DocLine, 'text' | 'number'>;

/** A labelled part and the lines that belong to it. */
interface Part {
  readonly part: NexisPart | 'copyright';
  readonly lines: Words[];
}

/** Kept apart under a name of their own in the list of what was left out. */
const RULES: Partial<Record<Part['part'], string>> = {
  copyright: 'copyright',
  highlight: 'highlight',
  dateline: 'dateline',
  end: 'classification',
};
/** Parts whose value goes on over the paragraphs below it; every other one ends with its line. */
const GOES_ON: ReadonlySet<string> = new Set(['body', 'captions', 'correction', 'end']);

/** One document of Nexis from its lines below the head; a problem where it holds no text. */
export function nexisArticle(
  head: NexisHead,
  lines: readonly Words[],
  number: number,
  file: string,
): Found {
  const parts = partsOf(lines);
  const texts = (wanted: NexisPart) =>
    parts.filter(({ part }) => part === wanted).flatMap((part) => part.lines);
  const one = (wanted: NexisPart) =>
    texts(wanted)
      .map(({ text }) => text)
      .join(' ') || null;
  const { body, corrections } = withoutCorrections(texts('body'));
  if (body.length === 0) return withoutText(`Document ${number}`, head.title, file);
  const captions = texts('captions').map(({ text }) => text);
  const corrected = [
    one('corrected'),
    ...texts('correction').map(({ text }) => text),
    ...corrections,
  ];
  const { section, page } = sectionAndPage(one('section') ?? '');
  const byline = one('byline');
  const stated: Partial<FrontMatter> = {
    title: head.title ?? one('headline'),
    outlet: head.outlet ?? one('outlet'),
    published: head.published ?? one('date'),
    byline: byline && withoutBy(byline),
    section,
    page,
    language: languageTag(languageIn(parts)),
    captions,
    corrections: corrected.filter((text) => text !== null),
    status: corrected.some((text) => text !== null) ? 'corrected' : null,
    url: articleAddress(one('url')),
  };
  return found({
    place: number,
    stated,
    paragraphs: body.map(({ text }) => text),
    asides: [...head.beside.map((line) => aside(line, 'edition')), ...asidesOf(parts)],
  });
}

function partsOf(lines: readonly Words[]): Part[] {
  const parts: Part[] = [];
  let open: Part | null = null;
  for (const line of lines) {
    if (line.text === '') continue;
    const label = nexisLabel(line.text);
    const inBody: boolean = open?.part === 'body';
    const copyright =
      /^(?:copyright \d{4}|copyright ©|© ?\d{4}|\(c\) ?\d{4}|all rights reserved)/i.test(line.text);
    if (label && (!inBody || endsBody(line.text, label.part))) {
      open = { part: label.part, lines: [] };
      parts.push(open);
      if (label.value !== '') open.lines.push({ ...line, text: label.value });
      if (label.value !== '' && !goesOn(label.part, parts)) open = null;
    } else if (copyright && !inBody) {
      parts.push({ part: 'copyright', lines: [line] });
    } else if (open) {
      open.lines.push(line);
      if (!goesOn(open.part, parts)) open = null;
    } else {
      const above = parts.some(({ part }) => part === 'body');
      open = above ? { part: 'other', lines: [line] } : { part: 'body', lines: [line] };
      parts.push(open);
      if (above) open = null;
    }
  }
  return parts;
}

/** What stands above the text is a line each. */
function goesOn(part: Part['part'], parts: readonly Part[]): boolean {
  return GOES_ON.has(part) && (part !== 'end' || parts.some((other) => other.part === 'body'));
}

/** A label ends the text where it is in capitals, stands alone or is no word of the text; "Type: a small dog" may be one. */
function endsBody(line: string, part: NexisPart): boolean {
  return ENDS_BODY.has(part) && (!line.includes(':') || isInCapitals(line) || NO_WORDS.test(line));
}

const NO_WORDS =
  /^(?:load-date|correction-date|publication-type|language|sprache|langue|taal|date-chargement|url|acc-no):/i;

const ENDS_BODY: ReadonlySet<NexisPart> = new Set<NexisPart>([
  'captions',
  'correction',
  'corrected',
  'end',
  'language',
  'url',
]);

/** A correction that was put below the text: its line "Correction: …" and what follows. */
function withoutCorrections(body: readonly Words[]): {
  body: readonly Words[];
  corrections: string[];
} {
  const from = body.findIndex(({ text }) => CORRECTION.test(text));
  if (from <= 0) return { body, corrections: [] };
  return { body: body.slice(0, from), corrections: body.slice(from).map(({ text }) => text) };
}

const CORRECTION =
  /^(?:correction|corrections|clarification|editor['’]s note: correction)(?:$|: )/i;

function languageIn(parts: readonly Part[]): string | null {
  const labelled = parts.find(({ part }) => part === 'language')?.lines[0]?.text;
  const below = parts.flatMap(({ part, lines }) => (part === 'end' ? lines : []));
  const listed = below.map(
    ({ text }) => /^(?:language|sprache|langue|taal): ?(.+)$/i.exec(text)?.[1],
  );
  return labelled ?? listed.find((value) => value !== undefined) ?? null;
}

/** An address counts only where it leads further than to a front page. */
function articleAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, pathname, search } = new URL(url);
  return /^https?:$/.test(protocol) && pathname + search !== '/' ? url : null;
}

function asidesOf(parts: readonly Part[]): Aside[] {
  return parts.flatMap(({ part, lines }) => {
    const rule = RULES[part] ?? (part === 'other' ? 'label' : null);
    return rule === null ? [] : lines.map((line) => aside(line, rule));
  });
}

function aside({ text, number }: Words, rule: string): Aside {
  return { text, rule, line: number };
}
