import type { Verdict } from '../../answers/check/verdict.ts';
import type { Article } from '../../articles/article.ts';
import { passagesOf } from '../../articles/passage.ts';
import { webAddress } from '../../articles/web-address.ts';
import type { Quote } from '../../quotes/quote.ts';
import type { History } from '../history.ts';
import { sha256 } from '../kept/packing.ts';

/** A passage as it stands in an article, with who is quoted in it. */
export interface ReceiptSource {
  readonly article: Article;
  /** Number of the paragraph, from 1. */
  readonly paragraph: number;
  readonly quotes: readonly Quote[];
  /** The quotation that was held against it; default none: the passage alone. */
  readonly checked?: CheckedWords;
}

/** What a check said of a quotation. */
export interface CheckedWords {
  /** As it was asked, and of whom; null for anybody. */
  readonly quote: string;
  readonly speaker: string | null;
  readonly verdict: Verdict;
  /** The printed words that come nearest, from the start of the passage. */
  readonly start: number;
  readonly end: number;
}

/** The lines of a receipt above the passage, in order; "not known" and "not stated" are values. */
export type ReceiptFields = Readonly<Record<string, string>>;

/** A receipt, whole and by its lines. */
export interface Receipt {
  readonly text: string;
  readonly fields: ReceiptFields;
}

export const FIRST_LINE = 'Onrecord receipt 1';
export const TEXT_LINE = '----- text';
export const END_LINE = '----- end';

/**
 * A receipt: lines `name: value`, the passage between two lines of its own, and a last line with the
 * SHA-256 of all before it. docs/versions.md says how to verify it by hand.
 *
 * @param by name and version of the program
 * @param now ms since 1970
 */
export async function makeReceipt(
  { article, paragraph, quotes, checked }: ReceiptSource,
  history: History,
  { by, now }: { readonly by: string; readonly now: number },
): Promise<Receipt | null> {
  const passage = passagesOf(article)[paragraph - 1];
  if (passage === undefined) return null;
  const versions = await history.versions(article.id);
  const record = versions.findLast((version) => version.article?.text === article.text)?.record;
  const fields: Record<string, string> = {
    made: new Date(now).toISOString(),
    by,
    passage: passage.id,
    article: article.title ?? 'no headline',
    outlet: article.outlet ?? NOT_STATED,
    byline: article.byline ?? NOT_STATED,
    published: article.published ?? NOT_STATED,
    address: webAddress(article.url) ?? NOT_STATED,
    seen: record?.seen ?? NOT_KNOWN,
    version: record?.version ?? NOT_KNOWN,
    raw: record?.raw ?? NOT_KNOWN,
    offsets: `${passage.start}-${passage.start + passage.text.length}`,
    speakers: JSON.stringify(quotes.map(said)),
    ...(checked && checkedFields(checked)),
    text: sha256(passage.text),
  };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${oneLine(value)}`);
  const body = `${[FIRST_LINE, ...lines, TEXT_LINE, passage.text, END_LINE].join('\n')}\n`;
  return { fields, text: `${body}seal: ${sha256(body)}\n` };
}

const NOT_STATED = 'not stated';
/** Where no text of the article is kept. */
export const NOT_KNOWN = 'not known';

/** Offsets of a quote count from the start of the passage. */
function said({ start, end, kind, speaker, mention }: Quote) {
  return { start, end, kind, speaker, mention: mention?.text ?? null };
}

function checkedFields({ quote, speaker, verdict, start, end }: CheckedWords) {
  const who = speaker === null ? {} : { 'asked-of': speaker };
  return { checked: JSON.stringify(quote), ...who, verdict, words: `${start}-${end}` };
}

function oneLine(value: string): string {
  return value.replace(/[\r\n\u2028\u2029]+/g, ' ');
}
