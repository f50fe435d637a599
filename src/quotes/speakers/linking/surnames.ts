import { foldName, spellingKey } from '../fold.ts';
import { type ParsedName, sexOf, sexOfGivenName } from './reading.ts';

/** A person with all readings found so far; bare surnames that join are added to `readings`. */
interface Person {
  readonly readings: ParsedName[];
  gender: number;
}

type People = ReadonlyMap<Person, number>;

/** Who goes by what, each with the number of articles. */
interface Known {
  readonly bySurname: ReadonlyMap<string, People>;
  readonly bySpelling: ReadonlyMap<string, People>;
  readonly byAlias: ReadonlyMap<string, People>;
  readonly byRank: ReadonlyMap<string, People>;
  readonly inArticle: ReadonlyMap<number, People>;
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
): ParsedName[][] {
  const persons = people.map(personOf);
  const known = knownPeople(persons);
  const joined = bare.map((reading) => onlyOwner(known, reading));
  const alone: ParsedName[] = [];
  for (const [at, reading] of bare.entries()) {
    const owner = joined[at];
    if (owner === null || owner === undefined) alone.push(reading);
    else owner.readings.push(reading);
  }
  const rest = Map.groupBy(alone, (reading) => spellingKey(reading.person.wholeSurname));
  return [...persons.map(({ readings }) => readings), ...rest.values()];
}

function onlyOwner(known: Known, reading: ParsedName): Person | null {
  const possible = [...namesakes(known, reading)].filter(
    ([person]) => (person.gender | reading.gender) !== 3,
  );
  const elsewhere = possible.filter(
    ([person]) => !known.inArticle.get(reading.article)?.has(person),
  );
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

function knownPeople(persons: readonly Person[]): Known {
  const known = {
    bySurname: new Map<string, Map<Person, number>>(),
    bySpelling: new Map<string, Map<Person, number>>(),
    byAlias: new Map<string, Map<Person, number>>(),
    byRank: new Map<string, Map<Person, number>>(),
    inArticle: new Map<number, Map<Person, number>>(),
  };
  for (const person of persons) {
    for (const reading of person.readings) {
      add(known.inArticle, reading.article, person);
      const marks = [...reading.ranked, ...reading.roles.map(foldName)];
      for (const mark of new Set(marks)) add(known.byRank, mark, person);
      if (reading.regnal !== null) continue;
      const { surname, wholeSurname } = reading.person;
      for (const name of new Set([surname, wholeSurname])) add(known.bySurname, name, person);
      add(known.bySpelling, spellingKey(surname), person);
    }
    for (const alias of aliasesOf(person)) add(known.byAlias, alias, person);
  }
  return known;
}

/** One-word forms other than the surname that two articles or more use, or any for a prince or pope. */
function aliasesOf(person: Person): string[] {
  const articles = new Map<string, number>();
  for (const reading of person.readings) {
    for (const form of reading.short) {
      const weight = reading.regnal === null ? 1 : 2;
      if (!form.includes(' ')) articles.set(form, (articles.get(form) ?? 0) + weight);
    }
  }
  return [...articles].filter(([, count]) => count > 1).map(([form]) => form);
}

function add<K>(map: Map<K, Map<Person, number>>, key: K, person: Person): void {
  const own = map.get(key) ?? new Map<Person, number>();
  map.set(key, own.set(person, (own.get(person) ?? 0) + 1));
}
