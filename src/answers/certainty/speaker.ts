import type { Question } from '../../questions/question.ts';
import type { QueryContext } from '../ranking/candidate.ts';
import type { Ranked } from '../ranking/rank.ts';
import type { Signals } from '../ranking/signals.ts';
import { namedByDesign } from './named-by-design.ts';
import { ownContext } from './own-context.ts';
import { sayingBeside } from './saying.ts';

/** What is known of whoever was asked about; each from 0 to 1. */
export interface SpeakerSignals {
  /** Somebody of that name is known. */
  readonly known: number;
  /** How sure it is that they are quoted at all. */
  readonly quoted: number;
  /** They are known, and nobody quotes them. */
  readonly silent: number;
  /** A name that nobody who speaks here bears, nor any outlet. */
  readonly stranger: number;
  /** … of either, on a topic, and no word of saying stands beside the name. */
  readonly unsaid: number;
  /** Most of the topic inside one passage's quotes of theirs. */
  readonly quotedTopic: number;
  /** Most of the topic in one passage that quotes them. */
  readonly quotedNear: number;
  /** … or in the context of such a passage. */
  readonly quotedContext: number;
  /** … in the headline of an article that quotes them. */
  readonly quotedHeadline: number;
  /** … words that news uses for the topic's counting less. */
  readonly told: number;
  /** … or right around it, what others are quoted with left out. */
  readonly ownContext: number;
  /** Whether that is all of the topic; … and nobody else is quoted on it. */
  readonly ownWhole: number;
  readonly ownFree: number;
  /** Whether one passage that quotes them holds all of the topic; … with its context. */
  readonly quotedWhole: number;
  readonly contextWhole: number;
  /** Most of the topic in one passage that names them, frequent words counting less. */
  readonly namedNear: number;
  /** … and in which a word of saying or of attitude stands beside the name. */
  readonly saying: number;
  /** Most of the topic in one passage's quotes of somebody else, more than in quotes of theirs. */
  readonly othersTopic: number;
  /** A passage that names them is among the best. */
  readonly named: number;
  /** A headline was quoted whose article quotes them. */
  readonly headline: number;
  /** No topic was given: any of their words will do. */
  readonly anyTopic: number;
  /** … and they are quoted. */
  readonly anyQuoted: number;
}

const TOP = 4;
const READ = 10;
/** Shares are sums of fractions: all of them is nearly 1. */
const WHOLE = 0.999;
const HALF = 0.5;
/** What a word counts that news uses for one of the topic, and one that stands beside the passage. */
const NEAR = 0.6;
const AROUND = 0.7;

/** Measures what the best passages hold of somebody's words on the topic. */
export function speakerSignals(ranked: readonly Ranked[], context: QueryContext): SpeakerSignals {
  const { question } = context;
  const theirs = ranked.filter(({ signals }) => signals.quoted > 0);
  const anyTopic = question.terms.length === 0 ? 1 : 0;
  const quoted = most(theirs, 'quoted');
  const quotedTopic = most(theirs, 'quotedTopic');
  const saying = sayingBeside(ranked, context);
  const own = ownContext(theirs.slice(0, READ), context);
  const othersTopic = Math.max(0, most(ranked.slice(0, READ), 'othersTopic') - quotedTopic);
  const ownWhole = Number(anyTopic === 0 && own > WHOLE);
  const silent = isSilent(question) ? 1 : 0;
  const stranger = isStranger(context) ? 1 : 0;
  return {
    known: (question.speaker?.speakers.length ?? 0) > 0 ? 1 : 0,
    quoted,
    silent,
    stranger,
    unsaid: Number(anyTopic === 0 && quoted === 0 && silent + stranger > 0 && saying === 0),
    quotedTopic,
    quotedNear: Math.max(most(theirs, 'covered'), most(theirs, 'nearSentence')),
    quotedContext: most(theirs, 'context'),
    quotedHeadline: headlineOf(theirs, context),
    told: toldOf(theirs.slice(0, READ), context),
    ownContext: own,
    ownWhole,
    ownFree: othersTopic < HALF ? ownWhole : 0,
    quotedWhole: Number(most(theirs, 'covered') > WHOLE),
    contextWhole: Number(most(theirs, 'context') > WHOLE),
    namedNear: namedByDesign(ranked, context),
    saying,
    othersTopic,
    named: most(ranked.slice(0, TOP), 'named'),
    headline: most(theirs, 'headline'),
    anyTopic,
    anyQuoted: anyTopic * quoted,
  };
}

function isSilent({ speaker }: Question): boolean {
  const speakers = speaker?.speakers ?? [];
  return speakers.length > 0 && speakers.every(({ quotes }) => quotes === 0);
}

function isStranger({ question: { speaker }, coverage }: QueryContext): boolean {
  if (speaker === null || speaker.description) return false;
  if (speaker.speakers.length + speaker.unnamed.length > 0) return false;
  return coverage.outlets.find(speaker.typed.replace(/^['‘’“”"]|['‘’“”"]$/gu, '')).length === 0;
}

function most(candidates: readonly Ranked[], signal: keyof Signals): number {
  return candidates.reduce((best, { signals }) => Math.max(best, signals[signal]), 0);
}

/** Most of the topic in the headline of one article that quotes them. */
function headlineOf(theirs: readonly Ranked[], { headlineTerms, shares }: QueryContext): number {
  let best = 0;
  for (const { article } of theirs) {
    let sum = 0;
    for (const term of headlineTerms(article)) sum += shares[term] ?? 0;
    best = Math.max(best, sum);
  }
  return best;
}

/** Most of the topic in and around one passage that quotes them. */
function toldOf(theirs: readonly Ranked[], context: QueryContext): number {
  const { words, coverage, shares } = context;
  let best = 0;
  for (const { passage, article, matches } of theirs) {
    const strength = new Map<number, number>();
    for (const term of context.headlineTerms(article)) strength.set(term, AROUND);
    const around = new Set<number>();
    const [first, end] = [coverage.firstPassages[article], coverage.firstPassages[article + 1]];
    for (const at of [passage - 1, passage + 1])
      if (at >= (first ?? 0) && at < (end ?? 0)) words.addTo(around, coverage.words, at);
    for (const term of around) strength.set(term, AROUND);
    for (const { term } of context.nearIn(passage))
      strength.set(term, Math.max(NEAR, strength.get(term) ?? 0));
    for (const { term } of matches) strength.set(term, 1);
    let sum = 0;
    for (const [term, one] of strength) sum += one * (shares[term] ?? 0);
    best = Math.max(best, sum);
  }
  return best;
}
