import { bucketsFor } from '../../answers/check/words/word-index.ts';
import type { Article } from '../../articles/article.ts';
import type { KnownArticles } from '../../articles/json-lines.ts';
import { indexArticles, type Understood } from '../../coverage.ts';
import type { SpeakerEntry } from '../../quotes/speakers/speakers-file.ts';
import { gatherSpeakers } from '../../quotes/speakers.ts';
import type { SearchEngineKind } from '../../search/engine.ts';
import type { Analyses } from '../sections/analyses.ts';
import { articlesOf } from '../sections/articles.ts';
import {
  engineName,
  openEngine,
  packPassages,
  putGroups,
  unpackUngrouped,
} from '../sections/coverage-sections.ts';
import { numbersOf, type Sections } from '../sections/sections.ts';
import { putStrings, stringsOf } from '../sections/strings.ts';
import { textsOf } from '../sections/texts.ts';
import { mergeBehind, packInBlocks } from './blocks.ts';
import { SOURCES } from './building.ts';
import { groupsBefore } from './groups.ts';
import { type KnownSpeaking, regatheredOf } from './known-speaking.ts';
import { mergePassages } from './merge.ts';
import { planOf, type Run, remade } from './plan.ts';
import { gatheredAnew, type Speaking, savedSpeaking } from './speaking.ts';

/** The articles that were saved, by what they were read from. */
export function knownArticles(saved: Sections): KnownArticles {
  if (!saved.has(SOURCES)) return () => undefined;
  const sources = stringsOf(saved, SOURCES);
  const articles = articlesOf(saved, textsOf(saved));
  const places = new Map(Array.from({ length: sources.size }, (_, at) => [sources.at(at), at]));
  return (source) => articles[places.get(source) ?? -1];
}

/** What a coverage is made of. */
export interface Growing {
  readonly articles: readonly Article[];
  /** By article: how many passages it has. */
  readonly sizes: readonly number[];
  /** By article: changes with whatever it states and says. */
  readonly sources: readonly string[];
  /** An editor's corrections. */
  readonly entries: readonly SpeakerEntry[];
  readonly analyses: Analyses;
  readonly kind: SearchEngineKind;
  /** What this gave before, by the same code and settings; null where nothing is known. */
  readonly saved: Sections | null;
  /** Which share may be made anew where the rest is taken from what was saved; default: as it pays. */
  readonly most?: number;
}

/** Above it, it is as good to index all anew. */
const MOST_FRESH = 0.5;

/** A coverage as bytes. */
export interface Packed {
  readonly parts: Sections;
  /** Whether it grew from what was saved. */
  readonly isGrown: boolean;
}

/**
 * A coverage as bytes: where most of its articles were saved before, only the others are indexed, and
 * the bytes are those that indexing all anew would give.
 */
export async function packOrGrow(
  given: Growing,
  beside: IndexBeside | null = null,
): Promise<Packed> {
  const { articles, sizes, sources, entries, analyses } = given;
  const known = knownOf(given);
  const all = articles.map((article, at) => analyses.of(article, sources[at] as string));
  const again = known === null || entries.length > 0 ? null : regatheredOf({ ...known, all });
  const speaking = again ?? gatheredAnew(articles, all, sizes, entries, known?.speaking ?? null);
  const runs = known === null ? null : runsOf(known, speaking);
  const parts =
    known === null || runs === null
      ? await packAnew(given, speaking, beside)
      : grow(given, speaking, known.saved, runs);
  putStrings(parts, SOURCES, sources);
  return { parts, isGrown: runs !== null };
}

/** Who indexes articles meanwhile, from some article on. */
export interface IndexBeside {
  /** How many articles are left to this thread: the first ones. */
  readonly own: number;
  /** Begins to index the others. @returns their parts, in order */
  index(namesOf: (article: number) => readonly string[], passages: number): Promise<Sections>[];
}

