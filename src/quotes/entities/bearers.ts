import { editDistance } from '../../language/edit-distance.ts';
import type { Entity } from '../analysis.ts';
import { OUTLETS } from '../words/outlets.ts';
import { GIVEN_NAME_TITLES, TITLES } from '../words/people-words.ts';
import { PLACES } from '../words/places.ts';
import { type Gender, genderOf } from './gender.ts';
import type { NameAt } from './names.ts';

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

/** Whom a word may mean: members by last word, by first word, and where each was last named in full. */
export interface Bearers {
  readonly bySurname: Map<string, number[]>;
  readonly byFirst: Map<string, number[]>;
  /** By member: the paragraph in which it was last named in full. */
  readonly lastFull: Map<number, number>;
  /** Whom a bare surname meant while nobody else of that name had appeared. */
  readonly settled: Map<string, number>;
}

/** Whom the words of an article's names may mean, by its members so far. */
export function bearersOf(members: readonly EntityMember[]): Bearers {
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
export function whoBears(
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

/** Of two with one surname those who bear the title that stands beside it: "Dr Holm" is the one who is called so. */
export function byTitle(
  bearing: readonly number[],
  { titles }: NameAt,
  members: readonly EntityMember[],
): readonly number[] {
  if (bearing.length < 2 || titles.length === 0) return bearing;
  const titled = bearing.filter((index) =>
    [...(members[index]?.titles ?? [])].some((printed) =>
      lower(printed)
        .split(/[\s.]+/u)
        .some((word) => TITLES.has(word) && titles.includes(word)),
    ),
  );
  return titled.length === 1 ? titled : bearing;
}

function areAlike(one: Gender | null, other: Gender | null): boolean {
  return one === null || other === null || one === other;
}

/** The one surname that a speaker's name differs from by a letter: papers misspell. */
export function misspelt(word: string, { bySurname }: Bearers): number[] {
  if (word.length < 5 || bySurname.size > MOST_SURNAMES) return [];
  // the very surname, borne by somebody whom a title beside it rules out, is no slip: "Lady Holm" is not Edwin
  if (bySurname.has(word)) return [];
  const near = [...bySurname].filter(([own]) => own.length > 4 && editDistance(own, word, 1) <= 1);
  return near.length === 1 ? (near[0]?.[1] ?? []) : [];
}

/** Of two with one surname: whom it meant before the other appeared, unless the other stands nearer now. */
export function choose(
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

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;

/** The last word of a lower-case name, "Jr." and the like aside. */
export function surname(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return SUFFIX.test(last) && words.length > 1 ? (words.at(-2) as string) : last;
}

export function lower(word: string): string {
  return word.toLowerCase();
}
