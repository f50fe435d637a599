import type { FreshPassages } from '../../alerts/hit.ts';
import { openMatcher } from '../../alerts/match/matcher.ts';
import { arrivalOf, type ServedArticle } from '../../alerts/served.ts';
import type { AskOptions } from '../../answers/ask.ts';
import type { Article } from '../../articles/article.ts';
import type { Coverage } from '../../coverage.ts';
import { partsAt } from '../../history/parts.ts';
import { settled } from '../../search/remote/settled.ts';
import { settleHits } from './settle.ts';
import type { AlertStore, KeptHit } from './store/alert-store.ts';

/** What noticing works with. */
export interface Noticing {
  readonly store: Pick<AlertStore, 'served' | 'watches' | 'hits' | 'note'>;
  /** ms of state time, and since 1970. */
  readonly now: () => number;
  readonly wall: () => number;
  /** How questions are answered. */
  readonly options: () => AskOptions;
  /** Lets others have their turn. */
  readonly turn: () => Promise<unknown>;
}

/** Notices what of one corpus is served for the first time, as the only process that does. */
export interface Noticer {
  /** Looks through a coverage; the same again is done at once. Gives how many hits were found. */
  look(coverage: Coverage): Promise<number>;
}

/** Articles that are compared in one turn, and settled in one transaction. */
const COMPARED = 10;
const SETTLED = 20;
/** Rows that are read in one turn. */
const READ = 2_000;
/** Earlier hits that a new one is held against. */
const MOST_KNOWN = 2_000;

/** A noticer of the corpus of that key. */
export function openNoticer(corpus: string, noticing: Noticing): Noticer {
  const { now, turn } = noticing;
  let before: Coverage | null = null;
  let known: Map<string, ServedArticle> | null = null;

  /** Where nothing was served before, all that is there is where noticing begins. */
  const look = async (coverage: Coverage): Promise<number> => {
    if (coverage === before) return 0;
    known ??= await servedBefore(corpus, noticing);
    const begins = known.size === 0;
    let found = 0;
    let portion: Arrived[] = [];
    const settlePortion = async () => {
      found += await settleArrivals(portion, { corpus, coverage, begins }, noticing);
      for (const { article, served } of portion) known?.set(article.id, served);
      portion = [];
    };
    for (const [place, article] of coverage.articles.entries()) {
      if (place % COMPARED === 0) await turn();
      // Where texts lie elsewhere none is read: their parts say what has changed.
      if (coverage.elsewhere === undefined && isAsBefore(article, before)) continue;
      const earlier = known.get(article.id) ?? null;
      const { served, fresh } = arrivalOf(partsAt(coverage, place), earlier, now());
      if (served === null) continue;
      portion.push({ place, article, served, fresh, isNew: earlier === null });
      if (portion.length === SETTLED) await settlePortion();
    }
    if (portion.length > 0) await settlePortion();
    before = coverage;
    return found;
  };
  return { look };
}

interface Arrived {
  /** Index of the article. */
  readonly place: number;
  readonly article: Article;
  readonly served: ServedArticle;
  /** Its paragraphs that are new, from 0. */
  readonly fresh: readonly number[];
  readonly isNew: boolean;
}

interface Scene {
  readonly corpus: string;
  readonly coverage: Coverage;
  /** Whether noticing only begins: then nothing is news. */
  readonly begins: boolean;
}

async function servedBefore(corpus: string, { store }: Noticing) {
  const known = new Map<string, ServedArticle>();
  for (let behind = ''; ; ) {
    const rows = await store.served(corpus, behind, READ);
    for (const [article, served] of rows) known.set(article, served);
    if (rows.length < READ) return known;
    behind = rows.at(-1)?.[0] ?? '';
  }
}

function isAsBefore(article: Article, before: Coverage | null): boolean {
  const earlier = before?.article(article.id);
  return earlier !== undefined && earlier.text === article.text && earlier.title === article.title;
}

/** Finds what watches look for, and keeps it together with what is served now: all of it or nothing. */
async function settleArrivals(
  arrived: readonly Arrived[],
  { corpus, coverage, begins }: Scene,
  noticing: Noticing,
): Promise<number> {
  const { store, options, turn } = noticing;
  const hits: KeptHit[] = [];
  const changed: KeptHit[] = [];
  const watches = begins ? [] : await store.watches({ corpus });
  const fresh = freshIn(arrived, coverage);
  const articles = arrived.map(({ place }) => place);
  if (watches.length > 0)
    await settled(coverage, () => coverage.elsewhere?.need({ ...fresh, articles }));
  const match = openMatcher(coverage, fresh, options());
  for (const watch of watches) {
    await turn();
    const found =
      coverage.elsewhere === undefined
        ? await inTurns(match.steps(watch.watched), turn)
        : await settled(coverage, () => match(watch.watched));
    if (found.length === 0) continue;
    const known = await store.hits(watch.id, MOST_KNOWN);
    const now = noticing.wall();
    const news = await settled(coverage, () =>
      settleHits(found, { coverage, watch: watch.id, now, known }),
    );
    hits.push(...news.hits);
    changed.push(...news.changed);
  }
  const served = new Map(arrived.map((one) => [one.article.id, one.served]));
  await store.note({ corpus, served, hits, changed });
  return hits.length;
}

/** Goes through steps, others having their turn between them. */
async function inTurns<T>(steps: Generator<void, T>, turn: Noticing['turn']): Promise<T> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    await turn();
  }
}

function freshIn(arrived: readonly Arrived[], { firstPassages }: Coverage): FreshPassages {
  return {
    passages: arrived.flatMap(({ place, fresh }) =>
      fresh.map((paragraph) => (firstPassages[place] ?? 0) + paragraph),
    ),
    articles: arrived.filter(({ isNew }) => isNew).map(({ place }) => place),
    changed: arrived.filter(({ isNew }) => !isNew).map(({ place }) => place),
  };
}
