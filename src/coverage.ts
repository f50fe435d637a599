import type { Article } from './articles/article.ts';
import { type Outlets, outletsOf } from './articles/outlets/outlets.ts';
import { type Passage, passagesOf } from './articles/passage.ts';
import { TermScan } from './language/scan/term-scan.ts';
import { type AnalysisSettings, analyseArticle } from './quotes/analyse.ts';
import type { ArticleAnalysis } from './quotes/analysis.ts';
import type { Quote } from './quotes/quote.ts';
import { type QuoteColumns, quoteColumns } from './quotes/quote-columns.ts';
import type { Speakers } from './quotes/speaker.ts';
import type { SpeakerEntry } from './quotes/speakers/speakers-file.ts';
import { gatherSpeakers, type Registry } from './quotes/speakers.ts';
import type { SearchDocument, SearchEngine, SearchEngineKind } from './search/engine.ts';
import { miniSearchEngine } from './search/minisearch.ts';
import { type PassageWords, passageWords, WordNumbering } from './search/passage-words.ts';
import type { Elsewhere } from './search/remote/elsewhere.ts';
import { scanned } from './search/scanned.ts';
import { type SpanPlaces, SpanPlacing } from './search/span-places.ts';

/** The corpus as one immutable value; a reload builds a new one and replaces this whole. */
export interface Coverage {
  readonly articles: readonly Article[];
  /** All passages in order of articles and paragraphs. Their index is the number the engine knows them by. */
  readonly passages: readonly Passage[];
  /** By article: the index of its first passage. One entry more than articles, so that a range ends. */
  readonly firstPassages: readonly number[];
  /** By passage: the index of its article. */
  readonly articleOf: Uint32Array;
  /** The quotes of each passage, by the same index; an empty list where there are none. */
  readonly quotes: readonly (readonly Quote[])[];
  /** Of the same quotes: who speaks and how, as numbers for ranking. */
  readonly quoteColumns: QuoteColumns;
  readonly speakers: Speakers;
  readonly outlets: Outlets;
  readonly engine: SearchEngine;
  /** The words of each passage, by the same index, as numbers for ranking. */
  readonly words: PassageWords;
  /** The words of each article's headline, by article. */
  readonly titleWords: PassageWords;
  /** Where the quotes of each passage stand among its words, by the same index. */
  readonly quotePlaces: SpanPlaces;
  /** Where what is not in this process lies; absent where all of it is here. See `settled`. */
  readonly elsewhere?: Elsewhere;
  /** The article with this id; undefined where there is none. */
  article(id: string): Article | undefined;
}

/** How a coverage is built. */
export interface CoverageOptions {
  /** Which search engine; default MiniSearch. */
  readonly engine?: SearchEngineKind;
  /** An editor's corrections to speakers; default none. */
  readonly speakers?: readonly SpeakerEntry[];
  /** How quotes are attributed; default as the quotes room sets it. */
  readonly analysis?: AnalysisSettings;
  /** What is known of an article from before; default: each is analysed. */
  readonly analyse?: (article: Article) => ArticleAnalysis;
}

/** Articles understood, not indexed yet. */
export interface Understood {
  readonly articles: readonly Article[];
  /** By article. */
  readonly analyses: readonly ArticleAnalysis[];
  /** By article: the canonical name of each figure of its cast. */
  readonly names: Registry['names'];
  readonly speakers: Speakers;
}

/**
 * Understands and indexes articles: 1 passages, 2 quotes, 3 speakers over all articles, 4 search.
 *
 * @example
 * const { articles } = await readCorpus('corpus', files);
 * console.log(buildCoverage(articles).passages.length);
 */
export function buildCoverage(
  articles: readonly Article[],
  options: CoverageOptions = {},
): Coverage {
  return indexArticles(understandArticles(articles, options), options.engine);
}

