import { PARTICLES } from '../words/name-words.ts';
import { GENDERED } from '../words/people-words.ts';
import { foldName, spellingKey } from './fold.ts';
import { HONORIFICS, RANKS, REGNAL, SUFFIXES } from './honorifics.ts';
import { sameGivenName } from './nicknames.ts';

/** A person's name taken apart; all words folded (see fold.ts). */
export interface PersonName {
  /** Given and middle names and initials; empty for a bare surname. */
  readonly given: readonly string[];
  readonly surname: string;
  /** The surname with its particles, in one word ("deblasio"); the surname itself where it has none. */
  readonly wholeSurname: string;
  /** "jr", "iii"; null where there is none. */
  readonly suffix: string | null;
  /** All words' spelling keys in one: the same for "Jacob Rees-Mogg" and "Jacob Rees Mogg". */
  readonly key: string;
}

/** More words than this are no name but a text taken for one; the last ones count. */
const LONGEST = 12;

function typedWords(name: string): string[] {
  return name
    .replace(/\(.*/su, '')
    .split(/[\s,]+/u)
    .slice(-LONGEST);
}

/** Takes a name without titles apart. */
export function parsePerson(name: string): PersonName {
  const raw = typedWords(name);
  const words = raw.flatMap((word, at) => wordsOf(word, at, raw.length)).filter((w) => w !== '');
  const suffix =
    words.length > 1 && SUFFIXES.has(words.at(-1) as string) ? words.pop() : namesakeTag(name);
  const surname = words.at(-1) ?? foldName(name).replaceAll(' ', '');
  const particles = leadingParticles(words, raw[0] ?? '');
  const bare = surname.replace(/^(?:al|el) /, '').replaceAll(' ', '');
  return {
    given: words.slice(0, particles),
    surname: bare,
    wholeSurname: words.slice(particles).join('').replaceAll(' ', '') || bare,
    suffix: suffix ?? null,
    key: words.flatMap((word) => word.split(' ').map(spellingKey)).join('') + (suffix ?? ''),
  };
}

/** The role in brackets that tells one of two people of one name ("Anna Holm (plumber)"), or null. */
function namesakeTag(name: string): string | null {
  const tag = /\(([^()]{1,40})\)$/u.exec(name)?.[1];
  return tag === undefined ? null : foldName(tag);
}

/** "J.D." and "JD" before a surname are two initials; a hyphenated word stays one. */
function wordsOf(word: string, at: number, of: number): string[] {
  const folded = foldName(word);
  if (/^(?:\p{L}\.)+$/u.test(word)) return folded.split(' ');
  if (at < of - 1 && /^[A-Z]{2}$/.test(word)) return [...folded];
  return [folded];
}

/** Where the surname begins, its particles included; a capital one in the first place is a given name. */
function leadingParticles(words: readonly string[], first: string): number {
  let at = words.length - 1;
  while (at > 0 && PARTICLES.has(words[at - 1] as string)) at--;
  const capital = first[0] !== first[0]?.toLowerCase();
  return at === 0 && words.length > 1 && capital ? 1 : Math.max(at, 0);
}

/**
 * Whether two names of the same surname may be one person's: a given name or an initial on either
 * side may be missing, none may contradict. Not transitive: "George Bush" agrees with "George W." and
 * with "George H. W.", and they not with one another.
 */
export function agree(a: PersonName, b: PersonName): boolean {
  if (a.suffix !== b.suffix) return false;
  const [firstA, ...middleA] = a.given;
  const [firstB, ...middleB] = b.given;
  if (firstA === undefined || firstB === undefined) return true;
  if (!sameFirst(firstA, firstB)) return false;
  return middleA.length <= middleB.length
    ? middleAgrees(middleA, middleB)
    : middleAgrees(middleB, middleA);
}

function sameFirst(a: string, b: string): boolean {
  return sameWord(a, b) || sameGivenName(a, b);
}

function sameWord(a: string, b: string): boolean {
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  return a === b || spellingKey(a) === spellingKey(b);
}

function middleAgrees(short: readonly string[], long: readonly string[]): boolean {
  if (short.length === long.length)
    return short.every((word, at) => sameWord(word, long[at] ?? ''));
  return short.every((word) => word.length > 1 && long.includes(word));
}

/** What the titles before a name tell. */
export interface Titled {
  /** The name without them. */
  readonly name: string;
  /** The titles, folded, in order. */
  readonly titles: readonly string[];
}

/** Forms come again and again; so many are remembered. */
const MEMORY = 50_000;
const remembered = { ranks: new Map<string, Titled>(), plain: new Map<string, Titled>() };

/**
 * Parts a printed form into titles and name. `ranks` takes offices and ranks for titles as well as
 * "Mr" and the like; one word is always left over.
 */
export function splitTitles(form: string, ranks: boolean): Titled {
  const memory = ranks ? remembered.ranks : remembered.plain;
  const known = memory.get(form);
  if (known !== undefined) return known;
  if (memory.size >= MEMORY) memory.clear();
  const made = split(form, ranks);
  memory.set(form, made);
  return made;
}

function split(form: string, ranks: boolean): Titled {
  const words = form.trim().split(/\s+/u);
  const titles: string[] = [];
  let at = 0;
  for (; at < words.length - 1; at++) {
    const folded = foldName(words[at] as string);
    const parts = folded.split(' ');
    const isTitle = HONORIFICS.has(folded) || (ranks && parts.every((part) => RANKS.has(part)));
    if (!isTitle && folded !== '') break;
    titles.push(...parts);
  }
  return { name: words.slice(at).join(' '), titles };
}

const SEX = { m: 1, f: 2, x: 0 } as const;

/** 1 for a man's title, 2 for a woman's, 0 for neither, 3 for both. */
export function genderOf(titles: readonly string[]): number {
  let gender = 0;
  for (const title of titles) gender |= SEX[GENDERED[title] ?? 'x'];
  return gender;
}

/** The title that stands for a surname ("prince"), or null. */
export function regnalOf(titles: readonly string[]): string | null {
  return titles.findLast((title) => REGNAL.has(title)) ?? null;
}
