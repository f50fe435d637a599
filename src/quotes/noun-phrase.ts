import { ABBREVIATIONS } from '../language/abbreviations.ts';
import type { Token } from '../language/tokens.ts';
import { IRREGULAR_VERBS } from '../language/verbs.ts';
import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DAYS_AND_MONTHS,
  DETERMINERS,
  OTHER_PRONOUNS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
} from '../language/word-classes.ts';
import { cueOf } from './cues.ts';
import { isTitleEnd, opensOffice } from './offices.ts';
import { BODY_NOUNS, GROUP_NOUNS, PERSON_NOUNS, TITLES } from './people-words.ts';
import { ADJECTIVES } from './places.ts';

/** A noun phrase as a run of tokens [from, to), and the tokens of the name it ends with, if it does. */
export interface NounPhrase {
  readonly from: number;
  readonly to: number;
  /** Tokens of the bare name, titles left out; null where it ends with no name. */
  readonly name: readonly [number, number] | null;
  /** The word it turns on, lower case: the last one, without a possessive ending. */
  readonly head: string;
  /** It ends with "’s", so that it owns what follows rather than acts. */
  readonly possessive: boolean;
}

const POSSESSIVE = /^['’]s?$/u;
const PARTICLES = new Set(
  'de da di del della der den van von bin al el la le du dos ter ibn ben'.split(' '),
);
const INNER = new Set(['&', '-', '/']);
const LONGEST = 24;
/** Determiners that often stand alone, so that a verb may follow at once ("another said"). */
const PRONOMINAL =
  /^(?:one|another|some|many|most|several|few|both|all|two|three|four|five|this|that|these|those|each|either)$/;

/** Words that, seen in lower case in the same article, are no names at the head of a sentence. */
export type CommonWords = ReadonlySet<string>;

/** Whether a token is written as (part of) a name where it stands. */
export function isNameLike(token: Token, first: boolean, common: CommonWords): boolean {
  if (token.shape === 'upper')
    return token.text === 'US' || token.text.includes('.') || !isSmallWord(token.lower);
  if (token.shape !== 'capital' || DAYS_AND_MONTHS.has(token.lower)) return false;
  if (!first) return !isFunctionWord(token.lower) && !isHeadlineVerb(token.lower);
  return !isSmallWord(token.lower) && !common.has(token.lower);
}

/** In a headline verbs are capital too: "Hillary Clinton Says". */
function isHeadlineVerb(lower: string): boolean {
  return /(?:s|ed)$/.test(lower) && lower !== 'states' && cueOf(lower)?.strength === 'speech';
}

function isFunctionWord(lower: string): boolean {
  return (
    (SUBJECT_PRONOUNS.has(lower) ||
      CONJUNCTIONS.has(lower) ||
      AUXILIARIES.has(lower) ||
      DETERMINERS.has(lower) ||
      PREPOSITIONS.has(lower)) &&
    !TITLES.has(lower)
  );
}

function isSmallWord(lower: string): boolean {
  return (
    isFunctionWord(lower) ||
    ADVERBS.has(lower) ||
    OTHER_PRONOUNS.has(lower) ||
    GROUP_NOUNS.has(lower) ||
    cueOf(lower) !== undefined ||
    (PERSON_NOUNS.has(lower) && !TITLES.has(lower))
  );
}

/**
 * The noun phrase that begins at token `from`; null where none does. `names` tells which tokens are
 * written as names, `stop` where a quotation or the text ends.
 */
export function nounPhraseAt(
  tokens: readonly Token[],
  names: readonly boolean[],
  from: number,
  stop: number,
): NounPhrase | null {
  const last = Math.min(stop, from + LONGEST);
  let to = from;
  while (to < last && goesOn(tokens, names, from, to, last)) to++;
  while (to > from && !isNominal(tokens[to - 1] as Token, names[to - 1] as boolean)) to--;
  if (to === from || !hasNoun(tokens, names, from, to)) return null;
  return describe(tokens, names, from, to);
}

function goesOn(
  tokens: readonly Token[],
  names: readonly boolean[],
  from: number,
  at: number,
  last: number,
): boolean {
  const token = tokens[at] as Token;
  if (opensOffice(tokens, names, at)) return at > from;
  if (names[at]) return at === from || !closesName(tokens, names, from, at);
  if (token.shape === 'mark') return continuesOverMark(tokens, names, from, at, last);
  if (DETERMINERS.has(token.lower)) return at === from || isCount(tokens, from, at);
  if (token.shape === 'number') return true;
  if (PARTICLES.has(token.lower))
    return at > from && (names[at - 1] as boolean) && (names[at + 1] ?? false);
  if (isClassed(token.lower) || DAYS_AND_MONTHS.has(token.lower)) return false;
  if (at > from && isNounHere(tokens, names, from, at)) return true;
  return cueOf(token.lower) === undefined && !looksVerbal(tokens, names, from, at);
}

/** A new name begins where a common noun that is no title or body stands before ("voters Trump"). */
function closesName(
  tokens: readonly Token[],
  names: readonly boolean[],
  from: number,
  at: number,
): boolean {
  const before = tokens[at - 1] as Token;
  if (names[at - 1] || before.shape !== 'lower') return false;
  return GROUP_NOUNS.has(before.lower) && at - 1 > from && !DETERMINERS.has(before.lower);
}

function continuesOverMark(
  tokens: readonly Token[],
  names: readonly boolean[],
  from: number,
  at: number,
  last: number,
): boolean {
  if (at === from || at + 1 >= last) return false;
  const token = tokens[at] as Token;
  const before = tokens[at - 1] as Token;
  if (POSSESSIVE.test(token.text)) return token.start === before.end;
  if (token.text === '.')
    return token.start === before.end && isInitial(before, names[at + 1] ?? false);
  if (token.text === ',') return false;
  return (
    INNER.has(token.text) &&
    token.start === before.end &&
    (tokens[at + 1] as Token).start === token.end
  );
}

function isInitial(before: Token, nameFollows: boolean): boolean {
  return nameFollows && (before.text.length === 1 || ABBREVIATIONS.has(before.lower));
}

function isCount(tokens: readonly Token[], from: number, at: number): boolean {
  return (
    at === from + 1 &&
    DETERMINERS.has((tokens[from] as Token).lower) &&
    (tokens[at] as Token).lower !== 'that'
  );
}

function isClassed(lower: string): boolean {
  return (
    PREPOSITIONS.has(lower) ||
    CONJUNCTIONS.has(lower) ||
    AUXILIARIES.has(lower) ||
    SUBJECT_PRONOUNS.has(lower) ||
    OTHER_PRONOUNS.has(lower) ||
    (ADVERBS.has(lower) && !/^(?:first|second|last|next|very|most|more|too)$/.test(lower))
  );
}

/** A form that is also a reporting verb is a noun after a determiner or an owner ("the report"). */
function isNounHere(
  tokens: readonly Token[],
  names: readonly boolean[],
  from: number,
  at: number,
): boolean {
  const before = tokens[at - 1] as Token;
  const lower = (tokens[at] as Token).lower;
  if (!(BODY_NOUNS.has(lower) || PERSON_NOUNS.has(lower) || cueOf(lower) !== undefined))
    return false;
  if (POSSESSIVE.test(before.text) && before.text !== "'") return true;
  if (DETERMINERS.has(before.lower)) return !(PRONOMINAL.test(before.lower) && !isNoun(lower));
  return (
    !names[at - 1] &&
    at - 1 > from &&
    (BODY_NOUNS.has(lower) || PERSON_NOUNS.has(lower)) &&
    !/(?:ed|s)$/.test(lower)
  );
}

function isNoun(lower: string): boolean {
  return BODY_NOUNS.has(lower) || PERSON_NOUNS.has(lower);
}

/**
 * After a name, a lower-case word in -ed or -s that is no known noun is taken for its verb; after
 * "British" one in -s is a noun.
 */
function looksVerbal(
  tokens: readonly Token[],
  names: readonly boolean[],
  from: number,
  at: number,
): boolean {
  if (at === from) return false;
  const { lower } = tokens[at] as Token;
  if (isNoun(lower) || GROUP_NOUNS.has(lower)) return false;
  if (IRREGULAR_VERBS.has(lower)) return true;
  if (/ly$/.test(lower)) return names[at - 1] as boolean;
  const ending =
    /(?:ed|es|ing|s)$/.test(lower) && !lower.includes('-') && !/(?:ss|us|is)$/.test(lower);
  const before = (tokens[at - 1] as Token).lower;
  if (names[at - 1]) return ending && !(ADJECTIVES.has(before) && lower.endsWith('s'));
  return ending && (GROUP_NOUNS.has(before) || isNoun(before));
}

function isNominal(token: Token, name: boolean): boolean {
  if (name || token.shape === 'number') return true;
  if (POSSESSIVE.test(token.text)) return true;
  return token.shape !== 'mark' && !PARTICLES.has(token.lower);
}

function hasNoun(
  tokens: readonly Token[],
  names: readonly boolean[],
  from: number,
  to: number,
): boolean {
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token;
    if (names[at]) return true;
    if (token.shape === 'number') continue;
    if (token.shape !== 'mark' && !DETERMINERS.has(token.lower)) return true;
  }
  return /^(?:one|another|some|others|many|both|several|each|this|that|all|most|few|two|three|these|those)$/.test(
    (tokens[from] as Token).lower,
  );
}

function describe(
  tokens: readonly Token[],
  names: readonly boolean[],
  from: number,
  to: number,
): NounPhrase {
  const possessive = to - from > 1 && POSSESSIVE.test((tokens[to - 1] as Token).text);
  const end = possessive ? to - 1 : to;
  const name = bareName(tokens, names, from, end);
  return { from, to, name, head: (tokens[end - 1] as Token).lower, possessive };
}

function bareName(
  tokens: readonly Token[],
  names: readonly boolean[],
  from: number,
  end: number,
): readonly [number, number] | null {
  if (!names[end - 1]) return null;
  let start = end - 1;
  while (start > from && belongs(tokens, names, start - 1)) start--;
  for (let at = end - 2; at >= start; at--)
    if (isTitleEnd(tokens, at)) {
      start = at + 1;
      break;
    }
  while (start < end - 1 && (tokens[start] as Token).shape === 'mark') start++;
  return [start, end];
}

function belongs(tokens: readonly Token[], names: readonly boolean[], at: number): boolean {
  const token = tokens[at] as Token;
  if (names[at]) return true;
  if (token.text === '.' || token.text === '&' || token.text === '-') return true;
  return PARTICLES.has(token.lower);
}
