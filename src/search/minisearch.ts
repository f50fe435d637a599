import MiniSearch, { type Options, type Query } from 'minisearch';
import { indexTerms } from '../language/terms.ts';
import { OnrecordError } from '../problem.ts';
import {
  acceptedBy,
  buildAtOnce,
  type SavedEngine,
  type SearchDocument,
  type SearchEngine,
  type SearchEngineKind,
  type SearchHit,
  type SearchQuery,
} from './engine.ts';
import { BM25_PARAMETERS, FIELD_WEIGHTS, FIELDS } from './fields.ts';
import { TermCounter, vocabularyOf } from './vocabulary.ts';

/** A passage as MiniSearch takes it. */
type Numbered = SearchDocument & { readonly id: number };

/** The terms of the text that is being added, where they are known. */
interface Adding {
  terms: readonly string[] | undefined;
}

/** MiniSearch behind the port: the engine of coverage as most people have it. */
export const miniSearchEngine: SearchEngineKind = {
  name: 'minisearch',

  build: (documents) => buildAtOnce(miniSearchEngine.begin(), documents),

  begin() {
    const counter = new TermCounter();
    const adding: Adding = { terms: undefined };
    const index = new MiniSearch<Numbered>(options(counter, adding));
    let id = 0;
    return {
      add(document) {
        adding.terms = document.terms;
        index.add({ ...document, id: id++ });
      },
      finish: () => engine(index, counter.counts),
    };
  },

  load(saved) {
    const text = new TextDecoder();
    const [index, counts] = ['index', 'vocabulary'].map((part) => text.decode(saved.get(part)));
    try {
      const known = new Map<string, number>(JSON.parse(counts ?? ''));
      return engine(MiniSearch.loadJSON<Numbered>(index ?? '', options(new TermCounter())), known);
    } catch {
      throw new OnrecordError({
        code: 'broken-index',
        message: 'The saved search index cannot be read.',
        remedy: 'It is built anew from the articles; nothing is lost.',
      });
    }
  },
};

function options(counter: TermCounter, adding: Adding = { terms: undefined }): Options<Numbered> {
  return {
    fields: [...FIELDS],
    tokenize: (text, field) => {
      const terms = [...((field === 'text' && adding.terms) || indexTerms(text))];
      counter.add(terms, field === 'text');
      return terms;
    },
    processTerm: (term) => term,
    searchOptions: {
      boost: FIELD_WEIGHTS,
      bm25: BM25_PARAMETERS,
      tokenize: (text) => text.split(' '),
      processTerm: (term) => term,
    },
  };
}

function engine(index: MiniSearch<Numbered>, counts: ReadonlyMap<string, number>): SearchEngine {
  return {
    name: miniSearchEngine.name,
    size: index.documentCount,
    vocabulary: vocabularyOf(counts),
    search: (query) => search(index, query),
    save: () => save(index, counts),
  };
}

function search(index: MiniSearch<Numbered>, query: SearchQuery): SearchHit[] {
  const { terms, limit } = query;
  const accept = acceptedBy(query);
  if (terms.length === 0) return [];
  const text: Query = terms.map(({ term }) => term).join(' ');
  const found = index.search(text, {
    boostTerm: (_term, place) => terms[place]?.weight ?? 1,
    ...(accept === undefined ? {} : { filter: (result) => accept(result.id) }),
  });
  return withTies(found, limit)
    .map(({ id, score }): SearchHit => ({ passage: id, score }))
    .sort((a, b) => b.score - a.score || a.passage - b.passage)
    .slice(0, limit);
}

/** The first `limit` of what is sorted by score, and those after them that score like the last. */
function withTies<T extends { readonly score: number }>(found: readonly T[], limit: number): T[] {
  let end = Math.min(limit, found.length);
  while (end < found.length && found[end]?.score === found[limit - 1]?.score) end++;
  return found.slice(0, end);
}

function save(index: MiniSearch<Numbered>, counts: ReadonlyMap<string, number>): SavedEngine {
  const bytes = new TextEncoder();
  return new Map([
    ['index', bytes.encode(JSON.stringify(index))],
    ['vocabulary', bytes.encode(JSON.stringify([...counts]))],
  ]);
}
