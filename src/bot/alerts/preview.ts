import { openMatcher } from '../../alerts/match/matcher.ts';
import { servedSince } from '../../alerts/served.ts';
import type { Watched } from '../../alerts/watched.ts';
import type { AskOptions } from '../../answers/ask.ts';
import type { Coverage } from '../../coverage.ts';
import { partsAt } from '../../history/parts.ts';
import { indexTerms } from '../../language/terms.ts';
import { settled } from '../../search/remote/settled.ts';
import { settleHits } from './settle.ts';
import type { AlertStore, KeptHit } from './store/alert-store.ts';

/** What would have been found, had it been watched for a week: ms. */
const WEEK = 7 * 24 * 60 * 60_000;
const READ = 2_000;

interface Previewing {
  readonly store: Pick<AlertStore, 'served'>;
  /** Key of the corpus. */
  readonly corpus: string;
  readonly coverage: Coverage;
  readonly options: AskOptions;
  /** ms of state time. */
  readonly now: number;
}

/** What a watch would have found among what was first served in the last seven days, the same words once. */
export async function previewOf(
  watched: Watched,
  { store, corpus, coverage, options, now }: Previewing,
): Promise<readonly KeptHit[]> {
  const places = new Map(coverage.articles.map(({ id }, place) => [id, place]));
  const passages: number[] = [];
  const articles: number[] = [];
  const changed: number[] = [];
  for (let behind = ''; ; ) {
    const rows = await store.served(corpus, behind, READ);
    for (const [id, served] of rows) {
      const place = places.get(id);
      if (place === undefined) continue;
      const fresh = servedSince(partsAt(coverage, place), served, now - WEEK);
      passages.push(...fresh.map((paragraph) => (coverage.firstPassages[place] ?? 0) + paragraph));
      if (served.since >= now - WEEK) articles.push(place);
      else if (fresh.length > 0) changed.push(place);
    }
    if (rows.length < READ) break;
    behind = rows.at(-1)?.[0] ?? '';
  }
  passages.sort((a, b) => a - b);
  return settled(coverage, () => {
    const fresh = {
      passages: worthReading(passages, watched, coverage),
      articles: articlesOf(articles, watched, coverage),
      changed,
    };
    const found = openMatcher(coverage, fresh, options)(watched);
    return settleHits(found, { coverage, watch: '', known: [], now: 0 }).hits;
  });
}

/** Passages, and articles of an outlet, that are read word by word at the utmost: the newest. */
const MOST_READ = 500;

/** Of words that are looked for, the passages that the search engine finds them in: there may be a million others. */
function worthReading(
  passages: readonly number[],
  { kind, of }: Watched,
  { engine }: Coverage,
): readonly number[] {
  if (kind !== 'phrase' && kind !== 'near') return passages;
  const terms = [...new Set(indexTerms(of))].map((term) => ({ term, weight: 1 }));
  if (terms.length === 0) return passages.slice(-MOST_READ);
  const fresh = new Set(passages);
  const accept = (passage: number) => fresh.has(passage);
  const found = engine.search({ terms, limit: MOST_READ, accept });
  return found.map(({ passage }) => passage).sort((a, b) => a - b);
}

/** Where an outlet is watched, the last of its own. */
function articlesOf(
  articles: readonly number[],
  { kind, of }: Watched,
  { outlets }: Coverage,
): readonly number[] {
  if (kind !== 'outlet') return articles;
  const own = new Set(outlets.find(of).flatMap((outlet) => outlet.articles));
  return articles.filter((article) => own.has(article)).slice(-MOST_READ);
}
