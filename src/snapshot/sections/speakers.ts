import type { Article } from '../../articles/article.ts';
import type { Speaker, Speakers, UnnamedSpeaker } from '../../quotes/speaker.ts';
import type { NameTables } from '../../quotes/speakers/fold.ts';
import { finders, makeTables } from '../../quotes/speakers/index/name-index.ts';
import { type Interned, internedOf, putInterned } from './interned.ts';
import { lazyList } from './lazy-list.ts';
import { type Lists, listsOf, putLists } from './lists.ts';
import { nameTablesOf, putNameTables } from './name-tables.ts';
import { numbersOf, putNumbers, type Sections } from './sections.ts';
import { putStrings, type Strings, stringsOf } from './strings.ts';

/** Adds everybody who is quoted or named. */
export function putSpeakers(
  parts: Sections,
  { quoted, silent, unnamed }: Speakers,
  articles: readonly Article[],
): void {
  const all = [...quoted, ...silent];
  const places = new Map(articles.map(({ id }, at) => [id, at]));
  const place = (id: string) => places.get(id) as number;
  putDescribed(parts, { quoted, silent }, place);
  putNumbers(parts, 'speaker-name-order', byNameOrder(all));
  const speakerPlaces = new Map(all.map((speaker, at) => [speaker, at]));
  putNameTables(parts, makeTables(all), (speaker) => speakerPlaces.get(speaker) as number);
  putUnnamed(parts, unnamed, place);
}

/**
 * Adds what is said of each speaker.
 * @param place from an article's id to its place
 */
export function putDescribed(
  parts: Sections,
  { quoted, silent }: Pick<Speakers, 'quoted' | 'silent'>,
  place: (id: string) => number,
): void {
  const all = [...quoted, ...silent];
  const list = <T>(of: (speaker: Speaker) => T) => all.map(of);
  putNumbers(parts, 'speakers-quoted', Uint32Array.of(quoted.length));
  putNumbers(parts, 'speaker-quotes', Uint32Array.from(list(({ quotes }) => quotes)));
  const strings: [string, (string | null)[]][] = [
    ['speaker-name', list(({ name }) => name)],
    ['speaker-forms', list(({ forms }) => JSON.stringify(forms))],
  ];
  for (const [name, own] of strings) putStrings(parts, name, own);
  const lists: [string, (readonly number[])[]][] = [
    ['speaker-quoted-in', list(({ quotedIn }) => quotedIn)],
    ['speaker-articles', list(({ articles }) => articles.map(place))],
    ['speaker-roles', list(({ roles }) => roles.map(({ articleId }) => place(articleId)))],
  ];
  for (const [name, own] of lists) putLists(parts, name, own);
  const kinds = list(({ kind }) => kind);
  putInterned(parts, 'speaker-kind', kinds);
  const roles = all.flatMap(({ roles }) => roles.map(({ text }) => text));
  putInterned(parts, 'role-text', roles);
}

/**
 * Adds those quoted whom no article names.
 * @param place from an article's id to its place
 */
export function putUnnamed(
  parts: Sections,
  unnamed: readonly UnnamedSpeaker[],
  place: (id: string) => number,
): void {
  putInterned(
    parts,
    'unnamed-mention',
    unnamed.map(({ mention }) => mention),
  );
  putNumbers(
    parts,
    'unnamed-article',
    Uint32Array.from(unnamed, ({ articleId }) => place(articleId)),
  );
  putNumbers(
    parts,
    'unnamed-quotes',
    Uint32Array.from(unnamed, ({ quotes }) => quotes),
  );
}

/** Places of speakers, ascending by name. */
function byNameOrder(speakers: readonly Speaker[]): Uint32Array {
  const nameAt = (at: number) => speakers[at]?.name ?? '';
  return Uint32Array.from(speakers.keys()).sort((a, b) => (nameAt(a) < nameAt(b) ? -1 : 1));
}

