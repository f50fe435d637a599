import { uncounted } from '../kinds/counted-thing.ts';
import type { QueryContext } from '../ranking/candidate.ts';
import type { Ranked } from '../ranking/rank.ts';
import type { Signals } from '../ranking/signals.ts';
import { type ActedSignals, actedSignals, NOTHING_DONE } from './contradiction/acted.ts';
import { type ContradictionSignals, contradictionSignals } from './contradiction/contradiction.ts';
import { sentencesWithVerb } from './contradiction/printed-verb.ts';
import { type MissingSignals, missingSignals } from './missing.ts';
import { type WantedSignals, wantedSignals } from './missing-answer-type.ts';
import { type SpeakerSignals, speakerSignals } from './speaker.ts';
import {
  type KindSignals,
  kindSignals,
  NO_STATEMENT,
  type StatementFit,
  statementFit,
} from './statement.ts';
import { type Support, supportOf } from './support.ts';

/** How well the best passages fit, and what the who-said-what index holds; each from 0 to 1. */
interface FitSignals {
  readonly covered: number;
  readonly sentence: number;
  readonly context: number;
  readonly names: number;
  readonly pairs: number;
  readonly phrases: number;
  readonly closeness: number;
  /** How many of the question's words, up to eight, a passage of an outlet that was named holds. */
  readonly outlet: number;
  /** … of a passage from a day that was named. */
  readonly day: number;
  readonly inHeadline: number;
  /** The number or date asked for stands in the supporting sentence. */
  readonly type: number;
  /** How far the best passage stands out from the fifth. */
  readonly gap: number;
  /** How many words the topic has: 0 for none, towards 1 for many. */
  readonly length: number;
  /** How dense the question's words stand in the supporting sentence. */
  readonly density: number;
  /** Share of outlets named in the question that the coverage does not hold. */
  readonly strangers: number;
  /** How many was asked, and no number stands near what is counted. */
  readonly uncounted: number;
  /** A description of somebody was asked about, and nobody who is quoted is described so. */
  readonly undescribed: number;
}

/** What speaks for and against that the best passages answer the question. */
export type CertaintySignals = FitSignals &
  SpeakerSignals &
  MissingSignals &
  StatementFit &
  ActedSignals &
  KindSignals &
  ContradictionSignals &
  WantedSignals;

const TOP = 4;

/** Measures how well the best of the ranking answers. */
export function certaintySignals(
  ranked: readonly Ranked[],
  context: QueryContext,
): CertaintySignals {
  const support = supportOf(ranked, context);
  const stated = support === null ? NO_STATEMENT : statementFit(ranked, support, context);
  return {
    ...fitSignals(ranked, context, support),
    ...speakerSignals(ranked, context),
    ...(support === null ? nothingFound(context) : missingSignals(support, context)),
    ...stated,
    ...(support === null ? NOTHING_DONE : actedIn(ranked, context)),
    ...kindSignals(context, stated),
    ...(support === null ? NOTHING_SAID : contradictionSignals(support, context)),
    ...(support === null ? NOTHING_WANTED : wantedSignals(support, context)),
  };
}

function actedIn(ranked: readonly Ranked[], context: QueryContext): ActedSignals {
  return actedSignals(ranked, sentencesWithVerb(ranked, context), context);
}

function fitSignals(
  ranked: readonly Ranked[],
  context: QueryContext,
  support: Support | null,
): FitSignals {
  const top = ranked.slice(0, TOP);
  const [first, fifth] = [ranked[0]?.score ?? 0, ranked[TOP]?.score ?? 0];
  return {
    covered: most(top, 'covered'),
    sentence: most(top, 'sentence'),
    context: most(top, 'context'),
    names: most(top, 'names'),
    pairs: most(top, 'pairs'),
    phrases: most(top, 'phrases'),
    closeness: most(top, 'closeness'),
    outlet: fitting(top, 'outlet'),
    day: fitting(top, 'day'),
    inHeadline: most(top, 'inHeadline'),
    type: support?.candidate.signals.typeInSentence ?? 0,
    gap: first <= 0 ? 0 : Math.max(0, Math.min(1, (first - fifth) / first)),
    length: 1 - 1 / (1 + wordsOf(context) / 4),
    density: support === null ? 0 : densityOf(support),
    strangers: context.question.strangers.length === 0 ? 0 : 1,
    uncounted: uncounted(ranked, context),
    undescribed: Number(isUndescribed(ranked, context)),
  };
}

/** "Identity cards" is looked for as one, and is two words. */
const wordsOf = ({ question: { terms } }: QueryContext) =>
  terms.reduce((count, { typed }) => count + typed.split(/[\s-]+/).length, 0);

function most(candidates: readonly Ranked[], signal: keyof Signals): number {
  return candidates.reduce((best, { signals }) => Math.max(best, signals[signal]), 0);
}

/** The right outlet alone says little: what it prints must hold several of the question's words too. */
function fitting(candidates: readonly Ranked[], signal: 'outlet' | 'day'): number {
  return candidates.reduce((best, { signals, matches }) => {
    const words = new Set(matches.map(({ term }) => term)).size;
    return Math.max(best, signals[signal] * Math.min(1, words / SEVERAL));
  }, 0);
}

const SEVERAL = 8;

function isUndescribed(ranked: readonly Ranked[], { question }: QueryContext): boolean {
  const wanted = question.kind === 'said-by' && question.speaker?.description === true;
  return wanted && ranked.every(({ signals }) => signals.quoted === 0);
}

function densityOf({ matches, terms }: Support): number {
  const places = matches.map(({ position }) => position);
  if (places.length < 2) return 0;
  return Math.min(1, terms.size / (Math.max(...places) - Math.min(...places) + 1));
}

/** A topic of which no word was found misses everything; no topic misses nothing. */
const nothingFound = ({ question }: QueryContext): MissingSignals => ({
  sentenceNames: 0,
  sentenceNumbers: 0,
  sentenceWords: 0,
  passageNames: 0,
  passageNumbers: 0,
  passageWords: 0,
  articleNames: 0,
  articleNumbers: 0,
  articleWords: 0,
  heaviest: question.terms.length > 0 ? 1 : 0,
  unknown: question.terms.length > 0 ? 1 : 0,
  unknownNames: 0,
  guessed: 0,
});

const NOTHING_SAID: ContradictionSignals = {
  denies: 0,
  onlyQuestionDenies: 0,
  onlySentenceDenies: 0,
  onlyQuestionExcludes: 0,
  opposite: 0,
  extreme: 0,
  replaced: 0,
};

const NOTHING_WANTED: WantedSignals = { undated: 0, unmeasured: 0 };
