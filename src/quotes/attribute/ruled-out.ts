import type { Chunk } from '../reading/chunks.ts';
import { jointOf } from '../reading/other-clause.ts';
import type { Reading } from '../reading.ts';
import { ADJECTIVES } from '../words/places.ts';

import { type NamedTerms, phraseKey } from './phrases.ts';

/** A chunk that may name who spoke. */
export interface Candidate {
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
export function isRuledOut(reading: Reading, at: number, candidate: Candidate): boolean {
  if (isAdjective(candidate)) return true;
  return (
    candidate.reading === reading && candidate.place < at && isCutOff(reading, candidate.place, at)
  );
}

/** A clause with a conjunction, a subject and a verb of speech of its own begins after the mention. */
function isCutOff(reading: Reading, place: number, at: number): boolean {
  for (let verb = at - 1; verb > place + 1 && at - verb < CLAUSE; verb--) {
    if (reading.chunks[verb]?.kind === '.') return false;
    if (jointOf(reading, verb, place) !== null) return true;
  }
  return false;
}

/** "British", "European" alone: what belongs to a people, nobody who speaks. "The British", "Britons" may. */
function isAdjective({ reading, place }: Candidate): boolean {
  const { phrase, word } = reading.chunks[place] as Chunk;
  return phrase !== null && phrase.to - phrase.from === 1 && ADJECTIVES.has(word);
}
