import { sentencesOf } from '../../language/sentences.ts';
import type { AnswerKind } from '../../questions/kinds.ts';
import { kindNear } from '../kinds/kind-near.ts';
import type { QueryContext } from '../ranking/candidate.ts';
import type { Ranked } from '../ranking/rank.ts';
import type { Support } from './support.ts';

/** Whether the supporting sentence states what is asked; each from 0 to 1. */
export interface StatementFit {
  /** Share of the question in the sentence, words that news uses for its words counting less. */
  readonly near: number;
  /** What is asked to be done or to happen is not said in the sentence, nor in other words. */
  readonly verbMissing: number;
  /** … nor in any of the best passages. */
  readonly verbNowhere: number;
  /** Who does it and to whom it is done stand the other way round. */
  readonly reversed: number;
  /** A date, place, number … is wanted, and the sentence has none. */
  readonly kindMissing: number;
  /** … nor any of the best passages. */
  readonly kindNowhere: number;
  /** The best passage is a heading or a question. */
  readonly heading: number;
}

const LOOKED_AT = 4;
/** What of a question must stand beside a date, an age … of the best passage for that to be the one asked for. */
const BESIDE = 0.4;
const PASSIVE = /\b(?:is|are|was|were|been|being|be|get|gets|got)\b/i;

/** Holds the supporting sentence against what is asked. */
export function statementFit(
  ranked: readonly Ranked[],
  support: Support,
  context: QueryContext,
): StatementFit {
  const { verb, kindInSentence, nearSentence } = support.candidate.signals;
  const told = kindInSentence > 0 || besideFirst(ranked, context) >= BESIDE;
  return {
    near: nearSentence,
    verbMissing: 1 - verb,
    verbNowhere: 1 - mostOf(ranked, 'verb'),
    reversed: Number(isReversed(support, context)),
    kindMissing: Number(!told),
    kindNowhere: 1 - mostOf(ranked, 'kindInPassage'),
    heading: 1 - (ranked[0]?.signals.states ?? 0),
  };
}

/** How much of the question stands beside an answer of the asked kind in the best passage. */
function besideFirst([first]: readonly Ranked[], context: QueryContext): number {
  return first === undefined || context.wanted === null ? 0 : kindNear(first, context);
}

/** Of passages that stand where the best one stands, as far as names go: what befell somebody else is nothing. */
function mostOf(ranked: readonly Ranked[], signal: 'verb' | 'kindInPassage'): number {
  const named = ranked[0]?.signals.names ?? 0;
  const top = ranked.slice(0, LOOKED_AT).filter(({ signals }) => signals.names >= named);
  return top.reduce((best, { signals }) => Math.max(best, signals[signal]), 0);
}

/** "Who beat Quill?" is not answered by "Quill beat Stout". */
function isReversed({ candidate, matches, sentence }: Support, context: QueryContext): boolean {
  const { verb, question, coverage } = context;
  if (verb === null || PASSIVE.test(question.text)) return false;
  const at = question.terms[verb]?.position ?? 0;
  const places = (wanted: (term: number) => boolean) =>
    matches.filter(({ term }) => wanted(term)).map(({ position }) => position);
  const isName = (term: number) => question.terms[term]?.name === true;
  const before = places((term) => isName(term) && (question.terms[term]?.position ?? 0) < at);
  const after = places((term) => isName(term) && (question.terms[term]?.position ?? 0) > at);
  const [done] = places((term) => term === verb);
  if (done === undefined || after.length === 0) return false;
  const objectFirst = after.every((place) => place < done && done - place <= 6);
  if (!objectFirst || (before.length > 0 && !before.every((place) => place > done))) return false;
  const text = coverage.passages[candidate.passage]?.text ?? '';
  const span = sentencesOf(text)[sentence];
  // "the ship, which Quill owns": what it is done to stands first there too
  return !/\b(?:by|which|that|whom)\b/i.test(
    span === undefined ? text : text.slice(span.start, span.end),
  );
}

/** What is said of a statement where no word was found. */
export const NO_STATEMENT: StatementFit = {
  near: 0,
  verbMissing: 0,
  verbNowhere: 0,
  reversed: 0,
  kindMissing: 0,
  kindNowhere: 0,
  heading: 0,
};

/** The kinds of answer whose presence is judged kind by kind. */
export const JUDGED_KINDS = [
  'when',
  'where',
  'who',
  'why',
  'how-many',
  'how-much',
  'how-old',
  'how-long',
  'what-is',
  'who-is',
  'which',
  'any',
  'did-happen',
] as const satisfies readonly AnswerKind[];
type JudgedKind = (typeof JUDGED_KINDS)[number];

/**
 * 1 under "asks" and its kind, under "lacks" where the supporting sentence has none, and under "undone"
 * where what the question says was done is printed in none of the best passages; all others are 0.
 */
export type KindSignals = Readonly<
  Partial<Record<`${'asks' | 'lacks' | 'undone'} ${JudgedKind}`, number>>
>;

/** Which kind is asked for, and whether it is missing: a date says more by its absence than a name. */
export function kindSignals(
  { question, roles }: QueryContext,
  { kindMissing, verbNowhere }: StatementFit,
): KindSignals {
  return {
    [`asks ${question.answer}`]: 1,
    [`lacks ${question.answer}`]: kindMissing,
    [`undone ${question.answer}`]: Number(roles?.granted === true && verbNowhere === 1),
  };
}
