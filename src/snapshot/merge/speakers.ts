import type { Article } from '../../articles/article.ts';
import type { Speaker, UnnamedSpeaker } from '../../quotes/speaker.ts';
import { makeTables } from '../../quotes/speakers/index/name-index.ts';
import { listsOf } from '../sections/lists.ts';
import { numbersOf, putNumbers, type Sections } from '../sections/sections.ts';
import { putDescribed, putUnnamed } from '../sections/speakers.ts';
import { stringsOf } from '../sections/strings.ts';
import { type Merging, mergeInterned, mergeNumbers, mergeStarts, mergeStrings } from './columns.ts';
import { mergeNameTables } from './name-tables.ts';
import { bothOf, countOf, placesIn, type Run, Runs, within } from './plan.ts';

/** How the speakers that were saved have changed. */
export interface SpeakerChanges {
  /** By number of a speaker that was saved: 1 where it is no more, or is described anew. */
  readonly replaced: Uint8Array;
  /** Those described anew, in the order of `Speakers`. */
  readonly quoted: readonly Speaker[];
  readonly silent: readonly Speaker[];
  readonly unnamed: readonly UnnamedSpeaker[];
  /** By place of an article, and of a passage, that was saved: its place now. */
  readonly articles: Int32Array;
  readonly passages: Int32Array;
}

/**
 * Adds the speakers that putting all of them anew would add.
 * @returns by number of a speaker that was saved, and by name of one described anew: its number now
 */
export function mergeSpeakers(
  parts: Sections,
  saved: Sections,
  changes: SpeakerChanges,
  articles: readonly Article[],
): { readonly kept: Int32Array; numberOf(name: string): number } {
  const { quoted, silent } = changes;
  const come = [...quoted, ...silent];
  const places = new Map(articles.map(({ id }, at) => [id, at]));
  const place = (id: string) => places.get(id) as number;
  const fresh: Sections = new Map();
  putDescribed(fresh, { quoted, silent }, place);
  const runs = runsOf(saved, changes, come);
  mergeDescribed({ merged: parts, saved, fresh }, runs, changes);
  const numbers = placesIn(runs, { saved: changes.replaced.length, fresh: come.length });
  const byName = new Map(come.map(({ name }, at) => [name, numbers.fresh[at] as number]));
  const numberOf = (name: string) => byName.get(name) as number;
  mergeNameOrder(parts, saved, numbers.saved, byName);
  mergeNameTables(parts, saved, makeTables(come), {
    kept: numbers.saved,
    numberOf: ({ name }) => numberOf(name),
  });
  putUnnamed(parts, changes.unnamed, place);
  return { kept: numbers.saved, numberOf };
}

/** Quoted ones first, then most quoted first, then by name: those that stay are in order, and so are those that come. */
function runsOf(saved: Sections, { replaced }: SpeakerChanges, come: readonly Speaker[]): Run[] {
  const names = stringsOf(saved, 'speaker-name');
  const quotes = numbersOf(saved, 'speaker-quotes', Uint32Array);
  const quoted = numbersOf(saved, 'speakers-quoted', Uint32Array)[0] as number;
  const isBefore = (place: number, other: Speaker) => {
    const order =
      Number(other.quotedIn.length > 0) - Number(place < quoted) ||
      other.quotes - (quotes[place] as number);
    return order < 0 || (order === 0 && (names.at(place) ?? '') < other.name);
  };
  const kept = Uint32Array.from(replaced.keys()).filter((place) => replaced[place] === 0);
  const runs = new Runs();
  let from = 0;
  for (const [at, speaker] of come.entries()) {
    const to = firstNot(kept, from, (place) => isBefore(place, speaker));
    for (; from < to; from++) runs.add(false, kept[from] as number);
    runs.add(true, at);
  }
  for (; from < kept.length; from++) runs.add(false, kept[from] as number);
  return runs.all;
}

/** The first place from one on whose number does not pass; all before do. */
function firstNot(numbers: Uint32Array, from: number, passes: (number: number) => boolean): number {
  let [low, high] = [from, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passes(numbers[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function mergeDescribed(merging: Merging, runs: readonly Run[], changes: SpeakerChanges): void {
  const { merged, saved, fresh } = merging;
  const counts = bothOf({ saved, fresh }, (parts) => stringsOf(parts, 'speaker-name').size);
  mergeNumbers(merging, 'speaker-quotes', Uint32Array, runs);
  mergeStrings(merging, 'speaker-name', runs);
  mergeInterned(merging, 'speaker-kind', runs, counts);
  mergeStrings(merging, 'speaker-forms', runs);
  mergePlaces(merging, 'speaker-articles', runs, changes.articles);
  mergePlaces(merging, 'speaker-quoted-in', runs, changes.passages);
  const roles = mergePlaces(merging, 'speaker-roles', runs, changes.articles);
  mergeInterned(
    merging,
    'role-text',
    roles,
    bothOf({ saved, fresh }, (parts) => numbersOf(parts, 'speaker-roles', Uint32Array).length),
  );
  const { starts } = listsOf(merged, 'speaker-quoted-in');
  const silent = starts.findIndex((start, at) => start === starts[at + 1]);
  putNumbers(merged, 'speakers-quoted', Uint32Array.of(silent < 0 ? countOf(runs) : silent));
}

/** Lists of places, of which those that were saved are other ones now. @returns where they come from */
function mergePlaces(
  merging: Merging,
  name: string,
  runs: readonly Run[],
  places: Int32Array,
): Run[] {
  const lists = within(runs, mergeStarts(merging, `${name}-starts`, runs));
  const numbers = mergeNumbers(merging, name, Uint32Array, lists);
  let at = 0;
  for (const { fresh, from, to } of lists)
    for (const end = at + to - from; at < end; at++)
      if (!fresh) numbers[at] = places[numbers[at] as number] as number;
  return lists;
}

/** The numbers of speakers by name, ascending. */
function mergeNameOrder(
  parts: Sections,
  saved: Sections,
  kept: Int32Array,
  come: ReadonlyMap<string, number>,
): void {
  const names = stringsOf(saved, 'speaker-name');
  const before = numbersOf(saved, 'speaker-name-order', Uint32Array);
  const order = new Uint32Array(before.length + come.size);
  const left = before.filter((place) => (kept[place] as number) >= 0);
  let [from, end] = [0, 0];
  for (const [name, number] of [...come].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const to = firstNot(left, from, (place) => (names.at(place) ?? '') < name);
    for (; from < to; from++) order[end++] = kept[left[from] as number] as number;
    order[end++] = number;
  }
  for (; from < left.length; from++) order[end++] = kept[left[from] as number] as number;
  putNumbers(parts, 'speaker-name-order', order.slice(0, end));
}
