import type { Token } from '../../language/tokens.ts';
import { ABBREVIATIONS } from '../../language/words/abbreviations.ts';
import { DAYS_AND_MONTHS, DETERMINERS } from '../../language/words/word-classes.ts';
import { PARTICLES, POST_NOMINALS } from '../words/name-words.ts';
import { GROUP_NOUNS } from '../words/people-words.ts';
import { cueOf } from './cues.ts';
import { isClassed, isNounHere, looksVerbal, POSSESSIVE } from './noun-or-verb.ts';
import { beginsAfterOffice, isTitleEnd, opensOffice } from './offices.ts';

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

const INNER = new Set(['&', '-', '/']);
const LONGEST = 24;

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
  if (names[at])
    return (
      at === from || !(closesName(tokens, names, from, at) || beginsAfterOffice(tokens, names, at))
    );
  if (token.shape === 'mark') return continuesOverMark(tokens, names, from, at, last);
  if (DETERMINERS.has(token.lower)) return at === from || isCount(tokens, from, at);
  if (token.shape === 'number') return true;
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
  if (token.text === ',') return false;
  // "the LGBTQ+ community"
  if (token.text === '+') return token.start === before.end;
  if (POSSESSIVE.test(token.text)) return token.start === before.end;
  if (token.text === '.')
    return token.start === before.end && isInitial(before, names[at + 1] ?? false);
  // "Marle & Stout"
  if (token.text === '&' && names[at - 1] && names[at + 1]) return true;
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

function isNominal(token: Token, name: boolean): boolean {
  if (name || token.shape === 'number') return true;
  if (POSSESSIVE.test(token.text)) return true;
  return token.shape !== 'mark';
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
    if (token.shape === 'number' && !token.lower.endsWith('-year-old')) continue;
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
  const end = withoutLetters(tokens, names, from, possessive ? to - 1 : to);
  const name = bareName(tokens, names, from, end);
  return { from, to, name, head: (tokens[end - 1] as Token).lower, possessive };
}

/** Without the letters of honours and offices after a name ("Felix Adeyinka KC"). */
function withoutLetters(
  tokens: readonly Token[],
  names: readonly boolean[],
  from: number,
  to: number,
): number {
  let end = to;
  while (end - from > 2 && names[end - 2] && POST_NOMINALS.has((tokens[end - 1] as Token).text))
    end--;
  return end;
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
