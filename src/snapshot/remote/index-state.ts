import type { Coverage } from '../../coverage.ts';
import type { Cluster } from '../../search/remote/opensearch/cluster.ts';
import type { IndexMeta } from '../../search/remote/opensearch/layout.ts';

/** What an index says of itself; null where there is none of that name. */
export async function metaOf(cluster: Cluster, index: string): Promise<IndexMeta | null> {
  const { status, body } = await cluster.ask({ method: 'GET', path: `/${index}/_mapping` });
  if (status === 404) return null;
  const mappings = body as Record<string, { mappings: { _meta?: IndexMeta } }>;
  return mappings[index]?.mappings._meta ?? null;
}

/** How many of the first articles are there with all their passages: what is sent after them may have gaps. */
export async function completeArticles(
  cluster: Cluster,
  index: string,
  { articles, firstPassages }: Coverage,
): Promise<number> {
  await cluster.ask({ method: 'POST', path: `/${index}/_refresh`, within: PATIENCE });
  let [low, high] = [0, articles.length];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    const wanted = middle + (firstPassages[middle] as number);
    if ((await countBelow(cluster, index, middle)) === wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}

const PATIENCE = 60_000;

async function countBelow(cluster: Cluster, index: string, article: number): Promise<number> {
  const { body } = await cluster.ask({
    method: 'POST',
    path: `/${index}/_count`,
    body: { query: { range: { article: { lt: article } } } },
    within: PATIENCE,
  });
  return (body as { count: number }).count;
}
