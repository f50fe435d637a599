import { foldName } from '../fold.ts';
import type { SpeakerEntry } from '../speakers-file.ts';
import { groupBodies } from './bodies.ts';
import type { Casts } from './casts.ts';
import { groupPeople, isFull } from './people.ts';
import type { ParsedName } from './reading.ts';
import { joinSurnames } from './surnames.ts';

/** All readings of one speaker under the name that stands for them. */
export interface Cluster {
  readonly name: string;
  readonly readings: readonly ParsedName[];
}

/** Groups the readings of all articles into speakers; each name is there once. */
export function clusterReadings(
  readings: readonly ParsedName[],
  entries: readonly SpeakerEntry[],
  casts: Casts,
): Cluster[] {
  // 1. people by full name, 2. bare surnames to their owners, 3. bodies and outlets by name
  const persons = readings.filter((reading) => reading.kind === 'person');
  const surnames = wholeSurnames(persons);
  const full = persons.filter((reading) => isFull(reading) && !isCompound(reading, surnames));
  const known = new Set(full);
  const people = joinSurnames(
    groupPeople(full),
    persons.filter((reading) => !known.has(reading)),
    casts,
  );
  const bodies = groupBodies(readings.filter((reading) => reading.kind !== 'person'));
  // 4. names; groups that come out under one name are one speaker
  const groups = [...people, ...bodies];
  return oncePerName(groups.map((group) => ({ name: nameOf(group, entries), readings: group })));
}

function oncePerName(clusters: readonly Cluster[]): Cluster[] {
  return [...Map.groupBy(clusters, ({ name }) => foldName(name))].map(([, same]) => ({
    name: same.map(({ name }) => name).sort()[0] as string,
    readings: same.flatMap(({ readings }) => readings),
  }));
}

/** All surnames in one word, so that "De Blasio" and "Rees Mogg" are seen to be no given name and surname. */
function wholeSurnames(persons: readonly ParsedName[]): Set<string> {
  return new Set(persons.map(({ person }) => person.wholeSurname));
}

function isCompound({ person, entry }: ParsedName, surnames: ReadonlySet<string>): boolean {
  const [first, ...more] = person.given;
  if (entry !== null || first === undefined || more.length > 0) return false;
  return surnames.has(first + person.surname);
}

/** The editor's name; else of the forms that give more than a surname the one most articles print. */
function nameOf(readings: readonly ParsedName[], entries: readonly SpeakerEntry[]): string {
  const entry = readings.find((reading) => reading.entry !== null)?.entry ?? null;
  if (entry !== null) return entries[entry]?.name as string;
  const fullest = readings.filter(isFull);
  const counts = new Map<string, number>();
  for (const { name, places } of fullest.length > 0 ? fullest : readings) {
    counts.set(name, (counts.get(name) ?? 0) + places.length);
  }
  const [best] = [...counts].sort(
    ([a, often], [b, oftenB]) => oftenB - often || b.length - a.length || (a < b ? -1 : 1),
  );
  return withoutThe(best?.[0] ?? '');
}

function withoutThe(name: string): string {
  return /^the\s+\S/iu.test(name) ? name.replace(/^the\s+/iu, '') : name;
}
