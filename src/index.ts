export type { Answer, Evidence } from './answers/answer.ts';
export { type AskOptions, ask, turnOf } from './answers/ask.ts';
export { DEFAULT_CAUTION } from './answers/certainty/threshold.ts';
export type { Difference } from './answers/check/alignment/difference.ts';
export { type CheckOptions, checkQuote, type QuoteCheck } from './answers/check/check.ts';
export type { CheckMatch } from './answers/check/matches.ts';
export type { Verdict } from './answers/check/verdict.ts';
export type { ChangedSentence } from './answers/evidence/changed-sentences.ts';
export type { Citation } from './answers/evidence/citation.ts';
export { findQuotes, type Said, type SaidFilter } from './answers/find-quotes.ts';
export {
  type PrintedAgain,
  type Timeline,
  type TimelineEntry,
  timeline,
} from './answers/timeline.ts';
export type { Article, ArticleDetails, Form, Status } from './articles/article.ts';
export { type Corpus, type CorpusReading, readCorpus } from './articles/corpus.ts';
export type {
  FormatReading,
  Found,
  FoundArticle,
  ImportFormat,
  LeftOut,
  PassedOverPart,
} from './articles/formats/format.ts';
export type { ImportFile } from './articles/formats/import-file.ts';
export type { FormatLimits } from './articles/formats/limits.ts';
export type { FrontMatter } from './articles/front-matter.ts';
export type {
  Cleaning,
  DroppedLine,
  Line,
  PrintedLine,
} from './articles/import/clean/cleaning.ts';
export {
  type ImportProgress,
  type ImportSettings,
  importArticles,
} from './articles/import/import.ts';
export type { ImportedFile, Keeper, SeenText } from './articles/import/keeping.ts';
export type { Writers } from './articles/import/merge/one-writer.ts';
export type { PassedOver } from './articles/import/read/collect.ts';
export type { ImporterFacts, ReadSettings } from './articles/import/read/drafts.ts';
export type { Dropped, ImportedArticle, ImportReport } from './articles/import/report.ts';
export type { LimitName, Limits } from './articles/limits.ts';
export type { Passage } from './articles/passage.ts';
export type {
  FileFacts,
  FolderEntry,
  OpenFile,
  ReadableFiles,
  WritableFiles,
} from './articles/read/files.ts';
export type { FollowLinks } from './articles/read/walk.ts';
export type { Withheld } from './articles/withheld.ts';
export { buildCoverage, type Coverage, type CoverageOptions } from './coverage.ts';
export type { Span, TextSpan } from './language/span.ts';
export {
  type OpenCoverage,
  type OpenOptions,
  openCoverage,
  type Reloaded,
} from './open-coverage.ts';
export { OnrecordError, type Problem } from './problem.ts';
export type { AskedBeside } from './questions/fill.ts';
export type { ConversationTurn } from './questions/follow-up/dialogue-state.ts';
export type { AnswerKind, AnswerKindRule, QuestionKind } from './questions/kinds.ts';
export type { AskedWho, OfShown, Query, Unnamed } from './questions/query.ts';
export type { AskedFilters } from './questions/reading/filters.ts';
export type { StanceName } from './questions/reading/stances.ts';
export type { Attitude, Basis, Quote, QuoteKind } from './quotes/quote.ts';
export type { NameInText, Speaker, Speakers, UnnamedSpeaker } from './quotes/speaker.ts';
export type { SpeakerEntry } from './quotes/speakers/speakers-file.ts';
export type {
  EngineBuilder,
  SavedEngine,
  SearchDocument,
  SearchEngine,
  SearchEngineKind,
  SearchFilter,
  SearchHit,
  SearchQuery,
  SearchTerm,
} from './search/engine.ts';
export type { Elsewhere, Errand, Needed } from './search/remote/elsewhere.ts';
