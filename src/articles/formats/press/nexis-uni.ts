import { isoDate } from '../../../language/dates/date.ts';
import type { DocLine } from '../documents/paragraph.ts';
import type { Found } from '../format.ts';
import { type Aside, leftOut } from '../found.ts';
import type { PressLayout } from './layout.ts';
import { type NexisHead, nexisArticle } from './nexis-article.ts';
import { nexisLabel } from './nexis-labels.ts';

const END = /^end of document$/i;

/**
 * Nexis Uni and Nexis as they export DOCX, RTF and copied text: a cover with a list of the documents, then each document
 * with its headline, paper and date on lines of their own, labelled facts, `Body`, and `End of Document` at its end.
 */
export const nexisUni: PressLayout = {
  name: 'nexis',
  recognise: (lines) =>
    lines.some(({ text }) => END.test(text)) &&
    lines.some(({ text }) => ['body', 'other', 'section'].includes(nexisLabel(text)?.part ?? '')),
  *part(lines, file) {
    let from = 0;
    let number = 0;
    for (const [at, { text }] of lines.entries()) {
      if (!END.test(text)) continue;
      number += 1;
      yield* documentIn(lines.slice(from, at), number, file);
      from = at + 1;
    }
    const rest = asides(lines.slice(from), 'after-the-last-document');
    if (rest.length > 0) yield leftOut(rest);
  },
};

function* documentIn(lines: readonly DocLine[], number: number, file: string): Generator<Found> {
  const start = beginning(lines);
  const cover = asides(lines.slice(0, start), 'cover');
  if (cover.length > 0) yield leftOut(cover);
  const own = lines.slice(start);
  const labels = own.findIndex(({ text }) => isBelowHead(text));
  const head = own.slice(0, labels < 0 ? own.length : labels);
  yield nexisArticle(headOf(head), own.slice(head.length), number, file);
}

/**
 * Where the document begins: at its bookmark; else at the block of lines that its date stands in, above its first label.
 * A cover is parted from the first document by empty lines only.
 */
function beginning(lines: readonly DocLine[]): number {
  const marked = lines.findIndex(({ anchors }) =>
    anchors.some((name) => /^Bookmark_\d+$/.test(name)),
  );
  if (marked >= 0) return marked;
  const body = lines.findIndex(({ text }) => nexisLabel(text)?.part === 'body');
  const above = lines.slice(0, body < 0 ? lines.length : body);
  const copyright = above.findLastIndex(({ text }) => COPYRIGHT.test(text));
  const date = (copyright < 0 ? above : above.slice(0, copyright)).findLastIndex(
    ({ text }) => !text.includes(': ') && datedLine(text) !== null,
  );
  if (date < 0) return 0;
  let start = date;
  while (start > 0 && lines[start - 1]?.text !== '' && !lines[start]?.newPage) start -= 1;
  return start;
}

const COPYRIGHT = /^(?:copyright|©|\(c\)|all rights reserved)/i;

function isBelowHead(text: string): boolean {
  return COPYRIGHT.test(text) || nexisLabel(text) !== null;
}

/** Headline, paper, date and perhaps an edition, each on lines of their own. */
function headOf(lines: readonly DocLine[]): NexisHead {
  const filled = lines.filter(({ text }) => text !== '');
  const dated = filled.findIndex(({ text }, at) => at > 0 && datedLine(text) !== null);
  const outlet = dated > 0 ? dated - 1 : Math.min(1, filled.length - 1);
  const title = filled
    .slice(0, Math.max(outlet, 1))
    .map(({ text }) => text)
    .join(' ');
  const dateLine = filled[outlet + 1];
  const read = dateLine ? datedLine(dateLine.text) : null;
  const edition = read?.edition && dateLine ? [{ ...dateLine, text: read.edition }] : [];
  return {
    title,
    outlet: outlet > 0 ? (filled[outlet]?.text ?? null) : null,
    published: read?.date ?? dateLine?.text ?? null,
    beside: [...edition, ...filled.slice(outlet + 2)],
  };
}

/** The date of a line, and the edition that may stand behind it: "December 31, 2018 Monday City Final Edition". */
export function datedLine(line: string): { date: string; edition: string } | null {
  if (line.length > 90 || !/\d{4}/.test(line)) return null;
  const words = line.split(' ');
  for (let end = words.length; end > Math.max(2, words.length - 7); end--) {
    const date = words.slice(0, end).join(' ').replace(/[,;]$/, '');
    const edition = words.slice(end).join(' ');
    if (isoDate(date) !== null && (edition === '' || EDITION.test(edition)))
      return { date, edition };
  }
  return null;
}

const EDITION =
  /\b(?:edition|final|ausgabe|[ée]dition|edici[oó]n|edizione|editie|late|early|main|national)\b/i;

function asides(lines: readonly DocLine[], rule: string): Aside[] {
  return lines
    .filter(({ text }) => text !== '')
    .map(({ text, number }) => ({ text, rule, line: number }));
}
