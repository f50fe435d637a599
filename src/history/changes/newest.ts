import { setImmediate as othersTurn } from 'node:timers/promises';
import type { History } from '../history.ts';
import { type ListedChange, listedChanges } from './listed.ts';

/** Which changes are wanted, the newest first. */
export interface NewestWanted {
  /** Ids; null for every article that changed. */
  readonly articles: readonly string[] | null;
  /** Only what was seen from this moment on, ms since 1970; null for all. */
  readonly since: number | null;
  /** Only words of somebody so named; null for anybody's. */
  readonly speaker: string | null;
}

/** Articles that are looked into for one list; those that changed before them are left out. */
const MOST_ARTICLES = 300;
/** Articles whose records are read at the same time. */
const AT_ONCE = 32;

/**
 * The newest changes in the articles of a corpus, the newest first, at most so many. Others have their turn between two
 * articles.
 */
export async function newestChanges(
  history: History,
  { articles, since, speaker }: NewestWanted,
  most: number,
): Promise<ListedChange[]> {
  const found: ListedChange[] = [];
  for (const { id, last } of await byLastChange(history, articles, since)) {
    const oldest = found[most - 1];
    if (oldest !== undefined && oldest.seen >= last) break;
    for await (const change of listedChanges(history, { article: id, since, speaker }))
      found.push(change);
    // Ties stay in the order of the article.
    found.sort((a, b) => (a.seen < b.seen ? 1 : a.seen > b.seen ? -1 : 0));
    await othersTurn();
  }
  return found.slice(0, most);
}

interface Changed {
  readonly id: string;
  /** When its newest text was first seen, ISO 8601 in UTC. */
  readonly last: string;
}

async function byLastChange(
  history: History,
  articles: readonly string[] | null,
  since: number | null,
): Promise<Changed[]> {
  const ids = articles ?? (await history.changed());
  const changed: Changed[] = [];
  for (let at = 0; at < ids.length; at += AT_ONCE)
    changed.push(...(await lastChanges(history, ids.slice(at, at + AT_ONCE))));
  return changed
    .filter(({ last }) => since === null || Date.parse(last) >= since)
    .sort((a, b) => (a.last < b.last ? 1 : -1))
    .slice(0, MOST_ARTICLES);
}

async function lastChanges(history: History, ids: readonly string[]): Promise<Changed[]> {
  const all = await Promise.all(
    ids.map(async (id) => {
      const last = (await history.records(id)).at(-1)?.seen;
      return last === undefined ? [] : [{ id, last }];
    }),
  );
  return all.flat();
}
