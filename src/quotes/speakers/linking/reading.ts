import type { AnalysedArticle, Entity } from '../../analysis.ts';
import type { Speaker } from '../../speaker.ts';
import { MEN, WOMEN } from '../../words/first-names.ts';
import { bodyKey, foldName } from '../fold.ts';
import { parsePerson, splitTitles } from '../person-name.ts';
import type { SpeakerEntry } from '../speakers-file.ts';
import type { Casts } from './casts.ts';
import { type ParsedFigure, parsedFigure } from './parsed-figure.ts';

/** A name as figures of articles bear it, taken apart: once for all that bear it by the same forms and roles. */
export interface ParsedName extends Omit<ParsedFigure, 'folded' | 'foldedName'> {
  /** The number of its figure. */
  readonly number: number;
  /** Where figures bear it, as `Casts` counts places, ascending. */
  readonly places: readonly number[];
  readonly kind: Speaker['kind'];
  readonly forms: readonly string[];
  readonly roles: readonly string[];
  /** The editor's entry that claims it, or null. */
  readonly entry: number | null;
}

/**
 * Every figure of every article; those alike are read once, in order of the first. A name is of the kind that most
 * articles take it for.
 *
 * @param among by number of a figure: 1 where it is read; default all are
 */
export function readFigures(
  articles: readonly AnalysedArticle[],
  casts: Casts,
  entries: readonly SpeakerEntry[],
  among: Uint8Array = new Uint8Array(casts.count).fill(1),
): ParsedName[] {
  const kinds = kindsByName(casts, among);
  const claims = claimsOf(entries);
  const readings = new Map<string | number, ParsedName & { readonly places: number[] }>();
  for (let place = 0; place < casts.numbers.length; place++) {
    const number = casts.numbers[place] as number;
    if (among[number] === 0) continue;
    const figure = casts.figure(number);
    const id = articles[casts.articleOf[place] as number]?.article.id ?? '';
    const entry = claims(parsedFigure(figure).foldedName, id);
    const key = entry === null ? number : `${number} ${entry}`;
    const known = readings.get(key);
    if (known !== undefined) known.places.push(place);
    else
      readings.set(key, { ...readingOf(figure, kinds, entries, entry), number, places: [place] });
  }
  return [...readings.values()];
}

function readingOf(
  figure: Entity,
  kinds: ReadonlyMap<string, Votes>,
  entries: readonly SpeakerEntry[],
  entry: number | null,
): Omit<ParsedName, 'number' | 'places'> {
  const { folded, foldedName, ...parsed } = parsedFigure(figure);
  const kind = majority(kinds.get(foldedName), figure);
  const reading = { ...parsed, forms: figure.forms, roles: figure.roles, kind, entry };
  return entry === null ? reading : { ...reading, ...claimed(entries[entry] as SpeakerEntry) };
}

/** How many figures bear these names. */
export function countFigures(readings: readonly ParsedName[]): number {
  return readings.reduce((sum, { places }) => sum + places.length, 0);
}

/** What the titles of several readings tell together, as `gender`; contradicting ones tell nothing (0). */
export function sexOf(readings: readonly ParsedName[]): number {
  const told = readings.reduce((all, reading) => all | reading.gender, 0);
  return told === 3 ? 0 : told;
}

/** What the given names of several readings tell, as `gender`; 0 where they are not known or either's. */
export function sexOfGivenName(readings: readonly ParsedName[]): number {
  const names = readings.map(({ person }) => person.given[0] ?? '');
  const told = names.reduce(
    (all, name) => all | (MEN.has(name) ? 1 : 0) | (WOMEN.has(name) ? 2 : 0),
    0,
  );
  return told === 3 ? 0 : told;
}

/** A claimed figure goes by the name the editor gave. */
function claimed({ name, kind }: SpeakerEntry): Partial<ParsedName> {
  const bare = splitTitles(name, true);
  const person = parsePerson(bare.name.includes(' ') ? splitTitles(name, false).name : bare.name);
  return kind === null ? { person } : { person, kind };
}

type Votes = Map<Speaker['kind'], number>;

function kindsByName(casts: Casts, among: Uint8Array): Map<string, Votes> {
  const counts = new Uint32Array(casts.count);
  for (const number of casts.numbers) counts[number] = (counts[number] as number) + 1;
  const kinds = new Map<string, Votes>();
  for (const [number, count] of counts.entries()) {
    if (count === 0 || among[number] === 0) continue;
    const figure = casts.figure(number);
    const { folded } = parsedFigure(figure);
    const votes = kinds.get(folded) ?? new Map();
    kinds.set(folded, votes.set(figure.kind, (votes.get(figure.kind) ?? 0) + count));
  }
  return kinds;
}

function majority(votes: Votes | undefined, figure: Entity): Speaker['kind'] {
  let best = figure.kind;
  let most = 0;
  for (const kind of ['person', 'body', 'outlet'] as const) {
    const count = votes?.get(kind) ?? 0;
    if (count > most) [best, most] = [kind, count];
  }
  return best;
}

/** Which entry claims a folded name in an article: one for this article before one for all. */
function claimsOf(entries: readonly SpeakerEntry[]) {
  const byName = new Map<string, number[]>();
  for (const [at, entry] of entries.entries()) {
    for (const form of [entry.name, ...entry.aliases]) {
      for (const key of [foldName(form), foldName(splitTitles(form, true).name), bodyKey(form)]) {
        const places = byName.get(key) ?? [];
        if (!places.includes(at)) byName.set(key, [...places, at]);
      }
    }
  }
  return (folded: string, articleId: string): number | null => {
    if (byName.size === 0) return null;
    const places = byName.get(folded) ?? byName.get(bodyKey(folded)) ?? [];
    const here = places.find((at) => entries[at]?.articles?.includes(articleId));
    return here ?? places.find((at) => entries[at]?.articles === null) ?? null;
  };
}
