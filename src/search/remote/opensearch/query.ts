import type { PassageRow } from '../row.ts';
import { opened } from '../row.ts';
import type { RemoteHit, RemoteQuery } from '../search.ts';
import type { VotedHit, VoteQuery } from '../votes.ts';
import { termToken } from './layout.ts';

/** Values that OpenSearch takes in one list at most, as it comes. */
const MOST_VALUES = 65_536;

/** A search as OpenSearch is asked for it. */
export function searchBody({ terms, filter, among, size, after }: RemoteQuery): object {
  const tokens = terms.map(({ place, part }) => ({ token: termToken(place), part }));
  const should = tokens.map(({ token, part }) => ({ term: { t: { value: token, boost: part } } }));
  return {
    size,
    track_total_hits: false,
    query: {
      function_score: {
        query: { bool: { should, minimum_should_match: 1, filter: filtersOf(filter, among) } },
        functions: tokens.map(({ token }) => ({ filter: { term: { t: token } }, weight: 1 })),
        score_mode: 'sum',
        boost_mode: 'multiply',
      },
    },
    sort: [{ _score: 'desc' }, { passage: 'asc' }],
    ...(after === null ? {} : { search_after: [after.score, after.passage] }),
  };
}

function filtersOf(filter: RemoteQuery['filter'], among: RemoteQuery['among']): object[] {
  const { outlets = null, since = null, before = null } = filter ?? {};
  const day = { ...(since !== null && { gte: since }), ...(before !== null && { lt: before }) };
  return [
    ...(outlets === null ? [] : [{ terms: { outlet: outlets } }]),
    ...(since === null && before === null ? [] : [{ range: { day } }]),
    ...(among === undefined ? [] : [{ bool: { should: listsOf(among) } }]),
  ];
}

function listsOf(among: readonly number[]): object[] {
  const lists = Math.max(1, Math.ceil(among.length / MOST_VALUES));
  return Array.from({ length: lists }, (_, at) => ({
    terms: { passage: among.slice(at * MOST_VALUES, (at + 1) * MOST_VALUES) },
  }));
}

/** The passages of most votes, as OpenSearch is asked for them. */
export function votesBody({ votes, size, after }: VoteQuery): object {
  return {
    size,
    _source: false,
    track_total_hits: false,
    query: {
      bool: {
        should: votes.map(({ bucket, weight }, at) => ({
          term: { k: { value: termToken(bucket), boost: weight, _name: String(at) } },
        })),
      },
    },
    sort: [{ _score: 'desc' }, { passage: 'asc' }],
    ...(after === null ? {} : { search_after: [after.score, after.passage] }),
  };
}

export function votedIn(body: unknown): VotedHit[] {
  return (body as SearchBody).hits.hits.map(
    ({ sort: [score = 0, passage = 0], matched_queries: got = [] }) => ({
      passage,
      score,
      got: got.map(Number),
    }),
  );
}

/** The first passages that quote a word, as OpenSearch is asked for them. */
export function quotesWithBody(word: string, most: number): object {
  return {
    size: most,
    _source: false,
    track_total_hits: false,
    query: { bool: { filter: [{ term: { f: word } }] } },
    sort: [{ passage: 'asc' }],
  };
}

export function passagesIn(body: unknown): number[] {
  return (body as SearchBody).hits.hits.map(({ sort }) => sort[0] as number);
}

/** What OpenSearch sends back. */
interface SearchBody {
  readonly hits: {
    readonly hits: readonly {
      readonly sort: readonly number[];
      readonly matched_queries?: readonly string[];
      readonly _source?: { readonly row: PassageRow };
    }[];
  };
}

export function hitsIn(body: unknown): RemoteHit[] {
  return (body as SearchBody).hits.hits.flatMap(({ sort: [score = 0, passage = 0], _source }) =>
    _source === undefined ? [] : { passage, score, row: opened(_source.row) },
  );
}
