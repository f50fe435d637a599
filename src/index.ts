export type { Answer, Evidence } from './answers/answer.ts';
export { type AskOptions, ask, DEFAULT_CAUTION, turnOf } from './answers/ask.ts';
export { type CheckOptions, checkQuote, type QuoteCheck } from './answers/check/check.ts';
export type { Citation } from './answers/citation.ts';
export { findQuotes, type Said, type SaidFilter } from './answers/find-quotes.ts';
export { type Timeline, type TimelineEntry, timeline } from './answers/timeline.ts';
export type { Article } from './articles/article.ts';
export { type Corpus, readCorpus } from './articles/corpus.ts';
export type { ReadableFiles, WritableFiles } from './articles/files.ts';
export {
  type ImportReport,
  type ImportSettings,
  importArticles,
} from './articles/import/import.ts';
export type { Passage } from './articles/passage.ts';
export { buildCoverage, type Coverage, type CoverageOptions } from './coverage.ts';
export type { Span } from './language/span.ts';
export {
  type OpenCoverage,
  type OpenOptions,
  openCoverage,
  type Reloaded,
} from './open-coverage.ts';
export { OnrecordError, type Problem } from './problem.ts';
export type { Turn } from './questions/follow-up/follow-up.ts';
export type { Quote } from './quotes/quote.ts';
export type { Speaker, Speakers } from './quotes/speaker.ts';
export type { SpeakerEntry } from './quotes/speakers/speakers-file.ts';
export type { SearchEngine, SearchEngineKind } from './search/engine.ts';
