import { stem } from '../../../language/stemming.ts';
import { termsOf } from '../../../language/terms.ts';
import { codeOf, isCapital, isJoined, isNumber } from '../../../search/passage-words.ts';
import type { QueryContext } from '../../ranking/candidate.ts';
import type { Support } from '../support.ts';
import { oppositesBy } from './opposites.ts';

/** Signs that the sentence is about something else than the question: each 0 or 1. */
export interface ContradictionSignals {
  /** The question denies something. */
  readonly denies: number;
  /** The question denies something and the sentence denies nothing. */
  readonly onlyQuestionDenies: number;
  /** The sentence denies something and the question nothing. */
  readonly onlySentenceDenies: number;
  /** The question excludes or belittles ("except", "least", "unable") and the sentence does not. */
  readonly onlyQuestionExcludes: number;
  /** The sentence has the opposite of a word of the question. */
  readonly opposite: number;
  /** The question wants the first, only, largest … and the sentence has no such word. */
  readonly extreme: number;
  /** Where the question has a name or number, the sentence has another one in the same place. */
  readonly replaced: number;
}

const DENIES = /\b(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot)\b|n['’]t\b/i;
/** What is refused, lacks or fails is not done either: "due to lack of space" answers "why can't they". */
const WITHHOLDS =
  /\b(?:lack(?:s|ed|ing)?|refus\w{1,4}|reject\w{0,3}|declin\w{1,3}|fail\w{0,5}|unable|against|delay\w{0,3}|barred|banned|forb\w{3,7}|prevent\w{0,3}|block\w{0,3}|den(?:y|ies|ied)|avoid\w{0,3}|out of|too)\b/i;
const EXCLUDES =
  /\b(?:un|in|im|non|dis|anti)[a-z]{4,40}\b|\b(?:except|other than|besides|fail\w{0,9}|lack\w{0,9}|refus\w{0,9}|least|rather|instead|incorrect\w{0,9}|wrong\w{0,9}|false\w{0,9})\b/i;
const EXTREMES = new Set(
  `first last only most least best worst largest smallest biggest oldest youngest highest lowest main
  primary original earliest latest longest shortest sole never always all every current currently former`.split(
    /\s+/,
  ),
);
const OPPOSITES = oppositesBy(stem);

/** Compares the question with the sentence that supports it most. */
export function contradictionSignals(
  support: Support,
  context: QueryContext,
): ContradictionSignals {
  const { topic: text } = context.question;
  return {
    ...denialSignals(support, context),
    onlyQuestionExcludes: Number(EXCLUDES.test(text) && !EXCLUDES.test(support.text)),
    opposite: Number(hasOpposite(text, support.text)),
    extreme: Number(missesExtreme(text, support.text)),
    replaced: Number(isReplaced(support, context)),
  };
}

type Denials = 'denies' | 'onlyQuestionDenies' | 'onlySentenceDenies';

function denialSignals(
  support: Support,
  { question: { topic, stance } }: QueryContext,
): Pick<ContradictionSignals, Denials> {
  // Who denies or opposes something is found where it is denied: neither speaks against the other.
  const apart = stance === 'denies' || stance === 'opposes';
  const asked = !apart && DENIES.test(topic);
  const printed = !apart && DENIES.test(support.text);
  const withheld = printed || WITHHOLDS.test(support.text);
  return {
    denies: Number(asked),
    onlyQuestionDenies: Number(asked && !withheld),
    onlySentenceDenies: Number(printed && !asked),
  };
}

function hasOpposite(question: string, sentence: string): boolean {
  const words = termsOf(question.slice(0, 1000)).map(({ term }) => term);
  // "refuse to accept" asks with both
  const isPaired = (term: string) => words.some((other) => OPPOSITES.get(term)?.has(other));
  const asked = words.filter((term) => OPPOSITES.has(term) && !isPaired(term));
  if (asked.length === 0) return false;
  const printed = new Set(termsOf(sentence).map(({ term }) => term));
  return asked.some(
    (term) =>
      !printed.has(term) && [...(OPPOSITES.get(term) ?? [])].some((other) => printed.has(other)),
  );
}

function missesExtreme(question: string, sentence: string): boolean {
  const words =
    question
      .slice(0, 1000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const asked = words.filter((word) => EXTREMES.has(word));
  if (asked.length === 0) return false;
  const printed = new Set(sentence.toLowerCase().match(/\p{L}+/gu));
  return asked.some((word) => !printed.has(word));
}

const BESIDE = 2;

function isReplaced({ candidate, matches }: Support, context: QueryContext): boolean {
  const { question, coverage } = context;
  const passage = new Set(candidate.matches.map(({ term }) => term));
  const matched = new Set(matches.map(({ position }) => position));
  const words = coverage.words.of(candidate.passage).filter((word) => !isJoined(word));
  return question.terms.some((term, at) => {
    const wanted = /\d/.test(term.term) ? isNumber : term.name ? isCapital : null;
    if (wanted === null || passage.has(at)) return false;
    return [-1, 1].some((side) => {
      const beside = question.terms[at + side];
      if (beside === undefined || Math.abs(beside.position - term.position) > BESIDE) return false;
      const there = matches.filter((match) => match.term === at + side);
      return there.some(({ position }) =>
        [1, 2].some((step) => {
          const place = position - side * step;
          const word = words[place];
          return word !== undefined && !matched.has(place) && codeOf(word) !== 0 && wanted(word);
        }),
      );
    });
  });
}
