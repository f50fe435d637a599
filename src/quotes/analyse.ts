import type { Article } from '../articles/article.ts';
import type { ArticleAnalysis } from './analysis.ts';
import { attribute } from './attribute.ts';
import { withoutRepeats } from './display/standfirst-quotes.ts';
import { toEntities } from './entities/to-entities.ts';
import { castOf } from './entities.ts';
import { FITTED, type Fitted } from './fitted.ts';
import { mentionsOf, quotesOf } from './listing.ts';
import { readArticle } from './reading.ts';
import { reportedIn } from './reported.ts';
import { resolveAll } from './resolve.ts';
import { readForm } from './transcript/form.ts';
import { withInterviewee } from './transcript/prose-interview.ts';
import { figuresOfTurns, namesOfTurns } from './transcript/turn-names.ts';
import { turnQuotes } from './transcript/turn-quotes.ts';
import { turnsOf } from './transcript/turns.ts';

/** Below this confidence nobody is named as the speaker: 0 to 1. */
const SPEAKER_LEVEL = 0.4;

/** What may be set for an analysis. */
export interface AnalysisSettings {
  /** Confidence below which a quote's mention and figure are null, 0 to 1; default {@link SPEAKER_LEVEL}. */
  readonly speakerLevel?: number;
  /** What was fitted on data; default {@link FITTED}. Benchmarks put others in its place. */
  readonly fitted?: Fitted;
}

/**
 * Who says what in one article. All offsets of a quote count from the start of its paragraph; no
 * other article is looked at. Never throws, whatever the text; takes time linear in its length.
 */
export function analyseArticle(article: Article, settings: AnalysisSettings = {}): ArticleAnalysis {
  const { attribution, reported, resolution, curves } = settings.fitted ?? FITTED;
  // 1. what kind of text it is, and whose turns it holds
  const { turns, silent } = turnsOf(article, readForm(article));
  // 2. tokens, sentences, quotation marks and chunks of every paragraph
  const readings = readArticle(article, silent);
  // 3. which mention each quotation belongs to, if to any
  const attributions = attribute(readings, attribution);
  // 4. which clauses are reported speech
  const said = readings.map((reading, index) => ({
    attributions: attributions[index] ?? [],
    reported: reportedIn(reading, reported),
  }));
  // 5. who is named in the article, by which forms
  const mentions = mentionsOf(readings, said);
  const labels = namesOfTurns(turns, readings);
  const cast = castOf(readings, mentions, [...labels.values()]);
  // 6. whom each mention stands for
  const resolutions = resolveAll(readings, cast, mentions, resolution);
  // 7. what is listed, and with which speaker
  const level = settings.speakerLevel ?? SPEAKER_LEVEL;
  const naming = { resolutions, curves, level };
  const figures = figuresOfTurns(turns, labels, cast);
  const spoken = turnQuotes(turns, { readings, said, naming, figures });
  const listed = withoutRepeats(quotesOf(readings, said, naming, spoken), article);
  return {
    quotes: withInterviewee(listed, article, readings, cast),
    cast: toEntities(cast),
  };
}
