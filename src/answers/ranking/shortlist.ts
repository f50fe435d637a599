import type { Candidate, QueryContext } from './candidate.ts';
import { wantsOwnWords } from './candidate.ts';
import { type Weights, weightsFor } from './ranking-weights.ts';
import { articleSignals } from './signals/article.ts';
import { quotedIn } from './signals/speech.ts';
import { nameShare, shareOf } from './signals/words.ts';

/**
 * How many candidates are measured in full. With all of them measured, the first four passages are others
 * in 19 of the 4,807 development questions, far down each time, and no answer becomes silence.
 */
const MOST = 48;
/** More than all else: where any words of somebody are wanted, passages with some are put first. */
const OWN_WORDS = 20;

/**
 * The candidates worth measuring in full: of more than 48 the best by the signals that cost least, the
 * best first.
 */
export function shortlist(
  candidates: readonly Candidate[],
  context: QueryContext,
): readonly Candidate[] {
  if (candidates.length <= MOST) return candidates;
  const weights = weightsFor(context.question);
  const rough = candidates.map((candidate) => ({
    candidate,
    score: roughly(candidate, context, weights),
  }));
  rough.sort((a, b) => b.score - a.score || a.candidate.passage - b.candidate.passage);
  return rough.slice(0, MOST).map(({ candidate }) => candidate);
}

function roughly(candidate: Candidate, context: QueryContext, weights: Weights): number {
  const { own, around } = candidate;
  const { inHeadline, outlet, day, early } = articleSignals(candidate, context);
  const quoted = quotedIn(candidate, context);
  return (
    weights.engine * candidate.engine +
    weights.sentence * shareOf(own, context) +
    weights.context * shareOf(around, context) +
    weights.names * nameShare(around, context) +
    weights.inHeadline * inHeadline +
    weights.outlet * outlet +
    weights.day * day +
    weights.early * early +
    weights.named * Number(candidate.named) +
    weights.quoted * quoted +
    (wantsOwnWords(context) && quoted > 0 ? OWN_WORDS : 0)
  );
}
