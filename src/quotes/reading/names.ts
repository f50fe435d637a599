import type { Span } from '../../language/span.ts';
import type { Token } from '../../language/tokens.ts';
import {
  AUXILIARIES,
  DAYS_AND_MONTHS,
  DETERMINERS,
  PREPOSITIONS,
} from '../../language/words/word-classes.ts';
import { MEN, WOMEN } from '../words/first-names.ts';
import { AMBIGUOUS_PARTICLES, NAMES_AND_AUXILIARIES, PARTICLES } from '../words/name-words.ts';
import { isOccupation } from '../words/occupations.ts';
import { BODY_NOUNS, TITLES } from '../words/people-words.ts';
import { cueOf } from './cues.ts';
import { type CommonWords, isNameLike } from './name-like.ts';

/** Words that are a day or a month elsewhere and somebody's name in this article, lower case. */
export type CalledSo = ReadonlySet<string>;

/** By token: whether it is written as a name, or part of one. `nicknames` are spans within names, marks included. */
export function namesIn(
  tokens: readonly Token[],
  sentences: readonly Span[],
  common: CommonWords,
  nicknames: readonly Span[],
): boolean[] {
  const firsts = new Set(sentences.map(({ start }) => start));
  const opening: number[] = [];
  const names = tokens.map((token, at) => {
    const first = firsts.has(token.start);
    const name = isNameLike(token, first, common);
    if (first && name) opening.push(at);
    return name;
  });
  tokens.forEach((token, at) => {
    if (names[at] || token.shape !== 'capital') return;
    const first = firsts.has(token.start);
    if (token.text.length === 1 && isInitial(tokens, names, at)) names[at] = true;
    if (isFirstName(tokens, names, at, first) || isLastName(tokens, names, at)) names[at] = true;
  });
  for (const at of opening) if (isRoleBeforeName(tokens, names, at)) names[at] = false;
  markWithin(nicknames, tokens, names);
  markParticles(tokens, names);
  return names;
}

/** "Fisherman Anna Holm": at the head of a sentence the capital of a noun for a person is the sentence's. */
function isRoleBeforeName(
  tokens: readonly Token[],
  names: readonly boolean[],
  at: number,
): boolean {
  const [own, next] = [tokens[at] as Token, tokens[at + 1]];
  if (own.shape !== 'capital' || next?.shape !== 'capital' || !names[at + 1]) return false;
  if (next.start !== own.end + 1 || BODY_NOUNS.has(next.lower)) return false;
  return isOccupation(own.lower) && !isGivenName(own.lower) && !TITLES.has(own.lower);
}

function markWithin(spans: readonly Span[], tokens: readonly Token[], names: boolean[]): void {
  for (const { start, end } of spans)
    tokens.forEach((token, at) => {
      if (token.start >= start && token.end <= end) names[at] = true;
    });
}

/** The days and months by which an article calls people: "Jan Holm", "Theresa May". */
export function calledSo(
  paragraphs: readonly (readonly Token[])[],
  names: readonly (readonly boolean[])[],
): Set<string> {
  const called = new Set<string>();
  paragraphs.forEach((tokens, index) => {
    const own = names[index] as readonly boolean[];
    tokens.forEach((token, at) => {
      const { lower } = token;
      if (own[at] && (DAYS_AND_MONTHS.has(lower) || NAMES_AND_AUXILIARIES.has(lower)))
        called.add(lower);
    });
  });
  return called;
}

/** The "A." of "Anna A. Holm", an article elsewhere. */
function isInitial(tokens: readonly Token[], names: readonly boolean[], at: number): boolean {
  return (names[at - 1] && tokens[at + 1]?.text === '.' && names[at + 2]) ?? false;
}

