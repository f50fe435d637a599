import type { Figure } from './analysis.ts';
import { kindOfName } from './name-kind.ts';
import { type Gender, genderOf, type NameAt, namesOf } from './names.ts';
import { OUTLETS } from './outlets.ts';
import type { Reading } from './reading.ts';
import { rolesBeside } from './roles.ts';

/** A figure while the article is being read: with what tells it from others. */
export interface Member {
  readonly words: readonly string[];
  readonly kind: Figure['kind'];
  gender: Gender;
  readonly forms: Set<string>;
  readonly roles: Set<string>;
  readonly places: NameAt[];
}

/** Everybody an article names, and who is meant at each place. */
export interface Cast {
  readonly members: readonly Member[];
  /** The member named by a chunk, by {@link placeKey}; a shared name that could be two is absent. */
  readonly at: ReadonlyMap<number, number>;
}

/** One number for a chunk of an article. */
export function placeKey(reading: Reading, place: number): number {
  return reading.index * 0x100000 + place;
}

/** Joins an article's names into people and bodies. A shared surname is joined only where the text tells. */
export function castOf(readings: readonly Reading[]): Cast {
  const names = namesOf(readings);
  const speaking = speakingPlaces(readings);
  const members: Member[] = [];
  const kinds = names.map((name) =>
    kindOfName(name, speaking.has(placeKey(name.reading, name.place))),
  );
  const who = new Map<NameAt, number>();
  joinFull(names, kinds, members, who);
  joinShort(names, kinds, members, who);
  return { members, at: chunksNamed(who) };
}

/** Full names: the same first and last words are the same person; a body is told by its whole name. */
function joinFull(
  names: readonly NameAt[],
  kinds: readonly (Figure['kind'] | null)[],
  members: Member[],
  who: Map<NameAt, number>,
): void {
  const byKey = new Map<string, number>();
  const surnames = new Set(
    names.filter((name) => name.words.length === 1).map((name) => name.words[0]),
  );
  names.forEach((name, index) => {
    if (name.words.length < 2) return;
    const kind = kinds[index] ?? (surnames.has(name.words.at(-1)) ? 'person' : 'body');
    const words = name.words.map((word) => word.toLowerCase());
    const key = kind === 'person' ? `${words[0]} ${surname(words)}` : words.join(' ');
    const known = byKey.get(key);
    byKey.set(key, add(members, who, known, name, kind));
  });
}

/** Surnames, first names and one-word bodies, each in the light of the full names around it. */
function joinShort(
  names: readonly NameAt[],
  kinds: readonly (Figure['kind'] | null)[],
  members: Member[],
  who: Map<NameAt, number>,
): void {
  const full = members.length;
  const singles = new Map<string, number>();
  const seen = new Set<number>();
  const settled = new Map<string, number>();
  names.forEach((name, index) => {
    const own = who.get(name);
    if (own !== undefined) {
      seen.add(own);
      return;
    }
    const word = (name.words[0] as string).toLowerCase();
    const bearers = bearersOf(word, members.slice(0, full), name);
    const chosen = choose(bearers, seen, settled.get(word));
    if (chosen !== null) {
      if (seen.has(chosen)) settled.set(word, settled.get(word) ?? chosen);
      add(members, who, chosen, name, 'person');
    } else if (bearers.length === 0) {
      const kind = kinds[index];
      if (kind === null || kind === undefined) return;
      singles.set(word, add(members, who, singles.get(word), name, kind));
    }
  });
}

/** Members whom one word may mean: by surname first, else by first name, else an outlet's last word. */
function bearersOf(word: string, members: readonly Member[], name: NameAt): number[] {
  const gender = genderOf([], name.titles);
  const matching = (test: (member: Member) => boolean) =>
    members.flatMap((member, index) => (test(member) ? [index] : []));
  const agrees = (member: Member) =>
    gender === null || member.gender === null || member.gender === gender;
  const people = matching(
    (member) =>
      member.kind === 'person' && surname(member.words.map(lower)) === word && agrees(member),
  );
  if (people.length > 0) return people;
  const first = matching(
    (member) =>
      member.kind === 'person' && lower(member.words[0] as string) === word && agrees(member),
  );
  if (first.length > 0) return first;
  return matching(
    (member) =>
      member.kind === 'outlet' &&
      lower(member.words.at(-1) as string) === word &&
      OUTLETS.has(word),
  );
}

/** Of two with one surname, the one whom the surname meant before the other appeared; else nobody. */
function choose(
  bearers: readonly number[],
  seen: ReadonlySet<number>,
  settled: number | undefined,
): number | null {
  if (bearers.length <= 1) return bearers[0] ?? null;
  if (settled !== undefined && bearers.includes(settled)) return settled;
  const introduced = bearers.filter((bearer) => seen.has(bearer));
  return introduced.length === 1 ? (introduced[0] as number) : null;
}

function add(
  members: Member[],
  who: Map<NameAt, number>,
  known: number | undefined,
  name: NameAt,
  kind: Figure['kind'],
): number {
  const index = known ?? members.length;
  const gender = genderOf(name.words, name.titles);
  if (known === undefined)
    members.push({
      words: name.words,
      kind,
      gender,
      forms: new Set(),
      roles: new Set(),
      places: [],
    });
  const member = members[index] as Member;
  member.gender ??= gender;
  if (name.words.length > member.words.length) members[index] = { ...member, words: name.words };
  member.forms.add(name.bare).add(name.printed);
  for (const role of rolesBeside(name)) member.roles.add(role);
  member.places.push(name);
  who.set(name, index);
  return index;
}

function chunksNamed(who: ReadonlyMap<NameAt, number>): Map<number, number> {
  const at = new Map<number, number>();
  for (const [name, member] of who)
    if (name.whole) at.set(placeKey(name.reading, name.place), member);
  return at;
}

function speakingPlaces(readings: readonly Reading[]): Set<number> {
  const places = new Set<number>();
  for (const reading of readings)
    reading.subjects.forEach((subject, at) => {
      const strength = reading.chunks[at]?.cue?.strength;
      if (subject !== null && strength === 'speech') places.add(placeKey(reading, subject.mention));
    });
  return places;
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;

/** The last word of a name, "Jr." and the like aside. */
export function surname(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return SUFFIX.test(last) && words.length > 1 ? (words.at(-2) as string) : last;
}

function lower(word: string): string {
  return word.toLowerCase();
}
