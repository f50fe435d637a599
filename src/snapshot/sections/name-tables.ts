import type { Speaker } from '../../quotes/speaker.ts';
import type { NameTables, Table } from '../../quotes/speakers/fold.ts';
import type { MadeTables } from '../../quotes/speakers/index/name-index.ts';
import { lettersOf, nearestIn } from '../../quotes/speakers/index/nearest.ts';
import { packTerms, SortedTerms } from '../../search/sorted-terms.ts';
import { type Lists, listsOf, putLists } from './lists.ts';
import { numbersOf, putNumbers, type Sections } from './sections.ts';

/** The tables that lead to speakers. */
export const TO_SPEAKERS = ['forms', 'spellings', 'roles', 'descriptions', 'words'] as const;

/** Adds the tables by which names are found. */
export function putNameTables(
  parts: Sections,
  tables: MadeTables,
  placeOf: (speaker: Speaker) => number,
): void {
  for (const name of TO_SPEAKERS) {
    putTable(parts, name, tables[name], (speakers) => speakers.map(placeOf));
  }
  putTable(parts, 'starts', tables.starts, (most) => [most]);
  putTerms(parts, 'spelt', tables.spelt);
  putNumbers(parts, 'names-spelt-letters', lettersOf(tables.spelt));
}

/** The tables that were added; nothing is read before a name is looked for. */
export function nameTablesOf(parts: Sections, speakers: readonly Speaker[]): NameTables {
  const toSpeakers = (name: string) =>
    tableOf(parts, name, (lists, at) =>
      Array.from(lists.at(at), (speaker) => speakers[speaker] as Speaker),
    );
  return {
    forms: toSpeakers('forms'),
    spellings: toSpeakers('spellings'),
    roles: toSpeakers('roles'),
    descriptions: toSpeakers('descriptions'),
    words: toSpeakers('words'),
    starts: tableOf(parts, 'starts', (lists, at) => lists.at(at)[0] as number),
    nearest: nearestSpelling(parts),
  };
}

function nearestSpelling(parts: Sections): NameTables['nearest'] {
  const spelt = termsOf(parts, 'spelt');
  return nearestIn({
    size: spelt.size,
    at: (place) => spelt.at(place),
    lengthAt: (place) => spelt.lengthAt(place),
    letters: numbersOf(parts, 'names-spelt-letters', Int32Array),
  });
}

/** Adds a table under a name. */
export function putTable<T>(
  parts: Sections,
  name: string,
  table: ReadonlyMap<string, T>,
  numbers: (value: T) => ArrayLike<number>,
): void {
  const keys = [...table.keys()].sort();
  putTerms(parts, name, keys);
  putLists(
    parts,
    `names-${name}`,
    keys.map((key) => numbers(table.get(key) as T)),
  );
}

function tableOf<T>(
  parts: Sections,
  name: string,
  read: (lists: Lists, at: number) => T,
): Table<T> {
  const keys = termsOf(parts, name);
  const lists = listsOf(parts, `names-${name}`);
  return {
    has: (key) => keys.indexOf(key) >= 0,
    get(key) {
      const at = keys.indexOf(key);
      return at < 0 ? undefined : read(lists, at);
    },
  };
}

/** Adds words under a name, in their order. */
function putTerms(parts: Sections, name: string, terms: readonly string[]): void {
  const { units, starts } = packTerms(terms).packed;
  putNumbers(parts, `names-${name}-units`, units);
  putNumbers(parts, `names-${name}-keys`, starts);
}

/** The words of that name. */
export function termsOf(parts: Sections, name: string): SortedTerms {
  return new SortedTerms({
    units: numbersOf(parts, `names-${name}-units`, Uint16Array),
    starts: numbersOf(parts, `names-${name}-keys`, Uint32Array),
  });
}
