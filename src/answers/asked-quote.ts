import { checkQuote, type QuoteCheck } from './check/check.ts';
import { passageIndex } from './passage-index.ts';
import type { QueryContext } from './ranking/candidate.ts';

/** The check of a quotation that stands in the question. */
export interface AskedQuote {
  readonly check: QuoteCheck;
  /** Indexes into `coverage.passages` where the words were printed, best first. */
  readonly passages: readonly number[];
  /** How near the best of them comes to the words, 0 to 1; 0 where they were not printed. */
  readonly probability: number;
}

/** Holds the words in marks against the coverage; null where the question carries none. */
export function quotedInQuestion({ question, coverage }: QueryContext): AskedQuote | null {
  if (question.quotation === null) return null;
  const speaker = question.speaker?.speakers[0]?.name ?? null;
  const check = checkQuote(coverage, question.quotation, { speaker });
  if (check.verdict === 'not-in-coverage') return { check, passages: [], probability: 0 };
  const places = check.matches.map(({ passageId }) => passageIndex(coverage, passageId));
  const passages = [...new Set(places)].filter((place) => place >= 0);
  return { check, passages, probability: check.matches[0]?.similarity ?? 0 };
}
