import type { Coverage } from '../../../coverage.ts';
import { stem } from '../../../language/stemming.ts';
import type { QuestionKind } from '../../../questions/kinds.ts';
import {
  beginsSentence,
  codeOf,
  isCapital,
  isJoined,
  isNumber,
} from '../../../search/passage-words.ts';
import type { Candidate, QueryContext } from '../candidate.ts';
import { ATTITUDE_WORDS } from './attitude-words.ts';

/** Whether the passage holds what would answer: 0 or 1; 1 for kinds that want nothing in particular. */
export interface AnswerTypeSignals {
  /** Anywhere in the passage. */
  readonly typeInPassage: number;
  /** In the sentence that covers most of the question. */
  readonly typeInSentence: number;
}

const DATE_WORDS = `january february march april may june july august september october november december
 monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow year month week day
 century decade spring summer autumn winter`;
const REASON_WORDS = `because due reason cause result owing amid order since therefore thus lead concern fear
 explain allow prevent avoid risk oppose purpose`;

interface TypeCodes {
  readonly dates: ReadonlySet<number>;
  readonly reasons: ReadonlySet<number>;
  readonly attitudes: ReadonlySet<number>;
}

const known = new WeakMap<Coverage, TypeCodes>();

function typeCodes(coverage: Coverage): TypeCodes {
  const made = known.get(coverage);
  if (made !== undefined) return made;
  const { vocabulary } = coverage.engine;
  const codes = (words: readonly string[]) =>
    new Set(words.map((word) => vocabulary.indexOf(stem(word)) + 1).filter((code) => code > 0));
  const fresh = {
    dates: codes(DATE_WORDS.split(/\s+/)),
    reasons: codes(REASON_WORDS.split(/\s+/)),
    attitudes: codes(ATTITUDE_WORDS),
  };
  known.set(coverage, fresh);
  return fresh;
}

/**
 * Looks for a number, a date, a name or a reason that the question itself does not hold.
 *
 * @param best the sentence that covers most of the question, from 0
 */
export function answerTypeSignals(
  candidate: Candidate,
  best: number,
  context: QueryContext,
): AnswerTypeSignals {
  const { kind } = context.question;
  const test = TESTS[kind];
  if (test === undefined && kind !== 'attitude') return { typeInPassage: 1, typeInSentence: 1 };
  const types = typeCodes(context.coverage);
  const asked = new Set(candidate.matches.map(({ position }) => position));
  if (test === undefined) return attitudeSignals(candidate, asked, context);
  let [position, sentence, inPassage, inSentence] = [-1, -1, 0, 0];
  for (const word of context.coverage.words.of(candidate.passage)) {
    if (isJoined(word)) continue;
    position++;
    if (beginsSentence(word)) sentence++;
    if (asked.has(position) || !test(word, types)) continue;
    inPassage = 1;
    if (Math.max(0, sentence) === best) inSentence = 1;
  }
  return { typeInPassage: inPassage, typeInSentence: inSentence };
}

const BEFORE = 6;
const AFTER = 9;

/** An attitude is somebody's where a word of it stands near the first word asked for ("scepticism from Germany"). */
function attitudeSignals(
  { passage, matches }: Candidate,
  asked: ReadonlySet<number>,
  { coverage }: QueryContext,
): AnswerTypeSignals {
  const { attitudes } = typeCodes(coverage);
  const words = [...coverage.words.of(passage)].filter((word) => !isJoined(word)).map(codeOf);
  const isOne = (position: number) => !asked.has(position) && attitudes.has(words[position] ?? 0);
  const near = matches.some(
    ({ term, position: at }) =>
      term === 0 && words.some((_, to) => to > at - BEFORE && to < at + AFTER && isOne(to)),
  );
  return { typeInPassage: Number(words.some((_, at) => isOne(at))), typeInSentence: Number(near) };
}

type Test = (word: number, types: TypeCodes) => boolean;

const isName: Test = (word) => isCapital(word) && codeOf(word) !== 0 && !beginsSentence(word);

const TESTS: Readonly<Partial<Record<QuestionKind, Test>>> = {
  'how-many': (word) => isNumber(word),
  when: (word, { dates }) => isNumber(word) || dates.has(codeOf(word)),
  who: isName,
  where: isName,
  why: (word, { reasons }) => reasons.has(codeOf(word)),
};
