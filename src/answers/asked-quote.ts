import { checkQuote, type QuoteCheck } from './check/check.ts';
import { shownBy } from './passage-index.ts';
import type { QueryContext } from './ranking/candidate.ts';

/** The check of a quotation that stands in the question. */
export interface AskedQuote {
  readonly check: QuoteCheck;
  /** Indexes into `coverage.passages` where the words were printed, best first. */
  readonly passages: readonly number[];
  /** How near the best of them comes to the words, 0 to 1; 0 where they were not printed. */
  readonly probability: number;
}

/** Whether a question asks for nothing but a quotation, as "Who said “…”?" does: where it is not printed, nothing answers. */
export function asksForQuoteOnly({ question }: QueryContext): boolean {
  if (question.quotation === null || !question.kind.startsWith('said')) return false;
  const others = question.topic.replace(QUOTED, ' ').trim().split(/\s+/);
  return others.length <= 1;
}

const QUOTED = /[“"„«][^“”"„«»]*[”"“»]/gu;

/** Holds the words in marks against the coverage; null where the question carries none. */
export function quotedInQuestion({ question, coverage }: QueryContext): AskedQuote | null {
  if (question.quotation === null) return null;
  const speaker = question.speaker?.speakers[0]?.name ?? null;
  const check = checkQuote(coverage, question.quotation, { speaker });
  if (check.verdict === 'not-in-coverage') return { check, passages: [], probability: 0 };
  const places = check.matches.map(({ passageId }) => shownBy(coverage, passageId));
  const passages = [...new Set(places)].filter((place) => place !== null);
  return { check, passages, probability: check.matches[0]?.similarity ?? 0 };
}
