import type { Speaker } from '../../quotes/speaker.ts';
import { isSingle, type MadeTables, startsOf } from '../../quotes/speakers/index/name-index.ts';
import { lettersOf, speltWords } from '../../quotes/speakers/index/nearest.ts';
import type { SortedTerms } from '../../search/sorted-terms.ts';
import { type Lists, listsOf } from '../sections/lists.ts';
import { putTable, putTerms, TO_SPEAKERS, termsOf } from '../sections/name-tables.ts';
import { putNumbers, type Sections } from '../sections/sections.ts';

/** Speakers that stay and speakers that come. */
export interface ChangedSpeakers {
  /** By number of a speaker that was saved: its number now; -1 where it is no more. */
  readonly kept: Int32Array;
  /** The number of one that comes. */
  numberOf(speaker: Speaker): number;
}

/** The tables by which names are found: those that were saved, without speakers that are gone, with those that come. */
export function mergeNameTables(
  parts: Sections,
  saved: Sections,
  tables: MadeTables,
  changed: ChangedSpeakers,
): void {
  const phrases = { gone: [] as string[], come: [] as string[] };
  for (const name of TO_SPEAKERS) {
    const { gone, come } = mergeTable(parts, saved, name, tables[name], changed);
    if (name !== 'forms' && name !== 'roles') continue;
    phrases.gone.push(...gone);
    phrases.come.push(...come);
  }
  mergeStarts(parts, saved, phrases);
  const spelt = speltWords(
    firstsIn(parts, 'words'),
    firstsIn(parts, 'forms').filter(([form]) => isSingle(form)),
  );
  putTerms(parts, 'spelt', spelt);
  putNumbers(parts, 'names-spelt-letters', lettersOf(spelt));
}

/** Of each word of a table its first speaker's number. */
function firstsIn(parts: Sections, name: string): [string, number][] {
  const terms = termsOf(parts, name);
  const lists = listsOf(parts, `names-${name}`);
  return Array.from({ length: terms.size }, (_, at) => [terms.at(at), lists.at(at)[0] as number]);
}

interface Keys {
  readonly gone: readonly string[];
  readonly come: readonly string[];
}

function mergeTable(
  parts: Sections,
  saved: Sections,
  name: string,
  table: ReadonlyMap<string, readonly Speaker[]>,
  { kept, numberOf }: ChangedSpeakers,
): Keys {
  const before = { terms: termsOf(saved, name), lists: listsOf(saved, `names-${name}`) };
  const merged = new Map<string, ArrayLike<number>>();
  const gone: string[] = [];
  const come: string[] = [];
  for (let at = 0; at < before.terms.size; at++) {
    const own = keptOf(before.lists.at(at), kept);
    const key = before.terms.at(at);
    if (own.length > 0) merged.set(key, own);
    else if (!table.has(key)) gone.push(key);
  }
  for (const [key, speakers] of table) {
    if (before.terms.indexOf(key) < 0) come.push(key);
    const own = [...Array.from(merged.get(key) ?? []), ...speakers.map(numberOf)];
    merged.set(
      key,
      own.sort((a, b) => a - b),
    );
  }
  putTable(parts, name, merged, (numbers) => numbers);
  return { gone, come };
}

function keptOf(list: Uint32Array, kept: Int32Array): Uint32Array {
  const own = new Uint32Array(list.length);
  let size = 0;
  for (const speaker of list) {
    const number = kept[speaker] as number;
    if (number >= 0) own[size++] = number;
  }
  return own.subarray(0, size);
}

/** A phrase that is gone may have been the longest that begins so: then all that are left are looked at. */
function mergeStarts(parts: Sections, saved: Sections, { gone, come }: Keys): void {
  const starts = savedStarts(termsOf(saved, 'starts'), listsOf(saved, 'names-starts'));
  const longest = [...startsOf(gone)].some(([key, words]) => starts.get(key) === words);
  const all = longest
    ? startsOf([...firstsIn(parts, 'forms'), ...firstsIn(parts, 'roles')].map(([key]) => key))
    : starts;
  if (!longest)
    for (const [key, words] of startsOf(come)) all.set(key, Math.max(all.get(key) ?? 0, words));
  putTable(parts, 'starts', all, (words) => [words]);
}

function savedStarts(terms: SortedTerms, lists: Lists): Map<string, number> {
  return new Map(
    Array.from({ length: terms.size }, (_, at) => [terms.at(at), lists.at(at)[0] as number]),
  );
}