/** Everybody who is quoted or named; the lists of each are read when they are asked for. */
export function savedSpeakers(parts: Sections): Speakers {
  const names = stringsOf(parts, 'speaker-name');
  const roles = listsOf(parts, 'speaker-roles');
  const articleId = remembered(stringsOf(parts, 'article-id'));
  const reader: Reader = {
    articleId,
    names,
    kinds: internedOf(parts, 'speaker-kind', names.size),
    quotes: numbersOf(parts, 'speaker-quotes', Uint32Array),
    quotedIn: listsOf(parts, 'speaker-quoted-in'),
    within: listsOf(parts, 'speaker-articles'),
    forms: stringsOf(parts, 'speaker-forms'),
    roles,
    roleTexts: internedOf(parts, 'role-text', roles.starts[names.size] as number),
  };
  const made = new Array<Speaker | undefined>(names.size);
  const speaker = (at: number) => {
    made[at] ??= speakerAt(reader, at);
    return made[at];
  };
  const quoted = numbersOf(parts, 'speakers-quoted', Uint32Array)[0] as number;
  let tables: NameTables | null = null;
  const byName = namesOf(parts);
  return {
    quoted: lazyList(quoted, speaker),
    silent: lazyList(names.size - quoted, (at) => speaker(quoted + at)),
    unnamed: unnamedOf(parts, articleId),
    get(name) {
      const at = byName(name);
      return at === undefined ? undefined : speaker(at);
    },
    ...finders(() => {
      tables ??= nameTablesOf(parts, lazyList(names.size, speaker));
      return tables;
    }),
  };
}

interface Reader {
  /** From an article's place to its id. */
  readonly articleId: (article: number) => string;
  readonly names: Strings;
  readonly kinds: Interned;
  readonly quotes: Uint32Array;
  readonly quotedIn: Lists;
  readonly within: Lists;
  readonly forms: Strings;
  readonly roles: Lists;
  readonly roleTexts: Interned;
}

/** Reads each string once: ids of articles are asked for by the thousand. */
function remembered(strings: Strings): (place: number) => string {
  const read: (string | undefined)[] = [];
  return (place) => {
    read[place] ??= strings.at(place) ?? '';
    return read[place];
  };
}

/** One and the same object each time: people compare speakers by identity. */
function speakerAt(reader: Reader, at: number): Speaker {
  const { articleId, names, kinds, quotes, quotedIn, within, forms, roles, roleTexts } = reader;
  let passages: readonly number[] | null = null;
  let printed: Speaker['roles'] | null = null;
  return {
    name: names.at(at) ?? '',
    kind: kinds.at(at) as Speaker['kind'],
    quotes: quotes[at] as number,
    get forms() {
      return JSON.parse(forms.at(at) ?? '[]');
    },
    get roles() {
      const from = roles.starts[at] as number;
      printed ??= Array.from(roles.at(at), (article, role) => ({
        text: roleTexts.at(from + role) ?? '',
        get articleId() {
          return articleId(article);
        },
      }));
      return printed;
    },
    get quotedIn() {
      passages ??= Array.from(quotedIn.at(at));
      return passages;
    },
    get articles() {
      return Array.from(within.at(at), articleId);
    },
  };
}

/** From a canonical name to its speaker's place. */
function namesOf(parts: Sections): (name: string) => number | undefined {
  const order = numbersOf(parts, 'speaker-name-order', Uint32Array);
  const names = stringsOf(parts, 'speaker-name');
  return (name) => {
    let [low, high] = [0, order.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((names.at(order[middle] as number) ?? '') < name) low = middle + 1;
      else high = middle;
    }
    const at = order[low];
    return at !== undefined && names.at(at) === name ? at : undefined;
  };
}

function unnamedOf(parts: Sections, articleId: Reader['articleId']): readonly UnnamedSpeaker[] {
  const places = numbersOf(parts, 'unnamed-article', Uint32Array);
  const quotes = numbersOf(parts, 'unnamed-quotes', Uint32Array);
  const mentions = internedOf(parts, 'unnamed-mention', places.length);
  return lazyList(places.length, (at) => ({
    mention: mentions.at(at) ?? '',
    articleId: articleId(places[at] as number),
    quotes: quotes[at] as number,
  }));
}
