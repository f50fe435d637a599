import { firstNotBefore, type Span } from '../../language/span.ts';
import type { Token } from '../../language/tokens.ts';
import type { Chunk } from '../reading/chunks.ts';
import { governorOf } from '../reading/governor.ts';
import { isClassed } from '../reading/noun-or-verb.ts';
import { GENDERED } from '../words/people-words.ts';
import { isPersonNoun } from '../words/person-nouns.ts';
import type { Gender } from './gender.ts';
import type { NameAt } from './names.ts';

/** What the words round a name say of who bears it, whatever the name. */
export interface Personhood {
  /** Only a person is spoken of like this: "…, who", "…, 55,", "…, a biologist,", "… he". */
  readonly person: boolean;
  readonly gender: Gender;
  /** Whether it is told by kin or within the sentence: the next sentence may be about somebody else. */
  readonly sure: boolean;
}

/** Reads what stands round a name, whose roles are known: an age, a role in apposition, "who", a pronoun that takes it up. */
export function personhoodOf(name: NameAt, beside: readonly string[]): Personhood {
  const roles = name.article ? [] : beside;
  const kin = kinOf(roles, name.titles);
  const pronoun = name.whole ? pronounAfter(name) : null;
  // one capital at the head of a sentence may be the sentence's: "Contrary to his claim"
  const takenUp = pronoun !== null && name.words.length > 1;
  const person = roles.length > 0 || takenUp || (name.whole && isSpokenOfAsPerson(name));
  return {
    person: person && !name.article,
    gender: kin ?? pronoun?.gender ?? null,
    sure: kin !== null || pronoun?.sure === true,
  };
}

function kinOf(roles: readonly string[], titles: readonly string[]): Gender {
  for (const role of roles) {
    const gender = genderIn(role);
    if (gender !== null) return gender;
  }
  for (const title of titles) {
    const gender = GENDERED[title];
    if (gender !== undefined) return gender;
  }
  return null;
}

function genderIn(role: string): Gender {
  for (const word of role.toLowerCase().split(/[^\p{L}-]+/u)) {
    const gender = GENDERED[word];
    if (gender !== undefined) return gender;
  }
  return null;
}

/** "Moira Tench, who", "Moira Tench, 55,". */
function isSpokenOfAsPerson({ reading: { chunks }, place }: NameAt): boolean {
  const [comma, next, end] = [chunks[place + 1], chunks[place + 2], chunks[place + 3]];
  if (comma?.word === 'who') return true;
  // "a farmer called Anna Holm", "the boy from the mill is called Marle"
  const called = chunks[place - 1];
  if (called?.kind === 'W' && /^(?:called|named)$/.test(called.word)) {
    const noun = chunks[place - 2]?.kind === 'X' ? place - 3 : place - 2;
    if (noun >= 0 && isPersonNoun(chunks[governorOf(chunks, noun)]?.word ?? '')) return true;
  }
  if (comma?.kind !== ',') return false;
  const aged = next?.kind === 'O' && (/^\d{1,2}$/.test(next.word) || SMALL_NUMBER.test(next.word));
  return next?.word === 'who' || (aged && /^[,.]$/.test(end?.kind ?? '.'));
}

/** Ages as they are spelt out. */
const SMALL_NUMBER = /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/;

const HE = /^(?:he|his|him|himself)$/;
const SHE = /^(?:she|her|hers|herself)$/;

/** A pronoun that takes up a name. */
interface TakenUp {
  readonly gender: Gender;
  readonly sure: boolean;
}

/**
 * The gender of the pronoun that takes up a name at the head of its clause: the first one in its own
 * sentence, where nobody else is named before it, or the one that opens the next; and of the one right
 * after it ("…, and he").
 */
function pronounAfter(name: NameAt): TakenUp | null {
  const { reading, place } = name;
  const { chunks, tokens, names } = reading;
  const own = chunks[place] as Chunk;
  if (own.phrase === null) return null;
  if (!opensClause(chunks, place)) return joinedPronoun(chunks, place);
  const sentence = firstNotBefore(reading.sentences, (one) => one.end <= own.start);
  const end = sentence?.end ?? own.end;
  let afterQuotation = false;
  let alone = true;
  for (let at = own.phrase.to; at < Math.min(tokens.length, own.phrase.to + FARTHEST); at++) {
    const token = tokens[at] as Token;
    const quotation = quotationFrom(name.reading, token.start);
    if (quotation !== null) {
      afterQuotation = true;
      while (at + 1 < tokens.length && (tokens[at + 1] as Token).start < quotation.end) at++;
      continue;
    }
    const gender = genderOf(token);
    if (afterQuotation || token.start >= end)
      return gender === null ? null : { gender, sure: false };
    if (names[at]) alone = false;
    if (gender === null) continue;
    // "Anna Holm told him": another than the one who acts, of whatever gender "he" is after it
    if (isObject(tokens, at)) return null;
    if (alone) return { gender, sure: true };
  }
  return null;
}

/** "him", and "her" that owns nothing. */
function isObject(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at] as Token;
  if (lower !== 'her') return lower === 'him';
  const next = tokens[at + 1];
  return (
    next === undefined || next.shape === 'mark' || isClassed(next.lower) || next.lower === 'that'
  );
}

/** "…, and he remarked" right after a name, and "said of Anna Holm that she". */
function joinedPronoun(chunks: readonly Chunk[], place: number): TakenUp | null {
  const [of, that, who] = [chunks[place - 1], chunks[place + 1], chunks[place + 2]];
  if (/^(?:of|about)$/.test(of?.word ?? '') && that?.kind === 'T' && /^s?he$/.test(who?.word ?? ''))
    return { gender: who?.word === 'he' ? 'm' : 'f', sure: true };
  const comma = chunks[place + 1]?.kind === ',' ? 2 : 1;
  const [and, pronoun] = [chunks[place + comma], chunks[place + comma + 1]];
  if (and?.kind !== 'C' || !/^(?:and|but)$/.test(and.word)) return null;
  if (!/^s?he$/.test(pronoun?.word ?? '')) return null;
  return { gender: pronoun?.word === 'he' ? 'm' : 'f', sure: true };
}

function quotationFrom({ quotations }: NameAt['reading'], start: number): Span | null {
  const own = firstNotBefore(quotations, ({ outer }) => outer.start < start)?.outer;
  return own?.start === start ? own : null;
}

/** No sentence that tells whom its pronoun means is longer, in tokens. */
const FARTHEST = 40;

function genderOf({ lower }: Token): Gender {
  return HE.test(lower) ? 'm' : SHE.test(lower) ? 'f' : null;
}

/** The name begins its sentence, or follows what the sentence is fronted by, or is whom somebody meets. */
function opensClause(chunks: readonly Chunk[], place: number): boolean {
  const before = chunks[place - 1];
  if (before === undefined || before.kind === '.') return true;
  if (/^(?:meet|meets|met|meeting|visit|visits|visited|join|joins|joined)$/.test(before.word))
    return true;
  return before.kind === ',' && isFronted(chunks, place - 2);
}

/** "Halfway up the stairs, Anna Holm": nobody is named and nothing reported between a sentence's head and a comma. */
function isFronted(chunks: readonly Chunk[], last: number): boolean {
  for (let at = last; at >= 0 && last - at < LONGEST_FRONT; at--) {
    const { kind, phrase } = chunks[at] as Chunk;
    if (kind === '.') return true;
    if (/^[VQ:,-]$/.test(kind) || phrase?.name) return false;
  }
  return last < LONGEST_FRONT;
}

const LONGEST_FRONT = 12;
