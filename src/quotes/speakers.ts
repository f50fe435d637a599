import type { AnalysedArticle } from './analysis.ts';
import type { Speakers } from './speaker.ts';
import { nameIndex } from './speakers/index/name-index.ts';
import { type Casts, castsOf } from './speakers/linking/casts.ts';
import { type Cluster, clusterReadings } from './speakers/linking/cluster.ts';
import { readFigures } from './speakers/linking/reading.ts';
import { describeSpeakers } from './speakers/linking/speakers.ts';
import { unnamedSpeakers } from './speakers/linking/unnamed.ts';
import type { SpeakerEntry } from './speakers/speakers-file.ts';

/** Everybody in the coverage, and for each article the canonical name of each figure of its cast. */
export interface Registry {
  readonly speakers: Speakers;
  /** `names[a][f]` is the canonical name of figure `f` of article `a`, in the order given. */
  readonly names: readonly (readonly string[])[];
}

/**
 * Makes speakers one over all articles. The order of the articles changes nothing.
 * `entries` are an editor's corrections (see speakers-file.ts); they come before every rule.
 */
export function gatherSpeakers(
  articles: readonly AnalysedArticle[],
  entries: readonly SpeakerEntry[] = [],
): Registry {
  // 1. every figure's name taken apart
  const casts = castsOf(articles);
  const readings = readFigures(articles, casts, entries);
  // 2. the same person's or body's readings brought together
  const clusters = clusterReadings(readings, entries, casts);
  // 3. who is quoted where
  const { quoted, silent } = describeSpeakers(articles, casts, clusters);
  // 4. how to find them again
  const index = nameIndex([...quoted, ...silent]);
  const speakers = { quoted, silent, unnamed: unnamedSpeakers(articles), ...index };
  return { speakers, names: namesOf(casts, clusters) };
}

function namesOf({ starts, numbers }: Casts, clusters: readonly Cluster[]): string[][] {
  const names = new Array<string>(numbers.length);
  for (const { name, readings } of clusters)
    for (const { places } of readings) for (const place of places) names[place] = name;
  return Array.from({ length: starts.length - 1 }, (_, at) =>
    names.slice(starts[at], starts[at + 1]),
  );
}
