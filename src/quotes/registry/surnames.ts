import { foldName, spellingKey } from './fold.ts';
import { splitTitles } from './person-name.ts';
import { type Reading, sexOf } from './reading.ts';

/** A person with all readings found so far; bare surnames that join are added to `readings`. */
export interface Person {
  readonly readings: Reading[];
  gender: number;
}

interface Known {
  readonly bySurname: ReadonlyMap<string, ReadonlySet<Person>>;
  readonly bySpelling: ReadonlyMap<string, ReadonlySet<Person>>;
  readonly byAlias: ReadonlyMap<string, ReadonlySet<Person>>;
  readonly byTitledForm: ReadonlyMap<string, ReadonlySet<Person>>;
  readonly inArticle: ReadonlyMap<number, ReadonlySet<Person>>;
}

/**
 * Joins each bare surname to the only person of that surname in the coverage, else to the only one
 * whom two articles or more call so ("Xi"). A title of the other sex rules a person out, and so does
 * standing in the same article by full name: whoever read the article kept the two apart. A rank or a
 * role printed for only one of several ("President Trump") decides between them. Where that leaves
 * two, nobody is guessed: the surname stays a speaker of its own.
 */
export function joinSurnames(people: readonly Reading[][], bare: readonly Reading[]): Reading[][] {
  const persons = people.map((readings) => ({ readings, gender: sexOf(readings) }));
  const known = knownPeople(persons);
  const joined = bare.map((reading) => onlyOwner(known, reading));
  const alone: Reading[] = [];
  for (const [at, reading] of bare.entries()) {
    const owner = joined[at];
    if (owner === null || owner === undefined) alone.push(reading);
    else owner.readings.push(reading);
  }
  const rest = Map.groupBy(alone, (reading) => spellingKey(reading.person.wholeSurname));
  return [...persons.map(({ readings }) => readings), ...rest.values()];
}

function onlyOwner(known: Known, reading: Reading): Person | null {
  const { surname, wholeSurname, given } = reading.person;
  const namesakes =
    some(known.bySurname.get(given.join('') + surname)) ??
    some(known.bySurname.get(wholeSurname)) ??
    some(known.bySurname.get(surname)) ??
    some(known.bySpelling.get(spellingKey(surname))) ??
    some(known.byAlias.get(wholeSurname)) ??
    [];
  const possible = namesakes.filter((person) => (person.gender | reading.gender) !== 3);
  const elsewhere = possible.filter((person) => !known.inArticle.get(reading.article)?.has(person));
  if (elsewhere.length === 1 && possible.length === 1) return elsewhere[0] as Person;
  return byRank(known, reading, elsewhere);
}

function some(people: ReadonlySet<Person> | undefined): Person[] | undefined {
  return people === undefined ? undefined : [...people];
}

function byRank(known: Known, reading: Reading, possible: readonly Person[]): Person | null {
  const marks = [...rankedForms(reading), ...reading.roles.map(foldName)];
  const meant = possible.filter((person) =>
    marks.some((mark) => known.byTitledForm.get(mark)?.has(person)),
  );
  return meant.length === 1 ? (meant[0] as Person) : null;
}

/** Forms with an office or rank before the name; "Mr" and the like tell nothing. */
function rankedForms(reading: Reading): string[] {
  return reading.forms
    .map((form) => splitTitles(form, false).name)
    .filter((form) => splitTitles(form, true).titles.length > 0)
    .map(foldName);
}

function knownPeople(persons: readonly Person[]): Known {
  const known = {
    bySurname: new Map<string, Set<Person>>(),
    bySpelling: new Map<string, Set<Person>>(),
    byAlias: new Map<string, Set<Person>>(),
    byTitledForm: new Map<string, Set<Person>>(),
    inArticle: new Map<number, Set<Person>>(),
  };
  for (const person of persons) {
    for (const reading of person.readings) {
      add(known.inArticle, reading.article, person);
      for (const mark of rankedForms(reading)) add(known.byTitledForm, mark, person);
      for (const role of reading.roles) add(known.byTitledForm, foldName(role), person);
      if (reading.regnal !== null) continue;
      add(known.bySurname, reading.person.surname, person);
      add(known.bySurname, reading.person.wholeSurname, person);
      add(known.bySpelling, spellingKey(reading.person.surname), person);
    }
    for (const alias of aliasesOf(person)) add(known.byAlias, alias, person);
  }
  return known;
}

/** One-word forms other than the surname that two articles or more use, or any for a prince or pope. */
function aliasesOf(person: Person): string[] {
  const articles = new Map<string, number>();
  for (const reading of person.readings) {
    const short = new Set(reading.forms.map((form) => foldName(splitTitles(form, true).name)));
    for (const form of short) {
      const weight = reading.regnal === null ? 1 : 2;
      if (!form.includes(' ')) articles.set(form, (articles.get(form) ?? 0) + weight);
    }
  }
  return [...articles].filter(([, count]) => count > 1).map(([form]) => form);
}

function add<K>(map: Map<K, Set<Person>>, key: K, person: Person): void {
  const own = map.get(key);
  if (own === undefined) map.set(key, new Set([person]));
  else own.add(person);
}
