import type { Speaker } from '../../quotes/speaker.ts';
import { type MadeTables, startsOf } from '../../quotes/speakers/index/name-index.ts';
import { listsOf } from '../sections/lists.ts';
import { putTable, TO_SPEAKERS, termsOf } from '../sections/name-tables.ts';
import type { Sections } from '../sections/sections.ts';
import { putSpelt, type TermTable } from './spelt.ts';
import { type Change, type Keys, mergeTermLists } from './term-lists.ts';

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
  { kept, numberOf }: ChangedSpeakers,
): void {
  const phrases = { gone: [] as string[], come: [] as string[] };
  for (const name of TO_SPEAKERS) {
    const changes = new Map<string, Change>();
    for (const [key, speakers] of tables[name])
      changes.set(key, (left) => [...left, ...speakers.map(numberOf)].sort((a, b) => a - b));
    const placeOf = (speaker: number) => kept[speaker] as number;
    const { gone, come } = mergeTermLists(parts, saved, name, placeOf, changes);
    if (name !== 'forms' && name !== 'roles') continue;
    phrases.gone.push(...gone);
    phrases.come.push(...come);
  }
  mergeStarts(parts, saved, phrases);
  putSpelt(parts, tableOf(parts, 'words'), tableOf(parts, 'forms'));
}

function tableOf(parts: Sections, name: string): TermTable {
  return { terms: termsOf(parts, name), lists: listsOf(parts, `names-${name}`) };
}

/** A phrase that is gone may have been the longest that begins so: then all that are left are looked at. */
function mergeStarts(parts: Sections, saved: Sections, { gone, come }: Keys): void {
  const { terms, lists } = tableOf(saved, 'starts');
  const longest = [...startsOf(gone)].some(
    ([key, words]) => lists.at(terms.indexOf(key))[0] === words,
  );
  if (longest) {
    const all = startsOf(['forms', 'roles'].flatMap((name) => phrasesIn(parts, name)));
    putTable(parts, 'starts', all, (words) => [words]);
    return;
  }
  const changes = new Map<string, Change>();
  for (const [key, words] of startsOf(come))
    changes.set(key, (before) => [Math.max(...before, words)]);
  mergeTermLists(parts, saved, 'starts', (words) => words, changes);
}

function phrasesIn(parts: Sections, name: string): string[] {
  const terms = termsOf(parts, name);
  return Array.from({ length: terms.size }, (_, at) => terms.at(at));
}
