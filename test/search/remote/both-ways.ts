import { performance } from 'node:perf_hooks';
import { answerJson } from '../../../adapters/cli/json.ts';
import { ask } from '../../../src/answers/ask.ts';
import { checkQuote } from '../../../src/answers/check/check.ts';
import type { Article } from '../../../src/articles/article.ts';
import { buildCoverage, type Coverage } from '../../../src/coverage.ts';
import { flatEngine } from '../../../src/search/flat/engine.ts';
import { openSearchAddress } from '../../../src/search/remote/opensearch/address.ts';
import { Cluster } from '../../../src/search/remote/opensearch/cluster.ts';
import { indexNames } from '../../../src/search/remote/opensearch/index-name.ts';
import { RemoteIndex } from '../../../src/search/remote/opensearch/remote-index.ts';
import { settled } from '../../../src/search/remote/settled.ts';
import type { Statistics } from '../../../src/search/remote/statistics.ts';
import { buildIndex, type IndexWish } from '../../../src/snapshot/remote/build-index.ts';
import { openElsewhere, statisticsOf } from '../../../src/snapshot/remote/open.ts';
import { thinParts } from '../../../src/snapshot/remote/thin.ts';
import {
  openEngine,
  packCoverage,
  unpackCoverage,
} from '../../../src/snapshot/sections/coverage-sections.ts';

/** One coverage in this process, and the same with its passages in OpenSearch. */
export interface BothWays {
  readonly here: Coverage;
  readonly elsewhere: Coverage;
  readonly cluster: Cluster;
  readonly index: string;
  readonly statistics: Statistics;
  /** Milliseconds that filling the index took. */
  readonly filled: number;
  close(): void;
}

/** Milliseconds: tests run on machines that have much else to do, and ask what nobody has asked before. */
const PATIENCE = 30_000;

/**
 * @param key a name that no other coverage has
 * @param patience milliseconds that the cluster has for a request
 */
export async function bothWays(
  articles: readonly Article[],
  urls: readonly string[],
  key: string,
  wish: Omit<IndexWish, 'now'>,
  patience = PATIENCE,
): Promise<BothWays> {
  const parts = packCoverage(buildCoverage(articles, { engine: flatEngine }));
  const here = unpackCoverage(parts, openEngine(parts, flatEngine));
  const cluster = new Cluster(openSearchAddress({ openSearchUrl: urls.join() }), patience);
  const names = indexNames('/in/tests', key);
  const statistics = statisticsOf(parts, here.passages.length);
  const started = performance.now();
  const now = new Date(0).toISOString();
  await buildIndex(cluster, names, { coverage: here, statistics, key }, { ...wish, now });
  const filled = performance.now() - started;
  const { index } = names;
  const elsewhere = openElsewhere(thinParts(parts, here), new RemoteIndex(cluster, index));
  return { here, elsewhere, cluster, index, statistics, filled, close: () => cluster.close() };
}

/** What a question or a quotation gets, as JSON to the last digit. */
export type Told = (coverage: Coverage) => string;

export const answerTo =
  (question: string): Told =>
  (coverage) =>
    JSON.stringify(answerJson(ask(coverage, question), coverage));

export const checkOf =
  (quote: string): Told =>
  (coverage) =>
    JSON.stringify(checkQuote(coverage, quote));

/** What differs of what is told both ways, from a little before the first difference on. */
export async function differences(
  { here, elsewhere }: Pick<BothWays, 'here' | 'elsewhere'>,
  all: readonly { readonly asked: string; readonly told: Told }[],
): Promise<{ asked: string; here: string; elsewhere: string }[]> {
  const different = [];
  for (const { asked, told } of all) {
    const wanted = told(here);
    const given = await settled(elsewhere, () => told(elsewhere)).catch(String);
    if (given === wanted) continue;
    const at = firstDifference(given, wanted);
    different.push({
      asked,
      here: wanted.slice(at, at + ROUND),
      elsewhere: given.slice(at, at + ROUND),
    });
  }
  return different;
}

/** Letters that are shown of what differs. */
const ROUND = 200;

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return Math.max(0, at - ROUND / 4);
}
