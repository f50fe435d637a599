import { editDistance } from '../../language/edit-distance.ts';
import type { Entity } from '../analysis.ts';
import { PARTICLES } from '../words/name-words.ts';
import { OUTLETS } from '../words/outlets.ts';
import { GIVEN_NAME_TITLES } from '../words/people-words.ts';
import { PLACES } from '../words/places.ts';
import type { NameKind } from './name-kind.ts';
import { type Gender, genderOf, type NameAt } from './names.ts';
import { namesakesOf } from './namesakes.ts';
import { rolesBeside, titleBefore } from './roles.ts';

/** A figure while the article is being read: with what tells it from others. */
export interface EntityMember {
  /** The fullest bare name, word by word. */
  words: readonly string[];
  readonly kind: Entity['kind'];
  /** The role that tells one of two people of one name from the other; null for names that one bears. */
  readonly tag: string | null;
  gender: Gender;
  readonly forms: Set<string>;
  /** What is printed before the name, roles or mere titles: descriptions take up either ("the admiral"). */
  readonly titles: Set<string>;
  readonly roles: Set<string>;
  readonly places: NameAt[];
}

/** More surnames than this are not searched for misspellings. */
const MOST_SURNAMES = 200;

type Kind = NameKind | null;

/** The members an article's names make, and which member each name is. */
export interface Joined {
  readonly members: EntityMember[];
  readonly who: Map<NameAt, number>;
  /** The names that may be either of several members, in reading order. */
  readonly shared: Map<NameAt, readonly number[]>;
}

/** Whom a word may mean: members by last word, by first word, and where each was last named in full. */
interface Bearers {
  readonly bySurname: Map<string, number[]>;
  readonly byFirst: Map<string, number[]>;
  /** By member: the paragraph in which it was last named in full. */
  readonly lastFull: Map<number, number>;
  /** Whom a bare surname meant while nobody else of that name had appeared. */
  readonly settled: Map<string, number>;
}

/**
 * Joins names by their words: the same first and last are one person, a surname is the person of that
 * surname, a body is told by its whole name. A surname that two bear is joined only where the text
 * had settled whom it means before the other appeared.
 */
export function joinNames(names: readonly NameAt[], kinds: readonly Kind[]): Joined {
  const joined: Joined = { members: [], who: new Map(), shared: new Map() };
  joinFull(names, kinds, joined);
  joinShort(names, kinds, joined);
  return joined;
}

function joinFull(names: readonly NameAt[], kinds: readonly Kind[], joined: Joined): void {
  const byKey = new Map<string, number>();
  const singles = new Set(
    names.flatMap(({ words }) => (words.length === 1 ? [lower(words[0] as string)] : [])),
  );
  const tails = tailsOf(names);
  const printed = new Set(names.map(({ words }) => words.join(' ').toLowerCase()));
  const namesakes = namesakesOf(names);
  names.forEach((name, index) => {
    if (name.words.length < 2) return;
    const words = name.words.map(lower);
    const kind = kinds[index] ?? null;
    if (kind === 'person' && tails.has(words.join(' '))) return;
    if (kind === 'group') return;
    if (kind === null && !singles.has(surname(words)) && !printed.has(fromParticle(words))) return;
    const tag = namesakes.get(name);
    if (tag === null) return;
    const key =
      kind === 'body' || kind === 'outlet' ? words.join(' ') : `${words[0]} ${surname(words)}`;
    const own = tag === undefined ? key : `${key} (${tag})`;
    byKey.set(own, add(joined, byKey.get(own), name, kind ?? 'person', tag));
  });
}

/** "de la rosa" of "alano de la rosa": the name from its first particle on; no name's words where it has none. */
function fromParticle(words: readonly string[]): string {
  const at = words.findIndex((word, index) => index > 0 && PARTICLES.has(word));
  return at < 0 || at === words.length - 1 ? '' : words.slice(at).join(' ');
}

/** The last words, two and more, of longer names: "De Jong" of "Piet de Jong" is no name of its own. */
function tailsOf(names: readonly NameAt[]): Set<string> {
  const tails = new Set<string>();
  for (const { words } of names)
    for (let from = 1; from < words.length - 1; from++)
      tails.add(words.slice(from).map(lower).join(' '));
  return tails;
}

