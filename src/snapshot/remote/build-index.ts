import { wordIndexOf } from '../../answers/check/words/word-index.ts';
import type { Coverage } from '../../coverage.ts';
import { OnrecordError } from '../../problem.ts';
import type { Cluster } from '../../search/remote/opensearch/cluster.ts';
import type { IndexNames } from '../../search/remote/opensearch/index-name.ts';
import { type IndexMeta, indexBody, LAYOUT } from '../../search/remote/opensearch/layout.ts';
import type { Statistics } from '../../search/remote/statistics.ts';
import { Documents, type IndexDocument } from './documents.ts';
import { fill } from './fill.ts';
import { completeArticles, metaOf } from './index-state.ts';

/** How an index is made. */
export interface IndexWish {
  /** How many parts it has; default 1. */
  readonly shards?: number;
  /** How many copies of each beside the first; default 0. */
  readonly replicas?: number;
  /** Earlier indexes of the same corpus that stay, for processes that still serve them; default 1. */
  readonly keep?: number;
  /** Whether it is made anew where it is there already; default false. */
  readonly again?: boolean;
  /** Called with how many passages are there. */
  readonly onPassages?: (passages: number) => void;
  /** When it is made, ISO 8601. */
  readonly now: string;
}

/** What came of it. */
export interface IndexOutcome {
  readonly index: string;
  /** Passages that were sent now: fewer than all where an earlier run had begun, none where it was complete. */
  readonly sent: number;
  /** Earlier indexes that were removed. */
  readonly removed: readonly string[];
}

/** Milliseconds for what goes through a whole index. */
const LONG = 600_000;

/**
 * Fills an index of its own for a coverage: 1 made, or gone on with where an earlier run stopped, 2 filled as a stream,
 * 3 counted, 4 copies made, 5 said to be complete, and pointed at, 6 older ones removed.
 * @throws {OnrecordError} `index-not-filled`, `index-miscounted`, and what {@link Cluster} throws
 */
export async function buildIndex(
  cluster: Cluster,
  names: IndexNames,
  { coverage, statistics, key }: { coverage: Coverage; statistics: Statistics; key: string },
  wish: IndexWish,
): Promise<IndexOutcome> {
  const { index } = names;
  const { passages, articles, firstPassages } = coverage;
  const counts = { passages: passages.length, articles: articles.length };
  const meta: IndexMeta = { layout: LAYOUT, key, ...counts, complete: null };
  if (wish.again) await cluster.ask({ method: 'DELETE', path: `/${index}`, within: LONG });
  const known = await metaOf(cluster, index);
  if (known?.complete) return { index, sent: 0, removed: await settle(cluster, names, wish) };
  if (known === null) await make(cluster, index, wish.shards ?? 1, meta);
  const from = known === null ? 0 : await completeArticles(cluster, index, coverage);
  const before = firstPassages[from] as number;
  let there = before;
  const buckets = wordIndexOf(coverage).starts.length - 1;
  const documents = documentsFrom(from, coverage, new Documents(coverage, statistics, buckets));
  await fill(cluster, index, documents, (sent) => {
    there = Math.min(passages.length, there + sent);
    wish.onPassages?.(there);
  });
  await count(cluster, index, counts);
  await copy(cluster, index, wish.replicas ?? 0);
  const complete = { _meta: { ...meta, complete: wish.now } };
  await cluster.ask({ method: 'PUT', path: `/${index}/_mapping`, body: complete, within: LONG });
  const removed = await settle(cluster, names, wish);
  return { index, sent: passages.length - before, removed };
}

function* documentsFrom(
  first: number,
  { articles }: Coverage,
  documents: Documents,
): Generator<IndexDocument> {
  for (let article = first; article < articles.length; article++)
    yield* documents.ofArticle(article);
}

async function make(
  cluster: Cluster,
  index: string,
  shards: number,
  meta: IndexMeta,
): Promise<void> {
  await cluster.ask({
    method: 'PUT',
    path: `/${index}`,
    body: indexBody(shards, meta),
    within: LONG,
  });
}

/** @throws {OnrecordError} `index-miscounted` */
async function count(
  cluster: Cluster,
  index: string,
  { passages, articles }: Pick<IndexMeta, 'passages' | 'articles'>,
): Promise<void> {
  await cluster.ask({ method: 'POST', path: `/${index}/_refresh`, within: LONG });
  const { body } = await cluster.ask({ method: 'GET', path: `/${index}/_count`, within: LONG });
  const there = (body as { count: number }).count;
  if (there === passages + articles) return;
  throw new OnrecordError({
    code: 'index-miscounted',
    message: `The index ${index} holds ${there} documents, not ${passages} passages and ${articles} articles.`,
    remedy: 'Build it from nothing: onrecord index --again.',
  });
}

/** Gives an index its copies, and waits until they are there as far as there are nodes for them. */
async function copy(cluster: Cluster, index: string, replicas: number): Promise<void> {
  const body = { index: { number_of_replicas: replicas } };
  await cluster.ask({ method: 'PUT', path: `/${index}/_settings`, body, within: LONG });
  await cluster.ask({
    method: 'GET',
    path: `/_cluster/health/${index}?wait_for_status=green&timeout=60s`,
    within: LONG,
  });
}

/** Points at the index and removes those before it, the youngest of them kept. */
async function settle(
  cluster: Cluster,
  { index, alias, all }: IndexNames,
  { keep = 1 }: IndexWish,
): Promise<string[]> {
  const path = `/_cat/indices/${all}?format=json&h=index,creation.date`;
  const { body } = await cluster.ask({ method: 'GET', path, within: LONG });
  const others = (body as { index: string; 'creation.date': string }[])
    .filter((own) => own.index !== index)
    .sort((a, b) => Number(b['creation.date']) - Number(a['creation.date']))
    .map((own) => own.index);
  const actions = [
    ...others.map((other) => ({ remove: { index: other, alias, must_exist: false } })),
    { add: { index, alias } },
  ];
  await cluster.ask({ method: 'POST', path: '/_aliases', body: { actions }, within: LONG });
  const removed = others.slice(keep);
  for (const old of removed) await cluster.ask({ method: 'DELETE', path: `/${old}`, within: LONG });
  return removed;
}
