import { spellingKey } from '../fold.ts';
import { agree } from '../person-name.ts';
import { type ParsedName, sexOf } from './reading.ts';

/** All readings of one full name. */
interface FullName {
  readonly key: string;
  readonly readings: ParsedName[];
  readonly gender: number;
}

/** Above this many full names of one surname only the same name is taken for the same person. */
const MOST_NAMESAKES = 400;

/** Whether a reading gives more than a surname. */
export function isFull(reading: ParsedName): boolean {
  return reading.person.given.length > 0 || reading.regnal !== null || reading.entry !== null;
}

/**
 * Groups readings of full names into people. Two names of one surname are one person's where they
 * agree (see person-name.ts) and all names that agree with either agree with one another: a name that
 * fits two people ("George Bush") is merged with neither.
 */
export function groupPeople(readings: readonly ParsedName[]): ParsedName[][] {
  const names = [...Map.groupBy(readings, nameKey)].map(([key, own]) => ({
    key,
    readings: own,
    gender: sexOf(own),
  }));
  const families = Map.groupBy(names, (name) => spellingKey(first(name).person.surname));
  return [...families.values()].flatMap(groupFamily);
}

function nameKey({ person, regnal, entry }: ParsedName): string {
  return entry === null ? `${regnal ?? ''} ${person.key}` : `entry ${entry}`;
}

function groupFamily(family: readonly FullName[]): ParsedName[][] {
  if (family.length > MOST_NAMESAKES) return family.map((name) => name.readings);
  const friends = family.map((a) => family.filter((b) => b !== a && onePerson(a, b)));
  const clear = new Set(
    family.filter((_, at) => friends[at]?.every((a) => friends[at]?.every((b) => agrees(a, b)))),
  );
  const done = new Set<FullName>();
  const groups: ParsedName[][] = [];
  for (const [at, name] of family.entries()) {
    if (done.has(name)) continue;
    const others = clear.has(name) ? (friends[at] ?? []).filter((other) => clear.has(other)) : [];
    for (const one of [name, ...others]) done.add(one);
    groups.push([name, ...others].flatMap((one) => one.readings));
  }
  return groups;
}

function agrees(a: FullName, b: FullName): boolean {
  return a === b || onePerson(a, b);
}

function onePerson(a: FullName, b: FullName): boolean {
  const [one, other] = [first(a), first(b)];
  if (one.entry !== null && other.entry !== null) return false;
  if (one.regnal !== other.regnal || (a.gender | b.gender) === 3) return false;
  if (one.regnal === null && hasNoGiven(one, other)) return false;
  return agree(one.person, other.person);
}

/** Only an editor's entry may get here with a bare name. */
function hasNoGiven(a: ParsedName, b: ParsedName): boolean {
  return a.person.given.length === 0 || b.person.given.length === 0;
}

function first(name: FullName): ParsedName {
  return name.readings[0] as ParsedName;
}
