import type { DocLine } from '../documents/paragraph.ts';
import type { Found } from '../format.ts';
import { leftOut, noArticle } from '../found.ts';
import type { PressLayout } from './layout.ts';
import { type NexisHead, nexisArticle } from './nexis-article.ts';
import { isInCapitals, nexisLabel } from './nexis-labels.ts';
import { datedLine } from './nexis-uni.ts';

/** "3 of 200 DOCUMENTS", "Dokument 3 von 200", "Document 3 de 200". */
const MARK =
  /^(?:(?:document|dokument|documento) \d{1,6} (?:of|von|de|van|di|sur|sobre|av|af) \d{1,6}|\d{1,6} (?:of|von|de|van|di|sur|av|af) \d{1,6} (?:documents?|documenten|dokumente[nr]?|dokument|documentos|documenti))$/i;
const LENGTH =
  /^(?:length|länge|longueur|lengte|longitud|lunghezza|comprimento|längd|længde): ?\d/i;
const LOADED =
  /^(?:load-date|update|date-chargement|publication-type|laddatum|laad-datum|laaddatum|fecha-carga|data-caricamento|data-carregamento): ?\S/i;
const ERROR = /^we are sorry but there is an error in this document/i;

/** A paragraph: lines that touch, put together. */
interface Block {
  readonly text: string;
  readonly lines: readonly string[];
  readonly number: number;
}

/**
 * LexisNexis as it exported until 2019, as TXT or HTML: `n of m DOCUMENTS` above each document, then paper, date and
 * headline as paragraphs of their own, facts behind labels, text wrapped at a fixed width.
 */
export const lexisDocuments: PressLayout = {
  name: 'lexisnexis',
  recognise: (lines) =>
    (lines.some(({ text }) => MARK.test(text)) &&
      lines.some(({ text }) => isInCapitals(text) && nexisLabel(text) !== null)) ||
    (lines.some(({ text }) => LENGTH.test(text)) && lines.some(({ text }) => LOADED.test(text))),
  *part(lines, file) {
    const marks = lines.flatMap(({ text }, at) => (MARK.test(text) ? [at] : []));
    const [start = 0] = marks;
    const above = blocksOf(lines.slice(0, start));
    if (above.length > 0)
      yield leftOut(above.map((block) => ({ ...block, line: block.number, rule: 'cover' })));
    const begins = marks.length > 0 ? marks.map((at) => at + 1) : [0];
    for (const [index, from] of begins.entries()) {
      const end = marks[index + 1] ?? lines.length;
      yield documentOf(blocksOf(lines.slice(from, end)), index + 1, file);
    }
  },
};

function blocksOf(lines: readonly DocLine[]): Block[] {
  const blocks: { lines: string[]; number: number }[] = [];
  let open = false;
  for (const { text, number } of lines) {
    if (text === '') open = false;
    else if (open && !(isInCapitals(text) && nexisLabel(text))) blocks.at(-1)?.lines.push(text);
    else {
      blocks.push({ lines: [text], number });
      open = true;
    }
  }
  return blocks.map((block) => ({ ...block, text: block.lines.join(' ') }));
}

function documentOf(blocks: readonly Block[], number: number, file: string): Found {
  const words = blocks.filter(({ text }) => text !== '');
  if (words.length === 0 || ERROR.test(words[0]?.text ?? '')) return broken(number, file);
  const rights = words.filter(({ text }) => COPYRIGHT.test(text));
  const printed = words.flatMap((block) =>
    COPYRIGHT.test(block.text) ? rightsLess(block) : [block],
  );
  const label = printed.findIndex(({ text }) => nexisLabel(text) !== null);
  const { head, below } = headOf(printed, label < 0 ? printed.length : label);
  return nexisArticle(head, [...below, ...rights], number, file);
}

const COPYRIGHT = /^(?:copyright|©|\(c\)) ?(?:\d{4}|©|\(c\))/i;

/** The paper's name often stands right below its rights. */
function rightsLess(block: Block): Block[] {
  const lines = block.lines.filter(
    (line) => !COPYRIGHT.test(line) && !/all rights reserved/i.test(line),
  );
  const rest =
    lines.length < block.lines.length && nexisLabel(lines[0] ?? '') === null ? lines : [];
  return rest.length === 1 && block.number < 12
    ? [{ ...block, lines: rest, text: rest.join(' ') }]
    : [];
}

/** Paper, date, perhaps an edition, and headline, in the order of old exports or with the headline above the date. */
function headOf(
  blocks: readonly Block[],
  label: number,
): { head: NexisHead; below: readonly Block[] } {
  const dated = blocks
    .slice(0, Math.min(label, 6))
    .findIndex((block, at) => at > 0 && dateIn(block) !== null);
  const dateBlock = blocks[dated];
  const after = dated < 0 ? 1 : dated + 1;
  const between = dated > 1 ? blocks.slice(1, dated) : [];
  const headline = between.length > 0 ? between : blocks.slice(after, Math.min(after + 1, label));
  const rest = between.length > 0 ? after : after + headline.length;
  const line = dateBlock ? dateIn(dateBlock) : null;
  const read = line === null ? null : datedLine(line);
  const beside = [
    read?.edition ?? '',
    ...(dateBlock?.lines ?? []).filter((other) => other !== line),
  ].filter(Boolean);
  const above = nexisLabel(blocks[label]?.text ?? '')?.part ?? 'end';
  const isText = ['end', 'captions', 'correction', 'corrected', 'language', 'url'].includes(above);
  const extra = isText ? [] : blocks.slice(rest, label);
  return {
    head: {
      title: headline.map(({ text }) => text).join(' ') || null,
      outlet: blocks[0]?.text ?? null,
      published: read?.date ?? null,
      beside: [...beside.map((text) => ({ text, number: dateBlock?.number ?? 1 })), ...extra],
    },
    below: isText ? blocks.slice(rest) : blocks.slice(label),
  };
}

function dateIn({ lines }: Block): string | null {
  return lines.find((line) => datedLine(line) !== null) ?? null;
}

function broken(number: number, file: string): Found {
  return noArticle(
    file,
    'article-empty',
    `Document ${number} holds no article: the database could not show it.`,
    'Export it again if it is needed.',
  );
}
