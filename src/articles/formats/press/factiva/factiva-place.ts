import { isoDate } from '../../../../language/dates/date.ts';
import { accession, type FactivaFields } from './factiva-fields.ts';

/**
 * The facts above an article of Factiva in its free layout, where nothing names them: by their order and shape. Headline,
 * author if any, number of words, date, time if any, paper, its code, edition and page if any, language, rights.
 *
 * @param facts the lines below the headline, in order, none blank
 * @param author what is marked as the author; null where the layout marks none
 */
export function factsByPlace(
  facts: readonly string[],
  author: string | null,
): Map<string, readonly string[]> {
  const fields = new Map<string, readonly string[]>();
  const set = (code: string, value: string | undefined) => {
    if (value !== undefined && value !== '') fields.set(code, [value]);
  };
  const count = facts.findIndex((fact) => WORDS.test(fact));
  set('BY', author ?? (facts.slice(0, Math.max(0, count)).join(' ') || undefined));
  set('WC', facts[count]);
  let rest = facts.slice(count + 1);
  if (isoDate(rest[0] ?? '') !== null) set('PD', rest.shift());
  if (CLOCK.test(rest[0] ?? '')) set('ET', rest.shift());
  set('SN', rest.shift());
  if (CODE.test(rest[0] ?? '')) set('SC', rest.shift());
  const rights = rest.findIndex((fact) => RIGHTS.test(fact));
  if (rights >= 0) {
    set('CY', rest.slice(rights).join(' '));
    rest = rest.slice(0, rights);
  }
  set('LA', rest.pop());
  const page = rest.findLast((fact) => PAGE.test(fact));
  set('PG', page);
  set('ED', rest.filter((fact) => fact !== page).join(' '));
  return fields;
}

/** Whether lines are facts in that layout: a number of words, and a date below it. */
export function isFreeHead(lines: readonly string[]): boolean {
  const count = lines.findIndex((line) => WORDS.test(line));
  return count >= 0 && isoDate(lines[count + 1] ?? '') !== null;
}

/** Takes publisher and number, which stand below the text, off its end. */
export function withoutTail(paragraphs: readonly string[]): {
  text: readonly string[];
  tail: FactivaFields;
} {
  const id = paragraphs.findLastIndex((line) => DOCUMENT.test(line) && accession(line) !== null);
  if (id < 0) return { text: paragraphs, tail: new Map() };
  const publisher = id > 0 && isPublisher(paragraphs[id - 1] ?? '') ? id - 1 : id;
  const tail = new Map<string, readonly string[]>([['AN', [paragraphs[id] ?? '']]]);
  if (publisher < id) tail.set('PUB', [paragraphs[publisher] ?? '']);
  return { text: paragraphs.slice(0, publisher), tail };
}

/** A name alone, no sentence. */
function isPublisher(line: string): boolean {
  return line.length <= 80 && (COMPANY.test(line) || !/[.?!…:”"»]$/.test(line));
}

const COMPANY =
  /\b(?:Ltd|Inc|Co|Corp|LLC|Pty|plc|L\.P|S\.A|S\.p\.A|S\.L|N\.V|B\.V|A\.S|AG|GmbH|e\.V)\.$/;

/** "52 words", in any language the interface may have. */
export const WORDS =
  /^[\d.,\s\u00a0]{1,9} (?:words|wörter|worte|mots|palabras|parole|palavras|woorden|słów|слов|ord|単語|字)\b/iu;
export const DOCUMENT =
  /^(?:document|dokument|documento|документ|文書|文件)[\s\u00a0]+\S{12,60}$/iu;
const PAGE = /^(?:(?:p|pg|s|seite|page|pág|pag|blz)\.? ?)?[A-Z]{0,2}\d{1,4}\b.{0,12}$/i;
const CLOCK = /^\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]m)?(?: [A-Z]{2,4})?$/i;
const CODE = /^[A-Z0-9]{3,8}$/;
const RIGHTS = /^(?:copyright|©|\(c\))/i;
