import type { Candidate, Hunt } from './candidate.ts';
import type { Ranked } from './rank.ts';

/** What speaks for and against that the best passages answer the question; each from 0 to 1. */
export interface CertaintySignals {
  /** Share of the question's words in the best passage. */
  readonly covered: number;
  /** … in one of its sentences. */
  readonly sentence: number;
  /** … with its context. */
  readonly context: number;
  /** Share of the question's names in the best passage or its context. */
  readonly names: number;
  /** Share of the question that its best passage's best sentence holds as neighbours in order. */
  readonly pairs: number;
  readonly phrases: number;
  readonly closeness: number;
  /** The heaviest single word that the best passage misses. */
  readonly missing: number;
  /** Share of words that stand nowhere in the coverage. */
  readonly unknown: number;
  /** Whether the best passage's best sentence holds the kind of thing asked for. */
  readonly type: number;
  /** The question denies or excludes something, and the best sentence does not. */
  readonly negation: number;
  /** How far the best passage stands out from the fifth. */
  readonly gap: number;
  /** How sure it is that whoever was asked about is quoted at all. */
  readonly quoted: number;
  /** Most of the topic inside one passage's quotes of theirs. */
  readonly quotedTopic: number;
  /** Most of the topic in a passage that quotes them, outside the quotes included. */
  readonly quotedNear: number;
  /** … with the context of such a passage. */
  readonly quotedContext: number;
  /** Most of the topic in a passage that names them. */
  readonly namedNear: number;
  /** Whether somebody of that name is known. */
  readonly known: number;
  /** Whether a headline was quoted whose article quotes them. */
  readonly headline: number;
  /** Whether no topic was given: any of their words will do. */
  readonly anyTopic: number;
}

const NEGATION =
  /\b(?:not|never|no|none|nobody|nothing|neither|nor|without|except|fail(?:s|ed)?|least|incorrect|wrong)\b|n['’]t\b/i;
const TOP = 4;

/** Measures how well the best of the ranking answers. */
export function certaintySignals(ranked: readonly Ranked[], hunt: Hunt): CertaintySignals {
  const { question, coverage } = hunt;
  const top = ranked.slice(0, TOP);
  const most = (measure: (candidate: Ranked) => number, from = top) =>
    from.reduce((best, candidate) => Math.max(best, measure(candidate)), 0);
  const theirs = ranked.filter(({ signals }) => signals.quoted > 0);
  const naming = ranked.filter(({ signals }) => signals.named > 0);
  const best = ranked[0];
  return {
    covered: most(({ signals }) => signals.covered),
    sentence: most(({ signals }) => signals.sentence),
    context: most(({ signals }) => signals.context),
    names: most(({ signals }) => signals.names),
    pairs: most(({ signals }) => signals.pairs),
    phrases: most(({ signals }) => signals.phrases),
    closeness: most(({ signals }) => signals.closeness),
    missing: best === undefined ? 1 : heaviestMissing(best, hunt),
    unknown: unknownShare(hunt),
    type: most(({ signals }) => signals.typeInSentence),
    negation:
      best !== undefined &&
      NEGATION.test(question.text) &&
      !NEGATION.test(coverage.passages[best.passage]?.text ?? '')
        ? 1
        : 0,
    gap: gapOf(ranked),
    quoted: most(({ signals }) => signals.quoted, theirs),
    quotedTopic: most(({ signals }) => signals.quotedTopic, theirs),
    quotedNear: most(({ signals }) => signals.covered, theirs),
    quotedContext: most(({ signals }) => signals.context, theirs),
    namedNear: most(({ signals }) => signals.covered, naming),
    known: (question.speaker?.speakers.length ?? 0) > 0 ? 1 : 0,
    headline: most(({ signals }) => signals.headline, theirs),
    anyTopic: question.terms.length === 0 ? 1 : 0,
  };
}

function heaviestMissing({ matches }: Candidate, { shares }: Hunt): number {
  const found = new Set(matches.map(({ term }) => term));
  return shares.reduce((most, share, term) => (found.has(term) ? most : Math.max(most, share)), 0);
}

function unknownShare({ question, shares }: Hunt): number {
  return question.terms.reduce(
    (sum, { unknown }, at) => sum + (unknown ? (shares[at] ?? 0) : 0),
    0,
  );
}

function gapOf(ranked: readonly Ranked[]): number {
  const [first, fifth] = [ranked[0]?.score ?? 0, ranked[4]?.score ?? 0];
  return first <= 0 ? 0 : Math.max(0, Math.min(1, (first - fifth) / first));
}