/** Surnames, first names and one-word bodies, in reading order, in the light of the full names. */
function joinShort(names: readonly NameAt[], kinds: readonly Kind[], joined: Joined): void {
  const bearers = bearersOf(joined.members);
  const singles = new Map<string, number>();
  names.forEach((name, index) => {
    const own = joined.who.get(name);
    if (own !== undefined) {
      bearers.lastFull.set(own, name.reading.index);
      return;
    }
    if (name.words.length > 1 && kinds[index] !== 'person') return;
    const words = name.words.map(lower);
    const word = surname(words);
    const bearing = whoBears(word, name, joined.members, bearers).filter((member) =>
      endsWith(joined.members[member]?.words ?? [], words),
    );
    if (bearing.length === 0 && kinds[index] === 'person') bearing.push(...misspelt(word, bearers));
    const chosen = choose(word, bearing, name, bearers);
    const kind = kinds[index] ?? null;
    if (chosen !== null) add(joined, chosen, name, 'person');
    else if (bearing.length > 1) joined.shared.set(name, bearing);
    else if (bearing.length === 0 && kind !== null && kind !== 'group')
      singles.set(word, add(joined, singles.get(word), name, kind));
  });
}

/** Whether a surname of several words is the end of a name; one word alone may stand for any part of it. */
function endsWith(name: readonly string[], words: readonly string[]): boolean {
  return words.length < 2 || name.slice(-words.length).map(lower).join(' ') === words.join(' ');
}

function bearersOf(members: readonly EntityMember[]): Bearers {
  const bySurname = new Map<string, number[]>();
  const byFirst = new Map<string, number[]>();
  members.forEach(({ words, kind }, index) => {
    const all = words.map(lower);
    if (kind === 'person') {
      push(bySurname, surname(all), index);
      push(byFirst, all[0] as string, index);
    } else if (kind === 'outlet' && OUTLETS.has(all.at(-1) as string))
      push(bySurname, all.at(-1) as string, index);
  });
  return { bySurname, byFirst, lastFull: new Map(), settled: new Map() };
}

function push(map: Map<string, number[]>, word: string, index: number): void {
  const known = map.get(word);
  if (known === undefined) map.set(word, [index]);
  else known.push(index);
}

/** Members one word may mean whose gender a title beside it does not contradict: by surname, else by first name. */
function whoBears(
  word: string,
  name: NameAt,
  members: readonly EntityMember[],
  { bySurname, byFirst }: Bearers,
): number[] {
  const gender = genderOf([], name.titles);
  const agrees = (index: number) => areAlike(members[index]?.gender ?? null, gender);
  const people = (bySurname.get(word) ?? []).filter(agrees);
  const given = people.some((index) =>
    GIVEN_NAME_TITLES.has(lower(members[index]?.words[0] as string)),
  );
  if (people.length > 0 && !given) return people;
  // "Israel said" is the country, though an Israel is in the story
  if (PLACES.has(word)) return people;
  return [...people, ...(byFirst.get(word) ?? []).filter(agrees)];
}

function areAlike(one: Gender | null, other: Gender | null): boolean {
  return one === null || other === null || one === other;
}

/** The one surname that a speaker's name differs from by a letter: papers misspell. */
function misspelt(word: string, { bySurname }: Bearers): number[] {
  if (word.length < 5 || bySurname.size > MOST_SURNAMES) return [];
  const near = [...bySurname].filter(([own]) => own.length > 4 && editDistance(own, word, 1) <= 1);
  return near.length === 1 ? (near[0]?.[1] ?? []) : [];
}

/** Of two with one surname: whom it meant before the other appeared, unless the other stands nearer now. */
function choose(
  word: string,
  bearing: readonly number[],
  name: NameAt,
  bearers: Bearers,
): number | null {
  if (bearing.length <= 1) return bearing[0] ?? null;
  const { lastFull, settled } = bearers;
  const introduced = bearing.filter((member) => lastFull.has(member));
  const known = settled.get(word);
  if (known !== undefined && bearing.includes(known)) {
    const rival = introduced.some(
      (member) => member !== known && (lastFull.get(member) ?? -2) >= name.reading.index,
    );
    return rival ? null : known;
  }
  if (introduced.length !== 1) return null;
  settled.set(word, introduced[0] as number);
  return introduced[0] as number;
}

function add(
  { members, who }: Joined,
  known: number | undefined,
  name: NameAt,
  kind: Entity['kind'],
  tag?: string,
): number {
  const index = known ?? members.length;
  const gender = genderOf(name.words, name.titles);
  if (known === undefined)
    members.push({
      words: name.words,
      kind,
      tag: tag ?? null,
      gender,
      forms: new Set(),
      titles: new Set(),
      roles: new Set(),
      places: [],
    });
  const member = members[index] as EntityMember;
  member.gender ??= gender;
  if (name.words.length > member.words.length) member.words = name.words;
  member.forms.add(name.bare).add(name.printed);
  if (member.kind === 'person') {
    member.titles.add(titleBefore(name));
    for (const role of rolesBeside(name)) member.roles.add(role);
  }
  member.places.push(name);
  who.set(name, index);
  return index;
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;

/** The last word of a lower-case name, "Jr." and the like aside. */
function surname(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return SUFFIX.test(last) && words.length > 1 ? (words.at(-2) as string) : last;
}

function lower(word: string): string {
  return word.toLowerCase();
}
