import type { Coverage } from '../../coverage.ts';
import { readQuestion } from '../../questions/read.ts';
import { certaintyOf } from '../certainty/certainty.ts';
import type { Candidate, QueryContext } from './candidate.ts';
import { coverAll } from './diversify.ts';
import { ownWordsFirst } from './own-words.ts';
import { type Ranked, rank } from './rank.ts';
import { contextFor, gather } from './retrieve.ts';

/** What the coverage holds for one question. */
export interface Ranking {
  readonly context: QueryContext;
  /** Best first. */
  readonly ranked: readonly Ranked[];
  /** How likely the best four answer, 0 to 1. */
  readonly probability: number;
}

/**
 * Looks one question up: 1 understand it, 2 gather candidates, 3 rank them, 4 put own words before
 * others' reports of them, and everybody who was asked about first once, 5 judge how likely they answer.
 *
 * @param today ISO 8601 day for "since Monday"; null where it is not known
 * @param skip ids of passages not to be shown
 */
export function lookUp(
  coverage: Coverage,
  text: string,
  today: string | null,
  skip: ReadonlySet<string>,
): Ranking {
  const question = readQuestion(text, { ...coverage, today });
  const context = contextFor(coverage, question);
  const wanted = (candidate: Candidate) =>
    skip.size === 0 || !skip.has(coverage.passages[candidate.passage]?.id ?? '');
  const ranked = rank(gather(context).filter(wanted), context);
  const ordered = coverAll(ownWordsFirst(ranked, context), context);
  return { context, ranked: ordered, probability: certaintyOf(ordered, context) };
}