/** Adds where such a name stands alone: "May said", "Friday’s brother". */
export function markCalled(tokens: readonly Token[], names: boolean[], called: CalledSo): void {
  tokens.forEach((token, at) => {
    if (names[at] || token.shape !== 'capital' || !called.has(token.lower)) return;
    const [before, after] = [tokens[at - 1], tokens[at + 1]];
    if (isDateBefore(before) || after?.shape === 'number') return;
    if (NAMES_AND_AUXILIARIES.has(token.lower) && isQuestion(tokens, at)) return;
    if (after !== undefined && (isVerb(after) || /^['’]s$/u.test(after.text))) names[at] = true;
    else if (before !== undefined && cueOf(before.lower) && isMark(tokens[at - 2]))
      names[at] = true;
  });
}

/** "Jan Holm", "Will Kerridge": a capital word that is a date or a verb elsewhere, and a name because one goes on after it. */
function isFirstName(
  tokens: readonly Token[],
  names: readonly boolean[],
  at: number,
  first: boolean,
): boolean {
  const token = tokens[at] as Token;
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (next === undefined || next.start !== token.end + 1) return false;
  if (isNamedByTimes(tokens, at)) return true;
  const named = names[at + 1] || opensParticles(tokens, names, at + 1);
  if (!named || TITLES.has(next.lower) || next.shape === 'upper') return false;
  if (DAYS_AND_MONTHS.has(token.lower))
    return (
      !isDateBefore(before) &&
      (!names[at - 1] || TITLES.has(before?.lower ?? '') || isOccupation(before?.lower ?? '')) &&
      !tellsWhen(tokens, at)
    );
  if (!first) return NAMES_AND_AUXILIARIES.has(token.lower);
  if (isQuestion(tokens, at)) return false;
  return NAMES_AND_AUXILIARIES.has(token.lower) || isGivenName(token.lower);
}

/** "Jan Friday", "April March": a month that is a first name and a day or month after it, which make no date. */
function isNamedByTimes(tokens: readonly Token[], at: number): boolean {
  const [before, own, next, after] = tokens.slice(Math.max(0, at - 1), at + 3);
  if (at === 0 || own?.shape !== 'capital' || next?.shape !== 'capital') return false;
  if (!/^(?:jan|april|may|june|august)$/.test(own.lower) || !DAYS_AND_MONTHS.has(next.lower))
    return false;
  const isDate = /^(?:in|on|by|since|until|till|from|last|next|this|each|every|late|early|mid)$/;
  return (
    ![before, after].some((one) => one?.shape === 'number') && !isDate.test(before?.lower ?? '')
  );
}

function isGivenName(lower: string): boolean {
  return (
    (MEN.has(lower) || WOMEN.has(lower)) && !DETERMINERS.has(lower) && !PREPOSITIONS.has(lower)
  );
}

/** "Theresa May", "Rosa March": a capital month after a name, with no day of it. */
function isLastName(tokens: readonly Token[], names: readonly boolean[], at: number): boolean {
  const { lower, start } = tokens[at] as Token;
  if (names[at - 1] && isNamedByTimes(tokens, at - 1)) return true;
  if (!/^(?:may|march|august|june)$/.test(lower)) return false;
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (!names[at - 1] || before?.end !== start - 1 || next?.shape === 'number') return false;
  return !DAYS_AND_MONTHS.has(before.lower) && !names[at + 1];
}

/** After these a day or a month tells when. */
function isDateBefore(before: Token | undefined): boolean {
  if (before === undefined) return false;
  return (
    before.shape === 'number' ||
    /^(?:in|on|by|since|until|till|from|last|next|this|that|each|every|late|early|mid|of|the|and|or|between|before|after|during|through|for)$/.test(
      before.lower,
    )
  );
}

/** "Brenner said Friday Mr Hale would go": right after a verb that has its subject before it. */
function tellsWhen(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || !cueOf(before.lower)) return false;
  return !isMark(tokens[at - 2]);
}

function isMark(token: Token | undefined): boolean {
  return token === undefined || token.shape === 'mark';
}

function isVerb({ lower }: Token): boolean {
  return AUXILIARIES.has(lower) || cueOf(lower) !== undefined;
}

/** How many tokens are looked through for a sentence's question mark. */
const SENTENCE = 40;

function isQuestion(tokens: readonly Token[], at: number): boolean {
  for (let next = at; next < Math.min(tokens.length, at + SENTENCE); next++) {
    const { text } = tokens[next] as Token;
    if (text === '?') return true;
    if (text === '.' || text === '!') return false;
  }
  return false;
}

function opensParticles(tokens: readonly Token[], names: readonly boolean[], at: number): boolean {
  return PARTICLES.has(tokens[at]?.lower ?? '') && particlesEnd(tokens, names, at) > at;
}

/** Particles with a name after them belong to it: "von der Leyen", "de la Vega", "’t Hart". */
function markParticles(tokens: readonly Token[], names: boolean[]): void {
  for (let at = 0; at < tokens.length; at++) {
    const { shape, lower: word } = tokens[at] as Token;
    if (names[at] || (shape !== 'mark' && !PARTICLES.has(word))) continue;
    const end = particlesEnd(tokens, names, at);
    if (end === at) continue;
    const { lower } = tokens[at] as Token;
    const alone = !(names[at - 1] ?? false);
    if (alone && (AMBIGUOUS_PARTICLES.has(lower) || isElided(tokens, at))) continue;
    names.fill(true, at, end);
    at = end;
  }
}

/** Where a run of particles ends that a name follows; `at` where none does. */
function particlesEnd(tokens: readonly Token[], names: readonly boolean[], at: number): number {
  let end = at;
  while (end < at + 4) {
    const token = tokens[end];
    if (token === undefined || names[end]) break;
    if (isElided(tokens, end)) end += 2;
    else if (token.shape === 'lower' && PARTICLES.has(token.lower)) end++;
    else break;
  }
  const name = tokens[end];
  return end > at && names[end] && name?.shape !== 'mark' ? end : at;
}

/** The "’t" of "Kees ’t Hart", two tokens. */
function isElided(tokens: readonly Token[], at: number): boolean {
  const [mark, letter] = [tokens[at], tokens[at + 1]];
  if (letter?.text !== 't' || letter.start !== mark?.end) return false;
  return mark.text === '’' || mark.text === "'" || mark.text === '‘';
}
