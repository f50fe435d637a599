import { OnrecordError } from '../../../problem.ts';
import { type ArticleRow, opened, type PassageRow } from '../row.ts';
import type { RemoteHit, RemoteQuery } from '../search.ts';
import type { VotedHit, VoteQuery } from '../votes.ts';
import type { Cluster } from './cluster.ts';
import { idOf } from './layout.ts';
import { hitsIn, passagesIn, quotesWithBody, searchBody, votedIn, votesBody } from './query.ts';

/** Documents that are asked for in one request. */
const AT_ONCE = 500;

/** One index of a cluster, by its own name, so that what it gives always fits the coverage it was made of. */
export class RemoteIndex {
  readonly name: string;
  private readonly cluster: Cluster;

  constructor(cluster: Cluster, name: string) {
    this.cluster = cluster;
    this.name = name;
  }

  /** Half an answer is none: where a part of the index is away, the search fails. */
  private get searching(): string {
    return `/${this.name}/_search?allow_partial_search_results=false&request_cache=false`;
  }

  async search(query: RemoteQuery): Promise<readonly RemoteHit[]> {
    return hitsIn(await this.body('POST', this.searching, searchBody(query)));
  }

  /** Whether it answers with so many documents: those of a part that is away are missing. */
  async reachable(documents: number): Promise<boolean> {
    const { status, body } = await this.cluster.ask({
      method: 'GET',
      path: `/${this.name}/_count`,
    });
    return status === 200 && (body as { count: number }).count === documents;
  }

  async voted(query: VoteQuery): Promise<readonly VotedHit[]> {
    return votedIn(await this.body('POST', this.searching, votesBody(query)));
  }

  async quotesWith(word: string, most: number): Promise<readonly number[]> {
    return passagesIn(await this.body('POST', this.searching, quotesWithBody(word, most)));
  }

  passages(places: readonly number[]): Promise<ReadonlyMap<number, PassageRow>> {
    return this.rows(places, idOf.passage);
  }

  articles(places: readonly number[]): Promise<ReadonlyMap<number, ArticleRow>> {
    return this.rows(places, idOf.article);
  }

  /** @throws {OnrecordError} `index-lacks` where one is not there */
  private async rows<Row extends object>(
    places: readonly number[],
    id: (place: number) => string,
  ): Promise<ReadonlyMap<number, Row>> {
    const rows = new Map<number, Row>();
    for (let at = 0; at < places.length; at += AT_ONCE) {
      const some = places.slice(at, at + AT_ONCE);
      const path = `/${this.name}/_mget?realtime=false`;
      const body = (await this.body('POST', path, { ids: some.map(id) })) as {
        docs: readonly { found?: boolean; _source?: { row: Row } }[];
      };
      for (const [place, { found, _source }] of body.docs.entries()) {
        if (found !== true || _source === undefined)
          throw lacks(this.name, id(some[place] as number));
        rows.set(some[place] as number, opened(_source.row));
      }
    }
    return rows;
  }

  private async body(method: 'POST', path: string, body: object): Promise<unknown> {
    const reply = await this.cluster.ask({ method, path, body });
    if (reply.status === 404) throw gone(this.name);
    return reply.body;
  }
}

function lacks(index: string, id: string): OnrecordError {
  return new OnrecordError({
    code: 'index-lacks',
    message: `The index ${index} of OpenSearch lacks the document ${id}.`,
    remedy: 'Build it again: onrecord index --again.',
  });
}

function gone(index: string): OnrecordError {
  return new OnrecordError({
    code: 'index-missing',
    message: `OpenSearch has no index ${index}, which is what this coverage lies in.`,
    remedy: 'Build it: onrecord index.',
  });
}
