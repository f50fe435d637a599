import type { Article } from '../articles/article.ts';
import type { ArticleAnalysis } from './analysis.ts';
import type { Speakers } from './speaker.ts';
import type { SpeakerEntry } from './speakers-file.ts';

/** One article as the quotes room understood it, with the place of its first passage in `coverage.passages`. */
export interface AnalysedArticle {
  readonly article: Pick<Article, 'id'>;
  readonly firstPassage: number;
  readonly analysis: ArticleAnalysis;
}

/** Everybody in the coverage, and for each article the canonical name of each figure of its cast. */
export interface Registry {
  readonly speakers: Speakers;
  /** `names[a][f]` is the canonical name of figure `f` of article `a`, in the order given. */
  readonly names: readonly (readonly string[])[];
}

/**
 * Makes speakers one over all articles. The order of the articles changes nothing.
 * `entries` are an editor's corrections (see speakers-file.ts); they come before every rule.
 */
export declare function gatherSpeakers(
  articles: readonly AnalysedArticle[],
  entries?: readonly SpeakerEntry[],
): Registry;