async function packAnew(
  { articles, sizes, kind }: Growing,
  speaking: Speaking,
  beside: IndexBeside | null,
): Promise<Sections> {
  const all = countPassages(sizes);
  const others = beside?.index(speaking.namesOf, all) ?? [];
  const pack = (from: number, to: number) =>
    packPassages(indexArticles(spokenIn(speaking, articles, placesFrom(from, to)), kind), all);
  const own = beside?.own ?? articles.length;
  // Only what our own index makes can be merged, and only where each headline has a passage below it.
  const inBlocks = kind.name === 'flat' && !sizes.includes(0);
  let parts = inBlocks ? packInBlocks(sizes.slice(0, own), pack) : pack(0, own);
  for (const other of others) parts = mergeBehind(parts, await other);
  speaking.put(parts);
  putGroups(parts, unpackUngrouped(parts, openEngine(parts, kind)));
  return parts;
}

function placesFrom(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

/** What was understood of some of the articles. */
function spokenIn(
  { analyses, namesOf }: Speaking,
  articles: readonly Article[],
  places: readonly number[],
): Understood {
  const some = <T>(list: readonly T[]) => places.map((at) => list[at] as T);
  const names = places.map(namesOf);
  return { articles: some(articles), analyses: some(analyses), names, speakers: NOBODY };
}

const NOBODY = gatherSpeakers([]).speakers;

/** What is known from before. */
interface Known extends Omit<KnownSpeaking, 'all'> {
  readonly saved: Sections;
}

/** What was saved, where it can be grown; else null. */
function knownOf({ articles, sizes, sources, analyses, kind, saved, most }: Growing): Known | null {
  if (saved === null || kind.name !== 'flat' || engineName(saved) !== 'flat') return null;
  if (!saved.has(SOURCES) || buckets(saved) !== bucketsFor(countPassages(sizes))) return null;
  // What the words of a headline mean to the index is told by passages below it: without any, by all others.
  if (sizes.includes(0)) return null;
  const before = stringsOf(saved, SOURCES);
  const savedSources = Array.from({ length: before.size }, (_, at) => before.at(at) ?? '');
  const savedCasts = savedSources.map((source) => analyses.castOf(source));
  if (!savedCasts.every((cast) => cast !== null)) return null;
  const speaking = savedSpeaking(
    saved,
    savedCasts.map(({ length }) => length),
  );
  const runs = planOf(savedSources, sources);
  return (
    speaking && { articles, sizes, sources, analyses, saved, speaking, savedCasts, runs, most }
  );
}

/** Which articles are taken from where; null where it is as good to index all anew. */
function runsOf({ runs, articles, most = MOST_FRESH }: Known, speaking: Speaking): Run[] | null {
  const all = remade(runs, speaking.isRenamed);
  const fresh = all.reduce((sum, run) => sum + (run.fresh ? run.to - run.from : 0), 0);
  return fresh > most * articles.length ? null : all;
}

function grow(
  { articles, sizes, kind }: Growing,
  speaking: Speaking,
  saved: Sections,
  runs: readonly Run[],
): Sections {
  const some = indexArticles(spokenIn(speaking, articles, freshIn(runs)), kind);
  const fresh = packPassages(some, countPassages(sizes));
  const parts = mergePassages({ saved, fresh }, runs);
  speaking.put(parts);
  const before = groupsBefore({ saved, fresh }, runs);
  putGroups(parts, unpackUngrouped(parts, openEngine(parts, kind)), before);
  return parts;
}

/** The articles that are made anew, by their places among all. */
function freshIn(runs: readonly Run[]): number[] {
  const places: number[] = [];
  let place = 0;
  for (const { fresh, from, to } of runs)
    for (const end = place + to - from; place < end; place++) if (fresh) places.push(place);
  return places;
}

function buckets(saved: Sections): number {
  return numbersOf(saved, 'check-starts', Uint32Array).length - 1;
}

/** How many passages articles have in all. */
export function countPassages(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + size, 0);
}
