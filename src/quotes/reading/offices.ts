import type { Token } from '../../language/tokens.ts';
import { AUXILIARIES } from '../../language/words/word-classes.ts';
import { isFirstName } from '../words/first-names.ts';
import { PARTICLES } from '../words/name-words.ts';
import { OCCUPATIONS } from '../words/occupations.ts';
import {
  BODY_NOUNS,
  OFFICES,
  PERSON_NOUNS,
  TITLES,
  TITLES_WITH_OFFICE,
} from '../words/people-words.ts';
import { cueOf } from './cues.ts';

/** The "of" in "Secretary of State John Kerry", and "the" after it: an office, then a name. */
export function opensOffice(
  tokens: readonly Token[],
  names: readonly boolean[],
  at: number,
): boolean {
  const of = tokens[at]?.lower === 'the' ? at - 1 : at;
  if (tokens[of]?.lower !== 'of' || !TITLES_WITH_OFFICE.has(tokens[of - 1]?.lower ?? ''))
    return false;
  const office = tokens[of + 1]?.lower === 'the' ? of + 2 : of + 1;
  return isOffice(tokens, office) && (names[office + 1] ?? false);
}

/** A title, or the office that ends one. */
export function isTitleEnd(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at] as Token;
  // Edwin “Duke” Marle is no duke
  if (TITLES.has(lower)) return !/^(?:["”’'»]|jr|sr|i{2,3}|iv)$/u.test(tokens[at + 1]?.lower ?? '');
  if (isOccupationBeforeName(tokens, at)) return true;
  const before = tokens[at - 1]?.lower;
  return (
    isOffice(tokens, at) &&
    (before === 'of' || (before === 'the' && tokens[at - 2]?.lower === 'of'))
  );
}

/** "Engineer Anna Holm", "Curator Yusuf bin Holm": a noun for a person with a capital, and a full name after it. */
function isOccupationBeforeName(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at] as Token;
  if (!OCCUPATIONS.has(lower) || isFirstName(lower) || !isCapital(tokens[at])) return false;
  const second = PARTICLES.has(tokens[at + 2]?.lower ?? '') ? at + 3 : at + 2;
  const last = tokens[second];
  return isCapital(tokens[at + 1]) && isCapital(last) && !BODY_NOUNS.has(last?.lower ?? '');
}

/** Not "House" in "chairman of the House Transport Committee": there it belongs to a body's name. */
function isOffice(tokens: readonly Token[], at: number): boolean {
  if (!OFFICES.has(tokens[at]?.lower ?? '')) return false;
  let last = at;
  while (last < at + LONGEST_BODY && isCapital(tokens[last + 1])) last++;
  return last === at || !BODY_NOUNS.has((tokens[last] as Token).lower);
}

/** So many words after its first a body's name has at most. */
const LONGEST_BODY = 6;

function isCapital(token: Token | undefined): boolean {
  return token?.shape === 'capital' || token?.shape === 'upper';
}

/**
 * Whether a person's name begins at a token within a run of capitals that names an office first:
 * "secretary for Culture and Sport Nina Morland", "the President of Iceland Ólafur Grímsson". Its last
 * two words, particles between them aside, are the name.
 */
export function beginsAfterOffice(
  tokens: readonly Token[],
  names: readonly boolean[],
  at: number,
): boolean {
  if (!names[at - 1] || tokens[at]?.shape !== 'capital') return false;
  let first = at;
  while (names[first - 1] && at - first < LONGEST_BODY) first--;
  // "an aide to Governor Anna Holm": a title goes with the name after it
  const opens = /^(?:to|of|for|in|from|by|with)$/.test(tokens[first - 1]?.lower ?? '');
  if (opens && TITLES.has((tokens[first] as Token).lower)) return false;
  let last = at;
  while (names[last + 1] && last - at < LONGEST_BODY) last++;
  if (
    !followsRole(tokens, names, first) &&
    !followsPlace(tokens, first, last) &&
    !(followsEnvoy(tokens, first) && isFirstName((tokens[at] as Token).lower))
  )
    return false;
  if (BODY_NOUNS.has((tokens[last] as Token).lower)) return false;
  return isCapital(tokens[last]) && capitalsFrom(tokens, at, last) === 2;
}

/** "ambassador to Britain", "envoy to the United Nations": a first name after the place opens a name. */
function followsEnvoy(tokens: readonly Token[], first: number): boolean {
  const to = tokens[first - 1]?.lower === 'the' ? first - 2 : first - 1;
  if (!/^(?:to|in)$/.test(tokens[to]?.lower ?? '')) return false;
  const role = tokens[to - 1]?.lower ?? '';
  return PERSON_NOUNS.has(role) || TITLES.has(role);
}

/** "In Paris Nina Morland said": a place after a preposition, then a name that has a verb after it. */
function followsPlace(tokens: readonly Token[], first: number, last: number): boolean {
  if (!/^(?:in|at|from|near|outside)$/.test(tokens[first - 1]?.lower ?? '')) return false;
  const after = tokens[last + 1];
  return after !== undefined && (AUXILIARIES.has(after.lower) || cueOf(after.lower) !== undefined);
}

/** Whether "of" or "for" and a noun for a role stand before a token, and another part of the office perhaps. */
function followsRole(tokens: readonly Token[], names: readonly boolean[], at: number): boolean {
  let link = at - 1;
  if (/^(?:and|&)$/.test(tokens[link]?.lower ?? '') && names[link - 1]) {
    link--;
    while (names[link] && at - link < LONGEST_BODY) link--;
  }
  if (!/^(?:of|for)$/.test(tokens[link]?.lower ?? '')) return false;
  const role = tokens[link - 1]?.lower ?? '';
  return PERSON_NOUNS.has(role) || TITLES.has(role) || OFFICES.has(role);
}

function capitalsFrom(tokens: readonly Token[], from: number, to: number): number {
  let count = 0;
  for (let at = from; at <= to; at++) if (isCapital(tokens[at])) count++;
  return count;
}
