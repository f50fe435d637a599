import type { SpeakerCandidate } from './attribute/ruled-out.ts';
import type { EntityMember } from './entities/bearers.ts';
import { withWhatItIsFor } from './entities/body-names.ts';
import type { Gender } from './entities/gender.ts';
import { joinNames } from './entities/join-names.ts';
import { kindOfName, type NameKind } from './entities/name-kind.ts';
import { type NameAt, namesOf } from './entities/names.ts';
import { type Personhood, personhoodOf } from './entities/personhood.ts';
import { rolesBeside } from './entities/roles.ts';
import { withoutSwallowed } from './entities/swallowed.ts';
import type { Reading } from './reading.ts';

/** Everybody an article names, and who is meant at each place. */
export interface Cast {
  readonly members: readonly EntityMember[];
  /** The member named by a chunk, by {@link placeKey}; a shared name that could be two is absent. */
  readonly at: ReadonlyMap<number, number>;
  /** Whom a chunk’s name may mean where two bear it, by {@link placeKey}, ascending. */
  readonly shared: ReadonlyMap<number, readonly number[]>;
  /** The member that owns what a chunk speaks of ("Healey’s remarks"). */
  readonly owners: ReadonlyMap<number, number>;
}

/** One number for a chunk of an article. */
export function placeKey(reading: Reading, place: number): number {
  return reading.index * 0x100000 + place;
}

/** The paragraph and the place of a chunk by its {@link placeKey}. */
export function placeOfKey(key: number): { readonly index: number; readonly place: number } {
  const index = Math.floor(key / 0x100000);
  return { index, place: key - index * 0x100000 };
}

/**
 * Joins an article's names into people and bodies. `quoted` are the mentions that quotations were
 * attributed to: whoever is quoted by name is in the cast, however odd the name. `labels` are people whom
 * labels of turns name.
 */
export function castOf(
  readings: readonly Reading[],
  quoted: readonly SpeakerCandidate[],
  labels: readonly NameAt[] = [],
): Cast {
  const names = [...labels, ...withoutSwallowed(namesOf(readings)).map(withWhatItIsFor)];
  const speaking = speakingPlaces(readings);
  for (const { reading, place } of quoted) speaking.add(placeKey(reading, place));
  const speaks = ({ reading, place }: NameAt) => speaking.has(placeKey(reading, place));
  const roles = new Map(names.map((name) => [name, rolesBeside(name)] as const));
  const evidence = names.map((name) => personhoodOf(name, roles.get(name) ?? []));
  const kinds = kindsOf(names, evidence, new Set(labels), speaks);
  const { members, who, shared } = joinNames(names, kinds, roles);
  tellGenders(members, names, evidence, who);
  const either = new Map<number, readonly number[]>();
  for (const [name, bearing] of shared)
    if (name.whole) either.set(placeKey(name.reading, name.place), bearing);
  return { members, ...membersByPlace(who), shared: either };
}

/** Whom each mention names as a whole, and whom it names as the owner of what it is about. */
function membersByPlace(who: ReadonlyMap<NameAt, number>): Pick<Cast, 'at' | 'owners'> {
  const at = new Map<number, number>();
  const owners = new Map<number, number>();
  for (const [name, member] of who) {
    const key = placeKey(name.reading, name.place);
    if (name.whole) at.set(key, member);
    else if (name.owns && !owners.has(key)) owners.set(key, member);
  }
  return { at, owners };
}

/** The kind of every name: what one place says of a name holds for all of them. */
function kindsOf(
  names: readonly NameAt[],
  evidence: readonly Personhood[],
  labelled: ReadonlySet<NameAt>,
  speaks: (name: NameAt) => boolean,
): (NameKind | null)[] {
  const kinds = names.map((name, index) =>
    labelled.has(name)
      ? 'person'
      : kindOfName(name, { speaks: speaks(name), person: evidence[index]?.person ?? false }),
  );
  const byName = firstKinds(names, kinds);
  return names.map((name, index) => kinds[index] ?? byName.get(wholeOf(name)) ?? null);
}

/** By name of two words or more: the first kind that one of its places has. */
function firstKinds(
  names: readonly NameAt[],
  kinds: readonly (NameKind | null)[],
): Map<string, NameKind> {
  const byName = new Map<string, NameKind>();
  names.forEach((name, index) => {
    const kind = kinds[index] ?? null;
    const key = wholeOf(name);
    if (kind !== null && name.words.length > 1 && !byName.has(key)) byName.set(key, kind);
  });
  return byName;
}

function wholeOf({ words }: NameAt): string {
  return words.join(' ').toLowerCase();
}

/** By member: the genders that the words round its names say, and of whom they are sure. */
function gendersTold(
  names: readonly NameAt[],
  evidence: readonly Personhood[],
  who: ReadonlyMap<NameAt, number>,
): { told: Map<number, Set<Gender>>; sure: Set<number> } {
  const told = new Map<number, Set<Gender>>();
  const sure = new Set<number>();
  names.forEach((name, index) => {
    const member = who.get(name);
    const gender = evidence[index]?.gender ?? null;
    if (member === undefined || gender === null) return;
    told.set(member, (told.get(member) ?? new Set()).add(gender));
    if (evidence[index]?.sure) sure.add(member);
  });
  return { told, sure };
}

/** Tells people's gender by kin and pronouns where all of them agree: they know better than a list of names. */
function tellGenders(
  members: readonly EntityMember[],
  names: readonly NameAt[],
  evidence: readonly Personhood[],
  who: ReadonlyMap<NameAt, number>,
): void {
  const { told, sure } = gendersTold(names, evidence, who);
  for (const [member, genders] of told) {
    const own = members[member] as EntityMember;
    if (genders.size > 1 || own.kind !== 'person') continue;
    // a name alone may be a surname, whatever first name it also is
    const alone = own.words.length === 1;
    if (own.gender === null || alone || sure.has(member)) own.gender = [...genders][0] ?? null;
  }
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
