import type { Signals } from './signals.ts';

/** Which weights a question is ranked by: somebody's words, or anything else. */
export type Family = 'speech' | 'fact';

/** What each signal adds to a candidate's score. */
export type Weights = Readonly<Record<keyof Signals, number>>;

export const RANKING_WEIGHTS: Readonly<Record<Family, Weights>> = {
  fact: {
    engine: 4,
    covered: 3,
    sentence: 2,
    context: 1,
    names: 0.5,
    pairs: 1,
    phrases: 0.5,
    closeness: 1,
    typeInPassage: 0.5,
    typeInSentence: 0.5,
    headline: 1,
    inHeadline: 0.5,
    outlet: 2,
    day: 1,
    early: 0.2,
    quoted: 0,
    direct: 0,
    quotedTopic: 0,
    named: 0,
    anyQuote: 0,
    others: 0,
  },
  speech: {
    engine: 2,
    covered: 2,
    sentence: 1,
    context: 1,
    names: 0.5,
    pairs: 1,
    phrases: 0.5,
    closeness: 1,
    typeInPassage: 0,
    typeInSentence: 0,
    headline: 4,
    inHeadline: 1,
    outlet: 2,
    day: 1,
    early: 0.1,
    quoted: 3,
    direct: 0.5,
    quotedTopic: 2,
    named: 1,
    anyQuote: 0.5,
    others: -0.5,
  },
};
