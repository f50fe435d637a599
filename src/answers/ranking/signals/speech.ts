import { indexTerms } from '../../../language/terms.ts';
import { holdsCode } from '../../../search/passage-words.ts';
import type { Match } from '../../evidence/matches.ts';
import type { Candidate, QueryContext } from '../candidate.ts';
import { isByUnnamed } from '../unnamed.ts';
import { isInTheirRole } from './in-their-role.ts';

/** Signals of who speaks in a passage. Each is from 0 to 1. */
export interface SpeechSignals {
  /** How sure it is that whoever was asked about is quoted in it. */
  readonly quoted: number;
  /** Whether these are words in quotation marks. */
  readonly direct: number;
  /** Share of the topic inside those quotes. */
  readonly quotedTopic: number;
  /** Whether the passage names whoever was asked about. */
  readonly named: number;
  /** Whether anybody is quoted. */
  readonly anyQuote: number;
  /** Whether somebody else is quoted, and not whoever was asked about. */
  readonly others: number;
  /** Share of the topic inside quotes of somebody else. */
  readonly othersTopic: number;
}

/** Measures what the who-said-what index knows about a candidate. */
export function speechSignals(candidate: Candidate, context: QueryContext): SpeechSignals {
  const { starts, speakers, kinds, confidence, speakerNumber, kindNumber } =
    context.coverage.quoteColumns;
  const [from, to] = rangeOf(candidate, starts);
  const [nobody, reported] = [speakerNumber(null), kindNumber('reported')];
  const theirs: number[] = [];
  const others: number[] = [];
  let [quoted, direct, anybody] = [0, 0, false];
  for (let at = from; at < to; at++) {
    anybody ||= speakers[at] !== nobody;
    if (!isTheirs(candidate, at - from, at, context)) {
      if (speakers[at] !== nobody) others.push(at);
      continue;
    }
    theirs.push(at);
    quoted = Math.max(quoted, confidence[at] as number);
    if (kinds[at] !== reported) direct = 1;
  }
  return {
    quoted,
    direct,
    quotedTopic: topicIn(candidate, theirs, context),
    named: candidate.named ? 1 : 0,
    anyQuote: to > from ? 1 : 0,
    others: theirs.length === 0 && anybody ? 1 : 0,
    othersTopic: topicIn(candidate, others, context),
  };
}

/** The most that a passage's quotes by whoever was asked about may be believed; 0 where there are none. */
export function quotedIn(candidate: Pick<Candidate, 'passage'>, context: QueryContext): number {
  const { starts, confidence } = context.coverage.quoteColumns;
  const [from, to] = rangeOf(candidate, starts);
  let most = 0;
  for (let at = from; at < to; at++)
    if (isTheirs(candidate, at - from, at, context))
      most = Math.max(most, confidence[at] as number);
  return most;
}

function rangeOf({ passage }: Pick<Candidate, 'passage'>, starts: Uint32Array): [number, number] {
  return [starts[passage] as number, starts[passage + 1] as number];
}

/** Whether a quote is by whoever was asked about: by name, by the words that describe them, or by anybody. */
function isTheirs(
  { passage }: Pick<Candidate, 'passage'>,
  place: number,
  quote: number,
  context: QueryContext,
): boolean {
  const { coverage, question, speakerNumbers } = context;
  const { speakers, speakerNumber } = coverage.quoteColumns;
  const speaker = speakers[quote] as number;
  if (speakerNumbers.has(speaker)) return true;
  const asked = question.speaker;
  const isNobody = speaker === speakerNumber(null);
  if (asked === null) return question.kind === 'said-about' && !isNobody;
  if (!asked.description) {
    // what is by somebody else who has a name needs no further look
    if (!isNobody) return false;
    if (isByUnnamed(asked, passage, place, coverage)) return true;
    return isInTheirRole({ passage, place, quote }, context);
  }
  const mention = coverage.quotes[passage]?.[place]?.mention ?? null;
  if (mention === null) return false;
  const words = new Set(indexTerms(mention.text));
  const terms = indexTerms(asked.typed);
  return terms.length > 0 && terms.every((term) => words.has(term));
}

/** Share of the topic that stands inside some of a passage's quotes. */
function topicIn(candidate: Candidate, theirs: readonly number[], context: QueryContext): number {
  if (theirs.length === 0) return 0;
  const near = context.nearIn(candidate.passage);
  if (candidate.matches.length + near.length === 0) return 0;
  const own = termsInside(candidate.matches, theirs, context);
  const meant = termsInside(near, theirs, context);
  let sum = 0;
  for (const term of own) sum += context.shares[term] ?? 0;
  for (const term of meant) if (!own.has(term)) sum += NEAR * (context.shares[term] ?? 0);
  return sum;
}

/** What a word counts that news uses for one of the topic. */
const NEAR = 0.6;

/** The terms of the question that stand inside some of a passage's quotes. */
function termsInside(
  matches: readonly Match[],
  theirs: readonly number[],
  { coverage }: QueryContext,
): Set<number> {
  const { places } = coverage.quotePlaces;
  const { within } = coverage.quoteColumns;
  const terms = new Set<number>();
  for (const quote of theirs) {
    if ((within[quote] as number) >= 0) continue;
    const [start, end] = [places[2 * quote] as number, places[2 * quote + 1] as number];
    for (const { term, position } of matches)
      if (position >= start && position < end) terms.add(term);
  }
  return terms;
}

/** Whether a passage names whoever was asked about. */
export function isNamed(
  passage: number,
  { coverage, nameCodes, names }: Pick<QueryContext, 'coverage' | 'nameCodes' | 'names'>,
): boolean {
  if (nameCodes.length === 0) return false;
  const words = coverage.words.stretch(passage);
  const isThere = (code: number) => holdsCode(words, code);
  return names.size > 0 ? nameCodes.some(isThere) : nameCodes.every(isThere);
}
