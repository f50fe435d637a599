import type { Token } from '../../language/tokens.ts';
import { IRREGULAR_VERBS } from '../../language/words/verbs.ts';
import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  OTHER_PRONOUNS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
} from '../../language/words/word-classes.ts';
import { OCCUPATIONS } from '../words/occupations.ts';
import { BODY_NOUNS, GROUP_NOUNS, PERSON_NOUNS } from '../words/people-words.ts';
import { ADJECTIVES } from '../words/places.ts';
import { cueOf } from './cues.ts';

/** The ending of an owner, a token of its own. */
export const POSSESSIVE = /^['’]s?$/u;

/** Determiners that often stand alone, so that a verb may follow at once ("another said"). */
const PRONOMINAL =
  /^(?:one|another|some|many|most|several|few|both|all|two|three|four|five|this|that|these|those|each|either)$/;

// one set: every token of a phrase is asked
const CLASSED: ReadonlySet<string> = new Set([
  ...PREPOSITIONS,
  ...CONJUNCTIONS,
  ...AUXILIARIES,
  ...SUBJECT_PRONOUNS,
  ...OTHER_PRONOUNS,
  ...[...ADVERBS].filter((word) => !/^(?:first|second|last|next|very|most|more|too)$/.test(word)),
]);

/** Whether a word, lower case, is of a class that no noun phrase goes on with. */
export function isClassed(lower: string): boolean {
  return CLASSED.has(lower);
}

/**
 * Whether token `at` of the phrase that begins at `from` is a noun: a form that is also a reporting
 * verb is one after a determiner or an owner ("the report").
 */
export function isNounHere(
  tokens: readonly Token[],
  names: readonly boolean[],
  from: number,
  at: number,
): boolean {
  const before = tokens[at - 1] as Token;
  const lower = (tokens[at] as Token).lower;
  if (isNamedAfter(tokens, from, at, lower)) return true;
  const isActor = BODY_NOUNS.has(lower) || PERSON_NOUNS.has(lower) || OCCUPATIONS.has(lower);
  if (!isActor && cueOf(lower) === undefined) return false;
  if (POSSESSIVE.test(before.text) && before.text !== "'") return true;
  if (DETERMINERS.has(before.lower)) return !(PRONOMINAL.test(before.lower) && !isNoun(lower));
  if (GROUP_NOUNS.has(lower) && verbFollows(tokens[at + 1])) return true;
  return !names[at - 1] && at - 1 > from && isActor && !/(?:ed|s)$/.test(lower);
}

/** "a Tumblr post", "a local think tank": after "a" and a noun a bare form is a noun, for a verb would end in -s or -ed. */
function isNamedAfter(tokens: readonly Token[], from: number, at: number, lower: string): boolean {
  if (at - from < 2 || cueOf(lower)?.verb !== lower) return false;
  return /^(?:an?|another|each|every)$/.test(tokens[from]?.lower ?? '') && !PAST_TOO.test(lower);
}

/** Verbs whose past is their bare form. */
const PAST_TOO =
  /^(?:read|put|set|let|cut|cast|broadcast|hit|bet|quit|bid|spread|split|shut|burst)$/;

/** Whether a verb follows, so that "advocates" before it are people: "abortion rights advocates said". */
function verbFollows(next: Token | undefined): boolean {
  if (next === undefined) return false;
  return AUXILIARIES.has(next.lower) || cueOf(next.lower)?.strength === 'speech';
}

/** "armed" in "the British armed forces": a noun goes on after it. */
function isParticiple(tokens: readonly Token[], at: number): boolean {
  const [own, next] = [tokens[at] as Token, tokens[at + 1]];
  return own.lower.endsWith('ed') && next !== undefined && isNoun(next.lower.replace(/s$/, ''));
}

function isNoun(lower: string): boolean {
  return BODY_NOUNS.has(lower) || PERSON_NOUNS.has(lower);
}

function endsAsVerb(lower: string): boolean {
  if (lower.endsWith('s') ? /(?:ss|us|is)$/.test(lower) : !/(?:ed|ing)$/.test(lower)) return false;
  return !lower.includes('-');
}

/** "court papers": nouns in -s that stand after a body's and are hardly ever verbs. */
const PAPERS =
  /^(?:papers|documents|filings|files|figures|sources|minutes|hearings|proceedings|transcripts|letters|emails|messages|headquarters|bosses|chiefs|buildings|houses|grounds|gates|walls|services|offices|insiders|staffers)$/;

/**
 * Whether token `at` of the phrase that begins at `from` looks like a verb: after a name, a lower-case
 * word in -ed or -s that is no known noun is taken for its verb; after "British" one in -s is a noun.
 */
export function looksVerbal(
  tokens: readonly Token[],
  names: readonly boolean[],
  from: number,
  at: number,
): boolean {
  if (at === from) return false;
  const { lower } = tokens[at] as Token;
  if (isNoun(lower) || GROUP_NOUNS.has(lower)) return false;
  if (IRREGULAR_VERBS.has(lower)) return true;
  if (PAPERS.test(lower)) return false;
  if (lower.endsWith('ly')) return names[at - 1] as boolean;
  const ending = endsAsVerb(lower);
  const before = (tokens[at - 1] as Token).lower;
  if (names[at - 1] && ADJECTIVES.has(before))
    return ending && !lower.endsWith('s') && !isParticiple(tokens, at);
  if (names[at - 1]) return ending;
  return ending && (GROUP_NOUNS.has(before) || isNoun(before));
}
