import { AUXILIARIES } from '../../language/words/word-classes.ts';
import type { Chunk } from '../reading/chunks.ts';
import { governorOf } from '../reading/governor.ts';
import { mentionKind } from '../reading/mention-kind.ts';
import { jointOf } from '../reading/other-clause.ts';
import type { Reading } from '../reading.ts';
import { ADJECTIVES } from '../words/places.ts';
import { type NamedTerms, phraseKey } from './phrases.ts';

/** A chunk that may name who spoke. */
export interface SpeakerCandidate {
  readonly reading: Reading;
  /** Its place in `reading.chunks`. */
  readonly place: number;
}

const CLAUSE = 60;

/** Words that a term in marks is not said by anybody after: "the so-called “Coalition”". */
export function isSoCalled(reading: Reading, start: number): boolean {
  return /\bso-called\s*$/iu.test(reading.text.slice(Math.max(0, start - 12), start));
}

/** Whether a quotation with a determiner before it is a term that the article uses as a name elsewhere. */
export function isNamedTerm(
  reading: Reading,
  own: Reading['quotations'][number],
  terms: NamedTerms,
): boolean {
  const before = reading.text.slice(Math.max(0, own.outer.start - 7), own.outer.start);
  if (terms.size === 0 || !/\b(?:an?|the|this|that|its|their|his|her)\s+$/iu.test(before))
    return false;
  return terms.has(phraseKey(reading, own) ?? '');
}

/** Whether a quotation at `at` is a question put to somebody: "A was asked if “…”", "Asked if “…”, A said". */
export function isAskedOf(reading: Reading, at: number): boolean {
  const { chunks, subjects } = reading;
  for (let verb = at - 1; verb >= 0 && at - verb < CLAUSE; verb--) {
    const { kind, cue } = chunks[verb] as Chunk;
    if (kind === '.' || kind === 'Q') return false;
    if (kind !== 'V') continue;
    if (cue?.verb !== 'ask') return false;
    return (
      subjects[verb]?.link === 'passive' ||
      chunks[verb - 1] === undefined ||
      chunks[verb - 1]?.kind === '.'
    );
  }
  return false;
}

/**
 * Whether another speaker's clause stands between a mention and a quotation at `at` of the same
 * paragraph, so that it can't be the speaker ("A warned that …, but B said “…”"), or it is no more
 * than an adjective.
 */
export function isRuledOut(reading: Reading, at: number, candidate: SpeakerCandidate): boolean {
  if (isAdjective(candidate) || isPartOfSpeaker(candidate) || isPutIn(candidate)) return true;
  if (candidate.reading !== reading) return false;
  if (candidate.place > at)
    return (
      isFirstTurn(reading, at) ||
      isBehindSentence(reading, candidate.place, at) ||
      isPassedOn(reading, candidate.place, at)
    );
  return isCutOff(reading, candidate.place, at);
}

/** A mention in a later sentence, where the quotation is a part of its own: "… the “right”. Moscow has warned". */
function isBehindSentence(
  { chunks, text, quotations }: Reading,
  place: number,
  at: number,
): boolean {
  const own = quotations[chunks[at]?.quotation ?? -1];
  if (own === undefined || !own.closed || /[.!?…,]$/u.test(text.slice(own.start, own.end)))
    return false;
  if (at === 0 || chunks[at - 1]?.kind === '.') return false;
  for (let next = at + 1; next < place && next - at < CLAUSE; next++)
    if (chunks[next]?.kind === '.') return true;
  return false;
}

/** "“Is it far?” “Two miles,” she said": nothing stands between the two, so the first is the other’s. */
export function isFirstTurn({ chunks, text, quotations }: Reading, at: number): boolean {
  const own = quotations[chunks[at]?.quotation ?? -1];
  const next = quotations[(chunks[at]?.quotation ?? -2) + 1];
  if (own === undefined || next === undefined || !own.closed || !next.closed) return false;
  if (!/[.?!…]$/u.test(text.slice(own.start, own.end))) return false;
  return /^\s+$/u.test(text.slice(own.outer.end, Math.min(next.outer.start, own.outer.end + 8)));
}

/** "Ken Stout" in "people close to Ken Stout said": they speak, not he. */
function isPartOfSpeaker({ reading, place }: SpeakerCandidate): boolean {
  const { chunks, subjects } = reading;
  const owner = governorOf(chunks, place);
  if (owner === place) return false;
  const last = Math.min(chunks.length, place + NEAR_VERB);
  for (let verb = Math.max(0, owner - 4); verb < last; verb++) {
    const mention = subjects[verb]?.mention;
    if (mention === owner) return true;
    if (mention === place) return false;
  }
  return false;
}

/** "she" in "said – and she smiled – Anna Holm": what stands between a verb and its subject. */
function isPutIn({ reading: { subjects }, place }: SpeakerCandidate): boolean {
  for (let verb = place - 1; verb >= 0 && place - verb < LONGEST_INSERTED; verb--) {
    const own = subjects[verb];
    if (own?.link === 'after') return own.mention > place;
  }
  return false;
}

const LONGEST_INSERTED = 9;

