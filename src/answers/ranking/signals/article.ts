import type { Outlet } from '../../../articles/outlets/outlets.ts';
import { codeOf } from '../../../search/passage-words.ts';
import type { Candidate, QueryContext } from '../candidate.ts';

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
export function articleSignals(
  { passage, article }: Candidate,
  context: QueryContext,
): ArticleSignals {
  const { coverage, question, shares } = context;
  const found = context.headlineTerms(article);
  const paragraph = passage - (coverage.firstPassages[article] as number);
  let inHeadline = 0;
  for (const term of found) inHeadline += shares[term] ?? 0;
  return {
    headline:
      found.length < 3 ? 0 : found.length / Math.max(found.length, headlineSize(context, article)),
    inHeadline,
    outlet: Number(question.outlets.length > 0 && isIn(question.outlets, article, context)),
    day: Number(question.days.length > 0 && isFrom(question.days, article, context)),
    early: 1 / (1 + paragraph),
  };
}

function isIn(outlets: readonly Outlet[], article: number, { coverage }: QueryContext): boolean {
  const outlet = coverage.articles[article]?.outlet;
  return outlets.some(({ name }) => name === outlet);
}

function isFrom(days: readonly string[], article: number, { coverage }: QueryContext): boolean {
  const date = coverage.articles[article]?.date ?? null;
  return date !== null && days.includes(date.slice(0, 10));
}

function headlineSize({ coverage }: QueryContext, article: number): number {
  const words = coverage.titleWords.of(article);
  const codes: number[] = [];
  for (let at = 0; at < words.length; at++) {
    const code = codeOf(words[at] as number);
    if (code !== 0 && !codes.includes(code)) codes.push(code);
  }
  return codes.length;
}
