import type { Article } from '../articles/article.ts';
import type { Quote } from './quote.ts';
import type { Speaker } from './speaker.ts';

/** One article as the quotes room understood it, with the place of its first passage in `coverage.passages`. */
export interface AnalysedArticle {
  readonly article: Pick<Article, 'id'>;
  readonly firstPassage: number;
  readonly analysis: ArticleAnalysis;
}

/** A person or body that one article names, by all the forms the article uses. */
export interface Entity {
  /** The fullest form in this article, titles left out: "Tony Radakin", or "Radakin" where no more stands. */
  readonly name: string;
  readonly kind: Speaker['kind'];
  /** Every form as printed, titles included, in order of first appearance. */
  readonly forms: readonly string[];
  /** Roles as printed beside the name: "the chief of the defence staff". */
  readonly roles: readonly string[];
}

/** A quote before speakers are one over all articles: `figure` is the place in the article's cast, or null. */
export interface AttributedQuote extends Omit<Quote, 'speaker'> {
  readonly figure: number | null;
}

/** What the quotes room finds in one article, without knowing any other. */
export interface ArticleAnalysis {
  /** By paragraph, in the order of `article.paragraphs`; ascending by start, a mixed quote before its parts. */
  readonly quotes: readonly (readonly AttributedQuote[])[];
  readonly cast: readonly Entity[];
  /** What the quotes are to the speakers of all articles, where it is known; else it is worked out of them. */
  readonly summary?: ArticleSummary;
}

/** What an article's quotes are to the speakers of all articles. */
export interface ArticleSummary {
  readonly quoted: readonly QuotedFigure[];
  readonly unnamed: readonly UnnamedMention[];
}

/** A figure of an article's cast that is quoted. */
export interface QuotedFigure {
  /** Its place in the cast. */
  readonly figure: number;
  /** The paragraphs with words of it, from 0, ascending, each once. */
  readonly paragraphs: readonly number[];
  /** How many quotes, parts of others not counted. */
  readonly quotes: number;
}

/** Somebody quoted whom the article never names. */
export interface UnnamedMention {
  /** The words that stand for them. */
  readonly mention: string;
  readonly quotes: number;
}