/** A verb is found so many chunks after the end of its subject. */
const NEAR_VERB = 4;

/** A clause with a conjunction, a subject and a verb of speech of its own begins after the mention. */
function isCutOff(reading: Reading, place: number, at: number): boolean {
  if (isBroughtByOther(reading, place, at)) return true;
  for (let verb = at - 1; verb > place + 1 && at - verb < CLAUSE; verb--) {
    if (reading.chunks[verb]?.kind === '.') return false;
    if (jointOf(reading, verb, place) !== null) return true;
  }
  return false;
}

/**
 * "… and Trump said “…”", "Dent said that Stout called it “…”": the verb that brings the quotation has a
 * named subject of its own, in a clause that begins after the mention.
 */
function isBroughtByOther({ chunks, subjects }: Reading, place: number, at: number): boolean {
  const verb = bringing(chunks, at) ?? sayingBefore(chunks, at);
  const own = verb === null ? null : subjects[verb];
  const { sense, verb: verbal = '' } = chunks[verb ?? -1]?.cue ?? {};
  if (verb === null || own == null || !(sense === 'said' || WRITES.test(verbal))) return false;
  if (own.mention <= place || own.mention >= verb) return false;
  const who = chunks[own.mention] as Chunk;
  if (own.link === 'relative')
    return (at - verb <= 2 || chunks[verb + 1]?.kind === 'T') && who.phrase?.name != null;
  if (own.link !== 'before' && own.link !== 'apposition') return false;
  const before = chunks[own.mention - 1]?.kind ?? '.';
  if (/^[C.]$/.test(before)) return chunks[verb]?.cue?.strength === 'speech' && at - verb <= 3;
  if (before === ',' && chunks[own.mention - 3]?.word !== 'according to') return false;
  if (!/^[VT,]$/.test(before)) return false;
  if (who.phrase?.name != null || /^s?he$/.test(who.word) || own.link === 'apposition') return true;
  const near = at - verb <= (chunks.slice(verb, at).some(({ kind }) => kind === 'T') ? 7 : 3);
  const speaks = chunks[verb]?.cue?.strength === 'speech' && near;
  return speaks && mentionKind(who) === 'person';
}

/**
 * "He said, “…,” the prosecutor said", "Holm said that the “…” was so, Reuters reported": the words are
 * those of whoever the clause before them names, whoever passes it on.
 */
function isPassedOn(reading: Reading, place: number, at: number): boolean {
  const { chunks, subjects } = reading;
  if (place - at > CLAUSE) return false;
  const verb = sayingBefore(chunks, at);
  if (verb === null || subjects[verb] == null || subjects[verb].link === 'passive') return false;
  if (verb === at - 1 && goesOnAsVerb(reading, at)) return false;
  const last = Math.min(chunks.length, place + NEAR_VERB);
  for (let next = at + 1; next < last; next++)
    if (subjects[next]?.mention === place) return chunks[next]?.cue?.strength === 'speech';
  return false;
}

/** "Nothing the minister said “will help us,” Holm said": the words are what the clause says of its subject. */
function goesOnAsVerb({ chunks, text, quotations }: Reading, at: number): boolean {
  const { start = 0 } = quotations[chunks[at]?.quotation ?? -1] ?? {};
  return AUXILIARIES.has(/^\p{L}+/u.exec(text.slice(start, start + 20))?.[0] ?? '');
}

/** The verb of speech right before a quotation, or before the clause with "that" which holds it. */
function sayingBefore(chunks: readonly Chunk[], at: number): number | null {
  let that = false;
  for (let verb = at - 1; verb >= 0 && at - verb < REACH; verb--) {
    const { kind, cue } = chunks[verb] as Chunk;
    if (kind === 'V') {
      const speaks = cue?.sense === 'said' && cue.strength === 'speech';
      const says = speaks || (that && WRITES.test(cue?.verb ?? ''));
      return says && (that || at - verb <= 2) ? verb : null;
    }
    if (kind === 'T') that = true;
    else if (/^[.Q:WC]$/.test(kind) || (kind === ',' && verb !== at - 1)) return null;
  }
  return null;
}

const WRITES = /^(?:text|email|e-mail|message|blog|pen|scribble)$/;

/** So many chunks before a quotation the verb of its clause is looked for. */
const REACH = 10;

/** The reporting verb right before a quotation, over its object; null where a mark or another verb is between. */
function bringing(chunks: readonly Chunk[], at: number): number | null {
  const from = /^[,:T]$/.test(chunks[at - 1]?.kind ?? '') ? at - 2 : at - 1;
  for (let verb = from; verb >= 0 && at - verb < 6; verb--) {
    const { kind } = chunks[verb] as Chunk;
    if (kind === 'V') return verb;
    if (!/^[MODP]$/.test(kind)) return null;
  }
  return null;
}

/** "British", "European" alone: what belongs to a people, nobody who speaks. "The British", "Britons" may. */
function isAdjective({ reading, place }: SpeakerCandidate): boolean {
  const { phrase, word } = reading.chunks[place] as Chunk;
  return phrase !== null && phrase.to - phrase.from === 1 && ADJECTIVES.has(word);
}
