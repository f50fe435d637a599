import { foldName, spellingKey } from '../fold.ts';
import type { Casts } from './casts.ts';
import { type ParsedName, sexOf, sexOfGivenName } from './reading.ts';

/** A person with all readings found so far; bare surnames that join are added to `readings`. */
interface Person {
  readonly readings: ParsedName[];
  readonly gender: number;
}

type People = ReadonlyMap<Person, number>;

/** Who goes by what, each with the number of articles. */
interface Known {
  readonly bySurname: ReadonlyMap<string, People>;
  readonly bySpelling: ReadonlyMap<string, People>;
  readonly byAlias: ReadonlyMap<string, People>;
  readonly byRank: ReadonlyMap<string, People>;
  /** Whether an article names the person in full. */
  isIn(article: number, person: Person): boolean;
}

/**
 * From when on one of several namesakes is meant: by a rank that hardly any article gives to another;
 * by the surname alone where so many articles name one person in full, and hardly any another, that
 * papers take the surname for known.
 */
const MEANT = { rank: 0.9, household: 0.95, householdArticles: 20 };

/**
 * Joins each bare surname to the only person of that surname in the coverage, else to the only one
 * whom two articles or more call so ("Xi"). A title of the other sex rules a person out, and so does
 * standing in the same article by full name: whoever read the article kept the two apart. A rank or a
 * role that one of several goes by ("President Trump") decides between them, then whether one is a
 * household name. Where that leaves two, nobody is guessed: the surname stays a speaker of its own.
 */
export function joinSurnames(
  people: readonly ParsedName[][],
  bare: readonly ParsedName[],
  casts: Casts,
): ParsedName[][] {
  const persons = people.map(personOf);
  const known = knownPeople(persons, casts);
  const alone: ParsedName[] = [];
  for (const reading of bare)
    for (const [owner, places] of ownersOf(known, reading, casts)) {
      const whole = places.length === reading.places.length;
      (owner?.readings ?? alone).push(whole ? reading : { ...reading, places });
    }
  const rest = Map.groupBy(alone, (reading) => spellingKey(reading.person.wholeSurname));
  return [...persons.map(({ readings }) => readings), ...rest.values()];
}

/** Whom a bare surname stands for, null for nobody else, with the figures that bear it there. */
function ownersOf(
  known: Known,
  reading: ParsedName,
  { articleOf }: Casts,
): Map<Person | null, readonly number[]> {
  const possible = [...namesakes(known, reading)].filter(
    ([person]) => (person.gender | reading.gender) !== 3,
  );
  if (possible.length === 0) return new Map([[null, reading.places]]);
  const usual = onlyOwner(known, reading, possible, possible);
  return Map.groupBy(reading.places, (place) => {
    const article = articleOf[place] as number;
    const elsewhere = possible.filter(([person]) => !known.isIn(article, person));
    if (elsewhere.length === possible.length) return usual;
    return onlyOwner(known, reading, possible, elsewhere);
  });
}

function onlyOwner(
  known: Known,
  reading: ParsedName,
  possible: Counted,
  elsewhere: Counted,
): Person | null {
  if (elsewhere.length === 1 && possible.length === 1) return elsewhere[0]?.[0] ?? null;
  return byRank(known, reading, elsewhere) ?? household(elsewhere);
}

function namesakes(known: Known, { person }: ParsedName): People {
  const { surname, wholeSurname, given } = person;
  return (
    known.bySurname.get(given.join('') + surname) ??
    known.bySurname.get(wholeSurname) ??
    known.bySurname.get(surname) ??
    known.bySpelling.get(spellingKey(surname)) ??
    known.byAlias.get(wholeSurname) ??
    new Map()
  );
}

type Counted = readonly (readonly [Person, number])[];

function byRank(known: Known, reading: ParsedName, possible: Counted): Person | null {
  const marks = [...reading.ranked, ...reading.roles.map(foldName)];
  for (const mark of marks) {
    const going = possible.map(
      ([person]) => [person, known.byRank.get(mark)?.get(person) ?? 0] as const,
    );
    const meant = leading(going, MEANT.rank);
    if (meant !== null) return meant[0];
  }
  return null;
}

function household(possible: Counted): Person | null {
  const meant = leading(possible, MEANT.household);
  return meant !== null && meant[1] >= MEANT.householdArticles ? meant[0] : null;
}

/** The one that has such a share of all articles, if there is one. */
function leading(counted: Counted, share: number) {
  const all = counted.reduce((sum, [, count]) => sum + count, 0);
  return counted.find(([, count]) => count > 0 && count >= share * all) ?? null;
}

function personOf(readings: ParsedName[]): Person {
  return { readings, gender: sexOf(readings) || sexOfGivenName(readings) };
}

function knownPeople(persons: readonly Person[], casts: Casts): Known {
  const known = {
    bySurname: new Map<string, Map<Person, number>>(),
    bySpelling: new Map<string, Map<Person, number>>(),
    byAlias: new Map<string, Map<Person, number>>(),
    byRank: new Map<string, Map<Person, number>>(),
    isIn: presence(persons, casts),
  };
  for (const person of persons) {
    for (const { ranked, roles, regnal, places, ...reading } of person.readings) {
      const marks = [...ranked, ...roles.map(foldName)];
      for (const mark of new Set(marks)) add(known.byRank, mark, person, places.length);
      if (regnal !== null) continue;
      const { surname, wholeSurname } = reading.person;
      for (const name of new Set([surname, wholeSurname]))
        add(known.bySurname, name, person, places.length);
      add(known.bySpelling, spellingKey(surname), person, places.length);
    }
    for (const alias of aliasesOf(person)) add(known.byAlias, alias, person, 1);
  }
  return known;
}

function presence(persons: readonly Person[], { starts, numbers }: Casts): Known['isIn'] {
  const personAt = new Array<Person | undefined>(numbers.length);
  for (const person of persons)
    for (const { places } of person.readings) for (const place of places) personAt[place] = person;
  return (article, person) => {
    const end = starts[article + 1] as number;
    for (let place = starts[article] as number; place < end; place++)
      if (personAt[place] === person) return true;
    return false;
  };
}

/** One-word forms other than the surname that two articles or more use, or any for a prince or pope. */
function aliasesOf(person: Person): string[] {
  const articles = new Map<string, number>();
  for (const { short, regnal, places } of person.readings) {
    for (const form of short) {
      const weight = (regnal === null ? 1 : 2) * places.length;
      if (!form.includes(' ')) articles.set(form, (articles.get(form) ?? 0) + weight);
    }
  }
  return [...articles].filter(([, count]) => count > 1).map(([form]) => form);
}

function add<K>(map: Map<K, Map<Person, number>>, key: K, person: Person, count: number): void {
  const own = map.get(key) ?? new Map<Person, number>();
  map.set(key, own.set(person, (own.get(person) ?? 0) + count));
}
