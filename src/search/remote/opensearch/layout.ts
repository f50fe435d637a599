/** Counted up whenever documents or mappings become others: an index of another layout is never read. */
export const LAYOUT = 1;

/** What an index says of itself. */
export interface IndexMeta {
  readonly layout: number;
  /** Of what coverage it is, as `Loaded.key` has it. */
  readonly key: string;
  readonly passages: number;
  readonly articles: number;
  /** When everything in it was counted, ISO 8601; null while it is being filled. */
  readonly complete: string | null;
}

/**
 * The body that makes an index. In `t` each different term of a passage stands once, by its place in the vocabulary, and
 * what it adds to a score as how often it stands there: `score = boost * freq` is then nearly ours, whatever the shard
 * holds besides, and grows with the frequency, so that the engine may leave out what can't be among the best.
 */
export function indexBody(shards: number, meta: IndexMeta): object {
  return {
    settings: {
      number_of_shards: shards,
      // copies are made once it is full
      number_of_replicas: 0,
      refresh_interval: '-1',
      analysis: {
        filter: { parts: { type: 'delimited_term_freq', delimiter: '|' } },
        analyzer: {
          parts: { type: 'custom', tokenizer: 'whitespace', filter: ['parts'] },
        },
      },
      similarity: {
        parts: { type: 'scripted', script: { source: 'return query.boost * doc.freq;' } },
      },
    },
    mappings: {
      dynamic: 'strict',
      _meta: meta,
      _source: { includes: ['row'] },
      properties: {
        passage: { type: 'integer' },
        article: { type: 'integer' },
        outlet: { type: 'keyword' },
        day: { type: 'keyword' },
        t: {
          type: 'text',
          analyzer: 'parts',
          search_analyzer: 'whitespace',
          similarity: 'parts',
          index_options: 'freqs',
          norms: false,
        },
        k: {
          type: 'text',
          analyzer: 'whitespace',
          similarity: 'boolean',
          index_options: 'docs',
          norms: false,
        },
        f: { type: 'keyword' },
        row: { type: 'object', enabled: false },
      },
    },
  };
}

/** The documents of passages and of articles by their ids. */
export const idOf = {
  passage: (place: number) => `p${place}`,
  article: (place: number) => `a${place}`,
} as const;

/** A term as it stands in `t`. */
export function termToken(place: number): string {
  return place.toString(36);
}
