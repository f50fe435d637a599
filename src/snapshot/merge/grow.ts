import { bucketsFor } from '../../answers/check/words/word-index.ts';
import type { KnownArticles } from '../../articles/json-lines.ts';
import { indexArticles, type Understood } from '../../coverage.ts';
import type { SearchEngineKind } from '../../search/engine.ts';
import { hashOf } from '../fingerprint.ts';
import { articlesOf } from '../sections/articles.ts';
import {
  engineName,
  INDEXING,
  openEngine,
  packCoverage,
  packPassages,
  putGroups,
  unpackUngrouped,
} from '../sections/coverage-sections.ts';
import { numbersOf, type Sections } from '../sections/sections.ts';
import { putSpeakers } from '../sections/speakers.ts';
import { putStrings, stringsOf } from '../sections/strings.ts';
import { textsOf } from '../sections/texts.ts';
import { groupsBefore } from './groups.ts';
import { mergePassages } from './merge.ts';
import { planOf, type Run } from './plan.ts';

/** The parts that say which articles the others are of: what each was read from, and the same with all names. */
const SOURCES = 'article-sources';
const KEYS = 'article-keys';

/** Parts that growing needs: whoever serves a coverage can do without. */
export const BUILDING = [
  SOURCES,
  `${SOURCES}-starts`,
  KEYS,
  `${KEYS}-starts`,
  ...INDEXING,
] as const;

/** The articles that were saved, by what they were read from. */
export function knownArticles(saved: Sections): KnownArticles {
  if (!saved.has(SOURCES)) return () => undefined;
  const sources = stringsOf(saved, SOURCES);
  const articles = articlesOf(saved, textsOf(saved));
  const places = new Map(Array.from({ length: sources.size }, (_, at) => [sources.at(at), at]));
  return (source) => articles[places.get(source) ?? -1];
}

/**
 * A coverage as bytes: where most of its articles were saved before, only the others are indexed, and
 * the bytes are those that indexing all anew would give.
 *
 * @param sources by article: changes with whatever it states and says
 * @param saved what this gave before, by the same code and settings; null where nothing is known
 */
export function packOrGrow(
  understood: Understood,
  sources: readonly string[],
  kind: SearchEngineKind,
  saved: Sections | null,
): Sections {
  const keys = sources.map((source, at) => hashOf([source, JSON.stringify(understood.names[at])]));
  const runs = saved === null ? null : runsOf(understood, keys, kind, saved);
  const parts =
    saved === null || runs === null
      ? packCoverage(indexArticles(understood, kind))
      : grow(understood, kind, saved, runs);
  putStrings(parts, SOURCES, sources);
  putStrings(parts, KEYS, keys);
  return parts;
}

/** Which articles are taken from where; null where it is as good to index all anew. */
function runsOf(
  { articles }: Understood,
  keys: readonly string[],
  kind: SearchEngineKind,
  saved: Sections,
): Run[] | null {
  if (kind.name !== 'flat' || engineName(saved) !== 'flat' || !saved.has(KEYS)) return null;
  if (buckets(saved) !== bucketsFor(countPassages(articles))) return null;
  const known = stringsOf(saved, KEYS);
  const before = Array.from({ length: known.size }, (_, at) => known.at(at) ?? '');
  // What the words of a headline mean to the index is told by passages below it: without any, by all others.
  if (articles.some(({ paragraphs }) => paragraphs.length === 0)) return null;
  const runs = planOf(before, keys);
  const fresh = runs.reduce((sum, run) => sum + (run.fresh ? run.to - run.from : 0), 0);
  return 2 * fresh > articles.length ? null : runs;
}

function grow(
  understood: Understood,
  kind: SearchEngineKind,
  saved: Sections,
  runs: readonly Run[],
): Sections {
  const { articles, speakers } = understood;
  const some = indexArticles(freshOf(understood, runs), kind);
  const fresh = packPassages(some, countPassages(articles));
  const parts = mergePassages({ saved, fresh }, runs);
  putSpeakers(parts, speakers, articles);
  const before = groupsBefore({ saved, fresh }, runs);
  putGroups(parts, unpackUngrouped(parts, openEngine(parts, kind)), before);
  return parts;
}

/** What was understood of the articles that are made anew. */
function freshOf({ articles, analyses, names, ...all }: Understood, runs: readonly Run[]) {
  const places: number[] = [];
  let place = 0;
  for (const { fresh, from, to } of runs)
    for (const end = place + to - from; place < end; place++) if (fresh) places.push(place);
  const some = <T>(list: readonly T[]) => places.map((at) => list[at] as T);
  return { ...all, articles: some(articles), analyses: some(analyses), names: some(names) };
}

function buckets(saved: Sections): number {
  return numbersOf(saved, 'check-starts', Uint32Array).length - 1;
}

function countPassages(articles: Understood['articles']): number {
  return articles.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
}
