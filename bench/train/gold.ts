import fs from 'node:fs';
import path from 'node:path';
import { type Article, UNSTATED } from '../../src/articles/article.ts';
import type { Span } from '../../src/language/span.ts';
import type { ArticleAnalysis } from '../../src/quotes/analysis.ts';

/** One marked quotation of the set: offsets into the article's text. */
export interface GoldQuote {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly speaker: { text: string; start: number; end: number; canonical: string | null } | null;
  readonly tags?: Readonly<Record<string, string | boolean>>;
}

/** One article of the set with its quotations. */
export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly GoldQuote[];
}

const SETS = path.resolve(import.meta.dirname, '../../../shared/bench');

/** The development part of a set: `quotes` (direct quotations) or `attributions` (all of them). */
export function readGold(set: string, what: 'quotes' | 'attributions'): GoldArticle[] {
  const file = path.join(SETS, set, `${what}.dev.jsonl`);
  return fs
    .readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

type Shares = { readonly p: number; readonly r: number; readonly f1: number };

/** What the set's scorer says; see the head of its file. */
export interface Score {
  readonly gold: number;
  readonly pred: number;
  readonly resolvedSpeakerAcc: number | null;
  readonly exactPRF: Shares;
  readonly overlap80PRF: Shares;
  readonly quoteSpeakerLenient: Shares;
  readonly byTag: Readonly<
    Record<string, Readonly<Record<string, { gold: number; quoteSpeakerRecall: number }>>>
  >;
}

type Scorer = (predicted: unknown, gold: unknown, options?: object) => Score;

/** The set's own scorer. */
export async function loadScorer(): Promise<Scorer> {
  return (await import(path.join(SETS, 'score-quotes.mjs'))).scoreQuotes;
}

/** An article as the `.jsonl` corpus reads it: every line that is not empty is a paragraph. */
export function articleOf(gold: Pick<GoldArticle, 'id' | 'text'>): Article {
  const paragraphs = [...gold.text.matchAll(/[^\n]+/g)]
    .map((line) => {
      const lead = line[0].length - line[0].trimStart().length;
      return { start: line.index + lead, end: line.index + line[0].trimEnd().length };
    })
    .filter(({ start, end }) => start < end);
  return {
    ...UNSTATED,
    id: gold.id,
    text: gold.text,
    paragraphs,
  };
}

const EDGE = /[\s"'“”‘’„«».,;:!?–—-]/;

/** A span without marks and white space at its ends, as the scorer compares them. */
export function trimmed(text: string, start: number, end: number): [number, number] {
  let from = start;
  let to = end;
  while (from < to && EDGE.test(text[from] as string)) from++;
  while (to > from && EDGE.test(text[to - 1] as string)) to--;
  return [from, to];
}

/** The marked quotation that a quotation of a paragraph is: at least four fifths of the longer are shared. */
export function goldFor(
  article: GoldArticle,
  reading: { readonly start: number },
  own: Span,
): GoldQuote | undefined {
  const [start, end] = trimmed(article.text, own.start + reading.start, own.end + reading.start);
  return article.quotes.find((quote) => {
    const [from, to] = trimmed(article.text, quote.start, quote.end);
    return Math.min(end, to) - Math.max(start, from) >= 0.8 * Math.max(end - start, to - from);
  });
}

/** An analysis as the scorer takes it: direct quotations, or whatever lies within nothing else. */
export function predictionOf(
  article: GoldArticle,
  { quotes, cast }: ArticleAnalysis,
  what: 'quotes' | 'attributions',
): object {
  const { paragraphs } = articleOf(article);
  const counted = quotes.flatMap((list, index) => {
    const { start } = paragraphs[index] as Span;
    const at = (span: Span) => ({ start: span.start + start, end: span.end + start });
    return list
      .filter(({ kind, within }) => (what === 'quotes' ? kind === 'direct' : within === null))
      .map((quote) => ({
        ...at(quote),
        speaker: quote.mention && at(quote.mention),
        confidence: quote.confidence,
        speakerText: quote.mention?.text ?? null,
        name: quote.figure === null ? null : cast[quote.figure]?.name,
      }));
  });
  return { id: article.id, quotes: counted };
}

/** Which of `folds` parts an article belongs to: by its place, so that outlets are spread evenly. */
export function foldOf(index: number, folds: number): number {
  return index % folds;
}
