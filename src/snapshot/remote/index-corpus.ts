import path from 'node:path';
import type { ReadableFiles } from '../../articles/read/files.ts';
import type { Problem } from '../../problem.ts';
import { flatEngine } from '../../search/flat/engine.ts';
import type { Cluster } from '../../search/remote/opensearch/cluster.ts';
import { indexNames } from '../../search/remote/opensearch/index-name.ts';
import { buildOrLoad, type Maker, type Source } from '../build-or-load.ts';
import { openEngine, unpackCoverage } from '../sections/coverage-sections.ts';
import { type StateFiles, writeState } from '../state-file.ts';
import { buildIndex, type IndexOutcome, type IndexWish } from './build-index.ts';
import { statisticsOf } from './open.ts';
import { thinPlace } from './place.ts';
import { thinParts } from './thin.ts';

/** What came of it, with what of the corpus could not be read. */
export interface IndexedCorpus extends IndexOutcome {
  readonly passages: number;
  readonly articles: number;
  readonly problems: readonly Problem[];
}

/**
 * Understands a corpus, fills an index with it, and then leaves in the state folder what each process needs beside the
 * index, so that whoever serves the corpus takes both up together.
 * @throws {OnrecordError} where not one article can be read, or the index can't be filled
 */
export async function indexCorpus(
  source: Source,
  cluster: Cluster,
  files: ReadableFiles & StateFiles,
  maker: Maker,
  wish: IndexWish,
): Promise<IndexedCorpus> {
  const place = thinPlace(source, maker.code);
  const { where, state, settings } = source;
  const { speakerLevel, cueVerbs = [], followLinks, limits } = settings;
  const reading = { ...(followLinks && { followLinks }), ...(limits && { limits }) };
  const built = { engine: 'flat', speakerLevel, cueVerbs, ...reading } as const;
  const { parts, key, problems } = await buildOrLoad(
    { where, state, settings: built },
    files,
    maker,
  );
  const coverage = unpackCoverage(parts, openEngine(parts, flatEngine));
  const { passages, articles } = coverage;
  const names = indexNames(path.resolve(where), key);
  const statistics = statisticsOf(parts, passages.length);
  const outcome = await buildIndex(cluster, names, { coverage, statistics, key }, wish);
  const thin = thinParts(parts, coverage);
  await writeState(place.file, `${place.basis} ${key}`, thin, files, maker.unique);
  return { ...outcome, passages: passages.length, articles: articles.length, problems };
}
