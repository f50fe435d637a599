import type { JudgedFamily } from '../../../src/answers/certainty/certainty-model.ts';
import type { CertaintySignals } from '../../../src/answers/certainty/signals.ts';
import { JUDGED_KINDS } from '../../../src/answers/certainty/statement.ts';
import type { Direction } from './logistic.ts';

type Directions = Readonly<Partial<Record<keyof CertaintySignals | string, Direction>>>;

const MISSING: Directions = {
  sentenceNames: -1,
  sentenceNumbers: -1,
  sentenceWords: -1,
  passageNames: -1,
  passageNumbers: -1,
  passageWords: -1,
  articleNames: -1,
  articleNumbers: -1,
  articleWords: -1,
  heaviest: -1,
  unknown: -1,
  unknownNames: -1,
};

const FIT: Directions = {
  covered: 1,
  sentence: 1,
  context: 1,
  names: 1,
  pairs: 1,
  phrases: 1,
  closeness: 1,
  outlet: 1,
  day: 1,
  inHeadline: 1,
  type: 1,
  gap: 1,
  length: 0,
  density: 1,
  strangers: -1,
  uncounted: -1,
  undescribed: -1,
};

const CONTRADICTION: Directions = {
  denies: -1,
  onlyQuestionDenies: -1,
  onlySentenceDenies: -1,
  onlyQuestionExcludes: -1,
  opposite: -1,
  extreme: -1,
  replaced: -1,
};

const STATEMENT: Directions = {
  near: 1,
  verbMissing: -1,
  verbNowhere: -1,
  reversed: -1,
  kindMissing: -1,
  kindNowhere: -1,
  heading: -1,
};

const ACTED: Directions = { unacted: -1, unasserted: -1, subjectElsewhere: -1 };

const WANTED: Directions = { undated: -1, unmeasured: -1 };

const KINDS: Directions = Object.fromEntries(
  JUDGED_KINDS.flatMap((kind) => [
    [`asks ${kind}`, 0],
    [`lacks ${kind}`, -1],
    [`undone ${kind}`, -1],
  ]),
);
const FACT: Directions = {
  ...FIT,
  ...MISSING,
  guessed: -1,
  saying: 1,
  ...STATEMENT,
  ...ACTED,
  ...KINDS,
  ...CONTRADICTION,
  ...WANTED,
};

/**
 * The signals each family of questions is judged by, and which way each may count: more of the
 * question found never makes an answer less likely, more of it missing never more.
 */
export const DIRECTIONS: Readonly<Record<JudgedFamily, Directions>> = {
  fact: FACT,
  compound: FACT,
  line: { ...FIT, ...MISSING, guessed: -1, near: 1 },
  speech: {
    ...FIT,
    ...MISSING,
    known: 1,
    silent: -1,
    stranger: -1,
    unsaid: -1,
    quoted: 1,
    quotedTopic: 1,
    quotedHeadline: 1,
    told: 1,
    saying: 1,
    othersTopic: -1,
    quotedNear: 1,
    quotedContext: 1,
    ownContext: 1,
    ownWhole: 1,
    ownFree: 1,
    quotedWhole: 1,
    contextWhole: 1,
    namedNear: 1,
    named: 1,
    headline: 1,
    anyTopic: 0,
    anyQuoted: 1,
  },
};
