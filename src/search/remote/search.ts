import { indexTerms } from '../../language/terms.ts';
import { acceptedBy, type SearchHit, type SearchQuery } from '../engine.ts';
import { FIELDS } from '../fields.ts';
import { codeOf, type PassageWords } from '../passage-words.ts';
import type { ReadPassage, Reads } from './reads.ts';
import type { PassageRow } from './row.ts';
import { type RemoteTerm, remoteTerm, type Statistics, scoreOfPassage } from './statistics.ts';

/** Parts of what a term adds at most, in which the engine knows what it adds to a passage. */
export const IMPACT_PARTS = 2 ** 20;

/** One passage as the engine found it. */
export interface RemoteHit {
  readonly passage: number;
  /** The engine's own, which is nearly ours. */
  readonly score: number;
  readonly row: PassageRow;
}

/** What the engine is asked: the best by terms' parts times weight, times terms matched. */
export interface RemoteQuery {
  /** Each term's place in the vocabulary, and what one part of it is worth. */
  readonly terms: readonly { readonly place: number; readonly part: number }[];
  readonly filter: SearchQuery['filter'];
  readonly among: SearchQuery['among'];
  readonly size: number;
  /** The last hit of the page before; null for the first page. */
  readonly after: Pick<RemoteHit, 'passage' | 'score'> | null;
}

/** What a search in an index that lies elsewhere goes by. */
export interface RemoteSearched {
  readonly statistics: Statistics;
  readonly articleOf: Uint32Array;
  readonly titleWords: PassageWords;
  /** The outlet of an article, as it states it. */
  readonly outletOf: (article: number) => string | null;
  /** Best first; of equal scores the lower passage first. */
  readonly ask: (query: RemoteQuery) => Promise<readonly RemoteHit[]>;
}

/** Hits that are asked for beyond those wanted, so that one page shows that no others can be among them. */
const SPARE = 12;
const LARGEST_PAGE = 1_000;
/** More than rounding to single precision can change a score, as a share of it. */
const ROUNDING = 3e-6;

/**
 * The best passages: 1 the best by the engine's nearly exact scores, 2 these scored to the last digit, 3 more of them as
 * long as one that was not seen could still be among the best.
 */
export async function searchElsewhere(
  searched: RemoteSearched,
  query: SearchQuery,
  reads: Reads,
): Promise<SearchHit[]> {
  const asked = askedOf(searched.statistics, query.terms);
  const accept = acceptedBy(query) ?? (() => true);
  const best: SearchHit[] = [];
  if (asked.length === 0) return best;
  const slack = slackOf(asked);
  const terms = asked.map(({ place, most }) => ({ place, part: most / IMPACT_PARTS }));
  const { filter, among, limit } = query;
  let size = limit + SPARE;
  for (let after: RemoteQuery['after'] = null; ; size = Math.min(2 * size, LARGEST_PAGE)) {
    const page: readonly RemoteHit[] = await searched.ask({ terms, filter, among, size, after });
    for (const { passage, row } of page) {
      const read = reads.keep(passage, row);
      if (accept(passage))
        best.push({ passage, score: exactly(searched, asked, passage, read, reads) });
    }
    best.sort((a, b) => b.score - a.score || a.passage - b.passage);
    best.length = Math.min(best.length, limit);
    after = page.at(-1) ?? null;
    if (after === null || page.length < size) return best;
    const last = best[limit - 1];
    if (last !== undefined && last.score > after.score * (1 + ROUNDING) + slack) return best;
  }
}

function askedOf(statistics: Statistics, terms: SearchQuery['terms']): RemoteTerm[] {
  return terms.flatMap(({ term, weight }) => {
    const place = term === '' ? -1 : statistics.vocabulary.indexOf(term);
    return place < 0 ? [] : [remoteTerm(statistics, place, weight)];
  });
}

/** How much more than what the engine says a passage may score, since parts are rounded down. */
function slackOf(terms: readonly RemoteTerm[]): number {
  const most = terms.reduce((sum, term) => sum + term.most, 0);
  return (most * terms.length) / IMPACT_PARTS;
}

function exactly(
  searched: RemoteSearched,
  asked: readonly RemoteTerm[],
  passage: number,
  { quotes, lengths }: ReadPassage,
  reads: Reads,
): number {
  const { statistics, articleOf, titleWords, outletOf } = searched;
  const article = articleOf[passage] as number;
  const wanted = new Map(asked.map(({ place }) => [place, FIELDS.map(() => 0)]));
  const { vocabulary } = statistics;
  const add = (field: number, place: number) => {
    const own = wanted.get(place);
    if (own !== undefined) own[field] = (own[field] as number) + 1;
  };
  const occurrences = occurrencesIn({
    title: titleWords.of(article),
    text: reads.wordsOf(passage),
    speakers: speakersIn(quotes),
    outlet: outletOf(article) ?? '',
    placeOf: (term) => vocabulary.indexOf(term),
  });
  for (const [field, place] of occurrences) add(field, place);
  const counts = new Map([...wanted].filter(([, own]) => own.some((count) => count > 0)));
  return scoreOfPassage(statistics, asked, { counts, lengths });
}

/** What the speakers' field of a passage holds. */
export function speakersIn(quotes: readonly { readonly speaker: string | null }[]): string {
  return [...new Set(quotes.map(({ speaker }) => speaker ?? ''))].join(' ');
}

/** The fields of a passage, the words of title and text by their numbers. */
interface FieldsOfPassage {
  readonly title: Uint32Array;
  readonly text: Uint32Array;
  readonly speakers: string;
  readonly outlet: string;
  /** A term's place in the vocabulary. */
  readonly placeOf: (term: string) => number;
}

/** Every occurrence of a term: the number of its field, and the term's place in the vocabulary. */
export function* occurrencesIn(fields: FieldsOfPassage): Generator<readonly [number, number]> {
  for (const [field, name] of FIELDS.entries()) {
    const words = fields[name];
    if (typeof words === 'string')
      for (const term of indexTerms(words)) yield [field, fields.placeOf(term)];
    else
      for (const word of words) {
        const code = codeOf(word);
        if (code > 0) yield [field, code - 1];
      }
  }
}
