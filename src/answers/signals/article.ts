import { codeOf } from '../../search/passage-words.ts';
import type { Candidate, Hunt } from '../candidate.ts';

/** Signals of the article round a passage. Each is from 0 to 1. */
export interface ArticleSignals {
  /** Share of the headline's words that the question holds, if at least three are: a headline was quoted. */
  readonly headline: number;
  /** Share of the question's words in the headline. */
  readonly inHeadline: number;
  /** Whether the outlet was named in the question. */
  readonly outlet: number;
  /** Whether it was published on a day named in the question. */
  readonly day: number;
  /** 1 for the first paragraph, less further down. */
  readonly early: number;
}

/** Measures how well the article fits what the question says of it. */
export function articleSignals({ passage, article }: Candidate, hunt: Hunt): ArticleSignals {
  const { coverage, question, shares, find } = hunt;
  const { outlet, date } = coverage.articles[article] ?? { outlet: null, date: null };
  const found = new Set(find(coverage.titleWords, article).map(({ term }) => term));
  const paragraph = passage - (coverage.firstPassages[article] as number);
  let inHeadline = 0;
  for (const term of found) inHeadline += shares[term] ?? 0;
  return {
    headline: found.size < 3 ? 0 : found.size / Math.max(found.size, headlineSize(hunt, article)),
    inHeadline,
    outlet: question.outlets.some(({ name }) => name === outlet) ? 1 : 0,
    day: date !== null && question.days.includes(date.slice(0, 10)) ? 1 : 0,
    early: 1 / (1 + paragraph),
  };
}

function headlineSize({ coverage }: Hunt, article: number): number {
  const codes = new Set<number>();
  for (const word of coverage.titleWords.of(article))
    if (codeOf(word) !== 0) codes.add(codeOf(word));
  return codes.size;
}
