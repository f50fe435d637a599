import type { Article } from '../../articles/article.ts';
import type { Speaker, UnnamedSpeaker } from '../../quotes/speaker.ts';
import { makeTables } from '../../quotes/speakers/index/name-index.ts';
import { internedOf, putInterned } from '../sections/interned.ts';
import { listsOf, putLists } from '../sections/lists.ts';
import { numbersOf, putNumbers, type Sections } from '../sections/sections.ts';
import { putUnnamed } from '../sections/speakers.ts';
import { encodeUtf8, putEncoded, stringsOf } from '../sections/strings.ts';
import { mergeNameTables } from './name-tables.ts';

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
  const before = rowsIn(saved, changes);
  const places = new Map(articles.map(({ id }, at) => [id, at]));
  const come = [...changes.quoted, ...changes.silent].map((speaker) => rowOf(speaker, places));
  const kept = before.filter((_, at) => changes.replaced[at] === 0);
  const rows = merged(kept, come, inOrder);
  const numbers = new Map(rows.map((row, at) => [row, at]));
  const keptNumbers = Int32Array.from(before, (row) => numbers.get(row) ?? -1);
  const byName = new Map(come.map((row) => [row.name(), numbers.get(row) as number]));
  const numberOf = (name: string) => byName.get(name) as number;
  putRows(parts, rows);
  const order = Array.from(numbersOf(saved, 'speaker-name-order', Uint32Array), (at) => before[at]);
  const byNames = merged(
    order.filter((row) => row !== undefined && numbers.has(row)) as Row[],
    [...come].sort(byNameOrder),
    byNameOrder,
  );
  putNumbers(
    parts,
    'speaker-name-order',
    Uint32Array.from(byNames, (row) => numbers.get(row) as number),
  );
  const tables = makeTables([...changes.quoted, ...changes.silent]);
  mergeNameTables(parts, saved, tables, {
    kept: keptNumbers,
    numberOf: ({ name }) => numberOf(name),
  });
  putUnnamed(parts, changes.unnamed, (id) => places.get(id) as number);
  return { kept: keptNumbers, numberOf };
}

/** A speaker as it is packed. */
interface Row {
  /** Read when it is asked for. */
  name(): string;
  readonly nameBytes: Buffer;
  readonly kind: string | null;
  readonly quotes: number;
  readonly quotedIn: ArrayLike<number>;
  readonly articles: ArrayLike<number>;
  readonly roles: ArrayLike<number>;
  readonly roleTexts: readonly (string | null)[];
  readonly forms: Buffer;
}

function rowsIn(saved: Sections, { articles, passages }: SpeakerChanges): Row[] {
  const names = stringsOf(saved, 'speaker-name');
  const forms = stringsOf(saved, 'speaker-forms');
  const kinds = internedOf(saved, 'speaker-kind', names.size);
  const quotes = numbersOf(saved, 'speaker-quotes', Uint32Array);
  const quotedIn = listsOf(saved, 'speaker-quoted-in');
  const within = listsOf(saved, 'speaker-articles');
  const roles = listsOf(saved, 'speaker-roles');
  const texts = internedOf(saved, 'role-text', roles.starts[names.size] as number);
  return Array.from({ length: names.size }, (_, at) => ({
    name: () => names.at(at) ?? '',
    nameBytes: names.bytesAt(at),
    kind: kinds.at(at),
    quotes: quotes[at] as number,
    quotedIn: moved(quotedIn.at(at), passages),
    articles: moved(within.at(at), articles),
    roles: moved(roles.at(at), articles),
    roleTexts: Array.from(roles.at(at), (_, role) => texts.at((roles.starts[at] ?? 0) + role)),
    forms: forms.bytesAt(at),
  }));
}

function moved(list: Uint32Array, places: Int32Array): Int32Array {
  const own = new Int32Array(list.length);
  for (let at = 0; at < list.length; at++) own[at] = places[list[at] as number] as number;
  return own;
}

function rowOf(speaker: Speaker, places: ReadonlyMap<string, number>): Row {
  const placeOf = (id: string) => places.get(id) as number;
  return {
    name: () => speaker.name,
    nameBytes: encodeUtf8(speaker.name),
    kind: speaker.kind,
    quotes: speaker.quotes,
    quotedIn: speaker.quotedIn,
    articles: speaker.articles.map(placeOf),
    roles: speaker.roles.map(({ articleId }) => placeOf(articleId)),
    roleTexts: speaker.roles.map(({ text }) => text),
    forms: encodeUtf8(JSON.stringify(speaker.forms)),
  };
}

type Order = (a: Row, b: Row) => number;

const byNameOrder: Order = (a, b) => (a.name() < b.name() ? -1 : 1);

/** Quoted ones first, then most quoted first, then by name. */
const inOrder: Order = (a, b) =>
  Number(b.quotedIn.length > 0) - Number(a.quotedIn.length > 0) ||
  b.quotes - a.quotes ||
  byNameOrder(a, b);

/** Two lists that are in order as one; the second is the shorter one as a rule. */
function merged(one: readonly Row[], other: readonly Row[], order: Order): Row[] {
  const all: Row[] = [];
  let from = 0;
  for (const row of other) {
    let [low, high] = [from, one.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (order(one[middle] as Row, row) < 0) low = middle + 1;
      else high = middle;
    }
    for (; from < low; from++) all.push(one[from] as Row);
    all.push(row);
  }
  for (; from < one.length; from++) all.push(one[from] as Row);
  return all;
}

function putRows(parts: Sections, rows: readonly Row[]): void {
  const list = <T>(of: (row: Row) => T) => rows.map(of);
  const quoted = rows.filter(({ quotedIn }) => quotedIn.length > 0).length;
  putNumbers(parts, 'speakers-quoted', Uint32Array.of(quoted));
  putEncoded(
    parts,
    'speaker-name',
    list(({ nameBytes }) => nameBytes),
  );
  putInterned(
    parts,
    'speaker-kind',
    list(({ kind }) => kind),
  );
  putNumbers(
    parts,
    'speaker-quotes',
    Uint32Array.from(rows, ({ quotes }) => quotes),
  );
  putLists(
    parts,
    'speaker-quoted-in',
    list(({ quotedIn }) => quotedIn),
  );
  putLists(
    parts,
    'speaker-articles',
    list(({ articles }) => articles),
  );
  putLists(
    parts,
    'speaker-roles',
    list(({ roles }) => roles),
  );
  putInterned(
    parts,
    'role-text',
    rows.flatMap(({ roleTexts }) => roleTexts),
  );
  putEncoded(
    parts,
    'speaker-forms',
    list(({ forms }) => forms),
  );
}
