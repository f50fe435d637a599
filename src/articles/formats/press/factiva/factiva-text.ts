import type { DocLine } from '../../documents/paragraph.ts';
import type { Found } from '../../format.ts';
import { type Aside, leftOut } from '../../found.ts';
import type { PressLayout } from '../layout.ts';
import { accession, FACTIVA_CODES, factivaArticle } from './factiva-fields.ts';
import { DOCUMENT, factsByPlace, isFreeHead, WORDS, withoutTail } from './factiva-place.ts';

/** "HD", or "HD" with its value behind a tab or blanks. */
const CODED = /^([A-Z]{2,3})(?: {1,12}(\S.*))?$/;

/**
 * Factiva as RTF, DOCX or text, in either layout, with codes or by place. Articles are parted by their last line,
 * `Document` and the number of the article; a page ends there, too.
 */
export const factivaText: PressLayout = {
  name: 'factiva',
  recognise: (lines) => {
    const ends = lines.some(({ text }) => isEnd(text));
    return ends && (lines.some(({ text }) => WORDS.test(text)) || codes(lines).has('HD'));
  },
  *part(lines, file) {
    let from = 0;
    let number = 0;
    for (const [at, { text }] of lines.entries()) {
      if (!isEnd(text)) continue;
      number += 1;
      yield* articleIn(lines.slice(from, at + 1), number, file);
      from = at + 1;
    }
    const rest = asides(lines.slice(from), 'after-the-last-article');
    if (rest.length > 0) yield leftOut(rest);
  },
};

function isEnd(text: string): boolean {
  return (
    text.length < 90 &&
    (DOCUMENT.test(text) || /^AN {1,12}(?:\S+ )?\S{12,60}$/.test(text)) &&
    accession(text) !== null
  );
}

function codes(lines: readonly DocLine[]): ReadonlySet<string> {
  const found = lines.map(({ text }) => CODED.exec(text)?.[1] ?? '');
  return new Set(found.filter((code) => FACTIVA_CODES.has(code)));
}

function* articleIn(lines: readonly DocLine[], number: number, file: string): Generator<Found> {
  const coded = codes(lines);
  if (coded.has('HD') && (coded.has('LP') || coded.has('TD')))
    yield* codedArticle(lines, number, file);
  else yield* freeArticle(lines, number, file);
}

/** Fields in a known order, each code on its own line or before its value; a code is a field's once. */
function* codedArticle(lines: readonly DocLine[], number: number, file: string): Generator<Found> {
  const fields = new Map<string, string[]>();
  const above: DocLine[] = [];
  let open: string | null = null;
  for (const line of lines) {
    const [, code = '', value] = CODED.exec(line.text) ?? [];
    if (FACTIVA_CODES.has(code) && !fields.has(code) && mayFollow(open, code)) {
      open = code;
      fields.set(code, value === undefined ? [] : [value]);
    } else if (line.text !== '') {
      if (open === null) above.push(line);
      else fields.get(open)?.push(line.text);
    }
  }
  if (above.length > 0) yield leftOut(asides(above, 'cover'));
  yield factivaArticle(fields, number, file);
}

/** In the text only the fields that come below it end it: a line of it may begin with two capitals. */
function mayFollow(open: string | null, code: string): boolean {
  return (open !== 'LP' && open !== 'TD') || !ABOVE_TEXT.has(code);
}

const ABOVE_TEXT: ReadonlySet<string> = new Set(
  'HD BY WC PD ET SN SC ED PG LA CY SE LP CLM'.split(' '),
);

/** Everything above the number of words is headline and author, up to where the page begins. */
function* freeArticle(lines: readonly DocLine[], number: number, file: string): Generator<Found> {
  const count = lines.findIndex(({ text }) => WORDS.test(text));
  if (count < 0) {
    yield leftOut(asides(lines, 'no-article'));
    return;
  }
  const newPage = lines.slice(0, count + 1).findLastIndex((line) => line.newPage);
  const start = newPage < 0 ? firstOfHead(lines, count) : newPage;
  const above = asides(lines.slice(0, start), 'cover');
  if (above.length > 0) yield leftOut(above);
  const filled = lines.slice(start).filter(({ text }) => text !== '');
  yield factivaArticle(freeFields(filled), number, file);
}

function freeFields(lines: readonly DocLine[]): Map<string, readonly string[]> {
  const texts = lines.map(({ text }) => text);
  const words = texts.findIndex((text) => WORDS.test(text));
  const headEnd = endOfHead(texts, words);
  const { title, author } = titleOf(lines.slice(0, words));
  const facts = texts.slice(words, headEnd);
  const { text, tail } = withoutTail(texts.slice(headEnd));
  return new Map<string, readonly string[]>([
    ...(isFreeHead(facts) ? factsByPlace(facts, author) : []),
    ['HD', [title]],
    ['TD', text],
    ...tail,
  ]);
}

/** The rights end the facts; without them the language does, at most nine lines below the number of words. */
function endOfHead(lines: readonly string[], words: number): number {
  const rights = lines
    .slice(words, words + 12)
    .findIndex((line) => /^(?:copyright|©|\(c\))/i.test(line));
  if (rights < 0) return Math.min(words + 6, lines.length);
  return (
    words + rights + 1 + (/^all rights reserved/i.test(lines[words + rights + 1] ?? '') ? 1 : 0)
  );
}

function titleOf(above: readonly DocLine[]): { title: string; author: string | null } {
  const texts = above.map(({ text }) => text);
  const signed = texts.length > 1 ? texts.at(-1) : undefined;
  const isName = signed !== undefined && signed.split(' ').length <= 8 && !/[.?!:]$/.test(signed);
  return {
    title: (isName ? texts.slice(0, -1) : texts).join(' '),
    author: isName ? signed : null,
  };
}

/** Without a page break the head is the block that the number of words stands in. */
function firstOfHead(lines: readonly DocLine[], count: number): number {
  let at = count;
  while (at > 0 && !(lines[at - 1]?.text === '' && at < count)) at -= 1;
  return at;
}

function asides(lines: readonly DocLine[], rule: string): Aside[] {
  return lines
    .filter(({ text }) => text !== '')
    .map(({ text, number }) => ({ text, rule, line: number }));
}