/** Finds who says what in articles, each alone, then who is who over all of them. */
function understandArticles(
  articles: readonly Article[],
  options: Omit<CoverageOptions, 'engine'> = {},
): Understood {
  const { speakers: corrections = [], analysis = {} } = options;
  const { analyse = (article: Article) => analyseArticle(article, analysis) } = options;
  const firstPassages = firstPassagesOf(articles);
  const analyses = articles.map(analyse);
  const registry = gatherSpeakers(
    articles.map((article, at) => ({
      article,
      firstPassage: firstPassages[at] as number,
      analysis: analyses[at] as ArticleAnalysis,
    })),
    corrections,
  );
  return { articles, analyses, ...registry };
}

/** Indexes what was understood. */
export function indexArticles(
  { articles, analyses, names, speakers }: Understood,
  kind: SearchEngineKind = miniSearchEngine,
): Coverage {
  const passages = articles.flatMap(passagesOf);
  const firstPassages = firstPassagesOf(articles);
  const quotes = analyses.flatMap((analysis, at) => namedQuotes(analysis, names[at] ?? []));
  const places = new Map(articles.map((article, at) => [article.id, at]));
  const articleOf = articlesOf(firstPassages, passages.length);
  const search = indexPassages({ articles, passages, articleOf, quotes }, kind);
  return {
    articles,
    passages,
    firstPassages,
    articleOf,
    quotes,
    quoteColumns: quoteColumns(quotes),
    speakers,
    outlets: outletsOf(articles),
    ...search,
    titleWords: passageWords(
      articles.map((article) => article.title ?? ''),
      search.engine.vocabulary,
    ),
    article: (id) => articles[places.get(id) ?? -1],
  };
}

/** Cuts each passage into words once: for the index, for ranking, for the places of its quotes. */
function indexPassages(
  made: Pick<Coverage, 'articles' | 'passages' | 'articleOf' | 'quotes'>,
  kind: SearchEngineKind,
): Pick<Coverage, 'engine' | 'words' | 'quotePlaces'> {
  const builder = kind.begin();
  const scan = new TermScan();
  const numbering = new WordNumbering(scan);
  const placing = new SpanPlacing(scan);
  let passage = 0;
  for (const document of searchDocuments(made)) {
    scan.scan(document.text);
    numbering.add(document.text);
    placing.add(made.quotes[passage++] ?? []);
    builder.add(scanned(document, scan));
  }
  const engine = builder.finish();
  return { engine, words: numbering.finish(engine.vocabulary), quotePlaces: placing.finish() };
}

function firstPassagesOf(articles: readonly Article[]): number[] {
  const first = [0];
  for (const article of articles) first.push((first.at(-1) as number) + article.paragraphs.length);
  return first;
}

function articlesOf(firstPassages: readonly number[], count: number): Uint32Array {
  const articleOf = new Uint32Array(count);
  for (let at = 0; at + 1 < firstPassages.length; at++)
    articleOf.fill(at, firstPassages[at], firstPassages[at + 1]);
  return articleOf;
}

function namedQuotes(analysis: ArticleAnalysis, names: readonly string[]): Quote[][] {
  return analysis.quotes.map((quotes) =>
    quotes.map(({ figure, ...quote }) => ({
      ...quote,
      speaker: figure === null ? null : (names[figure] ?? null),
    })),
  );
}

/** What the search engine is given of each passage, in order. */
export function* searchDocuments({
  articles,
  passages,
  articleOf,
  quotes,
}: Pick<Coverage, 'articles' | 'passages' | 'articleOf' | 'quotes'>): Generator<SearchDocument> {
  for (const [at, passage] of passages.entries()) {
    const article = articles[articleOf[at] as number];
    const names = new Set((quotes[at] ?? []).map((quote) => quote.speaker ?? ''));
    yield {
      title: article?.title ?? '',
      text: passage.text,
      speakers: [...names].join(' '),
      outlet: article?.outlet ?? '',
    };
  }
}
