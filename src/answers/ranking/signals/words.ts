import type { Match } from '../../evidence/matches.ts';
import type { Candidate, QueryContext } from '../candidate.ts';

/** Signals of which of the question's words stand where. Each is a share from 0 to 1. */
export interface WordSignals {
  /** The engine's score against the best one's. */
  readonly engine: number;
  /** The question's words in the passage, rare ones counting more. */
  readonly covered: number;
  /** The same within its best sentence. */
  readonly sentence: number;
  /** The same with headline, first paragraph and both neighbours taken in. */
  readonly context: number;
  /** Names of the question in the passage or its context; 1 where it has none. */
  readonly names: number;
  /** The question in the passage, what its article says of it elsewhere counting less: {@link CARRIED}; 0 where words are asked for. */
  readonly told: number;
}

/** Measures which words a candidate covers, alone and in its context. */
export function wordSignals(
  candidate: Candidate,
  best: BestSentence,
  context: QueryContext,
): WordSignals {
  const { own, around } = candidate;
  return {
    engine: candidate.engine,
    covered: shareOf(own, context),
    sentence: best.share,
    context: shareOf(around, context),
    names: nameShare(around, context),
    told: toldIn(candidate, context),
  };
}

/**
 * What a word counts in other words, around the passage and elsewhere in its article: who "he" is and where
 * "there" is stands further up.
 */
const CARRIED = { meant: 0.6, around: 0.75, article: 0.6 };
const LONG = 12;
const NOTHING: ReadonlySet<number> = new Set();
/** What is done or happens is seldom told in another sentence than the answer. */
const VERB_AROUND = 0.4;

function toldIn({ passage, article, own, around }: Candidate, context: QueryContext): number {
  const { question, shares, verb } = context;
  if (question.kind.startsWith('said')) return 0;
  if (own.length === question.terms.length) return 1;
  const meant = new Set(context.nearIn(passage).map(({ term }) => term));
  // a long question names so much of its subject that its article says no more of it
  const further = shares.length > LONG ? NOTHING : context.articleTerms(article);
  let sum = 0;
  for (let at = 0; at < shares.length; at++) {
    const here = own.includes(at) ? 1 : meant.has(at) ? CARRIED.meant : 0;
    const there = around.includes(at) ? CARRIED.around : further.has(at) ? CARRIED.article : 0;
    sum += (shares[at] ?? 0) * Math.max(here, at === verb ? VERB_AROUND * there : there);
  }
  return sum;
}

/** The sentence that covers most of the question's words, and which share of them. */
export interface BestSentence {
  readonly sentence: number;
  readonly share: number;
}

/** The sentence that covers most of the question's words; matches come sentence by sentence. */
export function bestSentence(matches: readonly Match[], { shares }: QueryContext): BestSentence {
  let best = { sentence: 0, share: 0 };
  const terms: number[] = [];
  let [current, share] = [-1, 0];
  for (const { sentence, term } of matches) {
    if (sentence !== current) {
      [current, share] = [sentence, 0];
      terms.length = 0;
    }
    if (terms.includes(term)) continue;
    terms.push(term);
    share += shares[term] ?? 0;
    if (share > best.share) best = { sentence, share };
  }
  return best;
}

/** Which share of the question these of its terms make up. */
export function shareOf(terms: readonly number[], { shares }: QueryContext): number {
  let sum = 0;
  for (const term of terms) sum += shares[term] ?? 0;
  return sum;
}

export function nameShare(found: readonly number[], { question, shares }: QueryContext): number {
  let [all, there] = [0, 0];
  for (let at = 0; at < shares.length; at++) {
    if (!question.terms[at]?.name) continue;
    all += shares[at] ?? 0;
    if (found.includes(at)) there += shares[at] ?? 0;
  }
  return all === 0 ? 1 : there / all;
}
