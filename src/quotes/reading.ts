import type { Article } from '../articles/article.ts';
import { sentencesOf } from '../language/sentences.ts';
import type { Span } from '../language/span.ts';
import { type Token, tokenise } from '../language/tokens.ts';
import { type Quotation, quotationsOf } from './marks/quotations.ts';
import { type Chunk, chunksOf } from './reading/chunks.ts';
import type { CommonWords } from './reading/name-like.ts';
import { calledSo, markCalled, namesIn } from './reading/names.ts';
import { nicknamesIn, withoutNicknames } from './reading/nicknames.ts';
import { type Subject, subjectsOf } from './reading/subjects.ts';

/** One paragraph as attribution reads it. All spans count from the paragraph's start. */
export interface Reading {
  /** Place in `article.paragraphs`. */
  readonly index: number;
  /** Where the paragraph begins in `article.text`. */
  readonly start: number;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Span[];
  /** By token: whether it is written as a name, or part of one. */
  readonly names: readonly boolean[];
  readonly quotations: readonly Quotation[];
  readonly chunks: readonly Chunk[];
  /** The kinds of the chunks, a letter each: a stretch of them reads as a pattern. */
  readonly kinds: string;
  /** By chunk: the subject of a reporting verb. */
  readonly subjects: readonly (Subject | null)[];
  /** Nearly every word is capital, as in a headline: names can't be told from other words. */
  readonly headline: boolean;
  /** Words that the article prints in small letters, one set for all its paragraphs. */
  readonly common: CommonWords;
  /** Somebody or some reporting verb stands outside the quotations. */
  readonly speaks: boolean;
  /** By quotation: its place among the chunks. */
  readonly placeOf: readonly number[];
  /** The places of the mentions among the chunks, ascending. */
  readonly mentionPlaces: readonly number[];
  /** The same of the reporting verbs that have a subject. */
  readonly verbPlaces: readonly number[];
}

/**
 * Reads every paragraph of an article: tokens, sentences, quotations, chunks, subjects. `silent` are
 * stretches by paragraph that are passed over: a talk's labels and stage directions.
 */
export function readArticle(
  article: Article,
  silent: ReadonlyMap<number, readonly Span[]> = new Map(),
): Reading[] {
  const texts = article.paragraphs.map(({ start, end }) => article.text.slice(start, end));
  // 1. words, sentences and marks, nicknames in marks told from quotations
  const read = texts.map((text, index) => blanked(text, silent.get(index)));
  const tokens = read.map(tokenise);
  const sentences = read.map(sentencesOf);
  const marked = quotationsOf(read);
  const nicknames = read.map((text, index) => nicknamesIn(text, marked[index] as Quotation[]));
  // 2. which words are names: days and months by what the whole article calls people
  const common = commonWords(tokens);
  const names = tokens.map((own, index) =>
    namesIn(own, sentences[index] as Span[], common, nicknames[index] as Span[]),
  );
  const called = calledSo(tokens, names);
  tokens.forEach((own, index) => {
    if (called.size > 0) markCalled(own, names[index] as boolean[], called);
  });
  // 3. chunks of each paragraph, and the subjects of its reporting verbs
  return texts.map((text, index) => ({
    index,
    start: (article.paragraphs[index] as Span).start,
    common,
    ...readParagraph({
      text,
      tokens: tokens[index] as Token[],
      sentences: sentences[index] as Span[],
      names: names[index] as boolean[],
      quotations: withoutNicknames(marked[index] as Quotation[], nicknames[index] as Span[]),
    }),
  }));
}

type Marked = Pick<Reading, 'text' | 'tokens' | 'sentences' | 'names' | 'quotations'>;

function readParagraph(own: Marked): Omit<Reading, 'index' | 'start' | 'common'> {
  const chunks = chunksOf(own.tokens, own.names, own.sentences, own.quotations);
  const subjects = subjectsOf(chunks);
  return {
    ...own,
    chunks,
    kinds: chunks.map(({ kind }) => kind).join(''),
    subjects,
    headline: isHeadline(own.tokens),
    speaks: chunks.some(({ kind }) => kind === 'M' || kind === 'V'),
    placeOf: placesOf(chunks, 'Q'),
    mentionPlaces: placesOf(chunks, 'M'),
    verbPlaces: placesOf(chunks, 'V').filter((place) => subjects[place] !== null),
  };
}

/** A text with white space in place of what nobody says: every place stays where it is. */
function blanked(text: string, silent: readonly Span[] | undefined): string {
  if (silent === undefined) return text;
  const kept: string[] = [];
  let from = 0;
  for (const { start, end } of silent) {
    if (start < from) continue;
    kept.push(text.slice(from, start), ' '.repeat(end - start));
    from = end;
  }
  return kept.join('') + text.slice(from);
}

function commonWords(paragraphs: readonly (readonly Token[])[]): Set<string> {
  // only of words that also stand with a capital is it ever asked, and those are few
  const capital = new Set<string>();
  for (const tokens of paragraphs)
    for (const { shape, lower } of tokens)
      if (shape === 'capital' || shape === 'upper') capital.add(lower);
  const common = new Set<string>();
  for (const tokens of paragraphs)
    for (const { shape, lower } of tokens)
      if (shape === 'lower' && capital.has(lower)) common.add(lower);
  return common;
}

function isHeadline(tokens: readonly Token[]): boolean {
  // no headline ends with a full stop or a colon: "Robert Hale met Maria Okafor." is a sentence
  if (/^[.:]$/.test(tokens.at(-1)?.text ?? '')) return false;
  const long = tokens.filter(
    ({ shape, text }) => shape !== 'mark' && shape !== 'number' && text.length > 3,
  );
  const capital = long.filter(({ shape }) => shape !== 'lower').length;
  return long.length > 3 && capital >= 0.8 * long.length;
}

function placesOf(chunks: readonly Chunk[], kind: Chunk['kind']): number[] {
  const places: number[] = [];
  chunks.forEach((chunk, place) => {
    if (chunk.kind === kind) places.push(place);
  });
  return places;
}
