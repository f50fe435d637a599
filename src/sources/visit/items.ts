import type { Problem } from '../../problem.ts';
import type { Listed } from '../list/listing.ts';
import type { LastSaid } from './ask.ts';
import type { ItemState } from './source-state.ts';

/** Items by the addresses of their pages. */
export type Items = Readonly<Record<string, ItemState>>;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** How long after a page was fetched it is looked at again, in ms: what changes mostly does so early. */
const AGAIN = [HOUR, 5 * HOUR, 18 * HOUR, 2 * DAY, 4 * DAY];
/** How long after a failure, in ms; then no more until the list says that it was changed. */
const AFTER_FAILURE = [HOUR, 6 * HOUR, DAY, 3 * DAY];
/** What was not named for so long is forgotten, where nothing more is to be fetched. */
const FORGOTTEN = 30 * DAY;

/** Items as a list now names them: those whose pages are wanted, new and changed ones at once. */
export function named(items: Items, listed: readonly Listed[], now: number): Items {
  const kept = Object.entries(items).filter(
    ([, { first, next }]) => next !== null || first > now - FORGOTTEN,
  );
  const all: Record<string, ItemState> = Object.fromEntries(kept);
  for (const { url, updated, published, title, outlet } of listed) {
    if (url === null) continue;
    const known = items[url] ?? { ...NEW, first: now, next: now, updated };
    const next = known.updated === updated ? known.next : now;
    all[url] = { ...known, updated, published, title, outlet, next };
  }
  return all;
}

const NEW = {
  ...{ checks: 0, failures: 0, etag: null, lastModified: null, digest: null, problem: null },
  ...{ published: null, title: null },
};

/** Addresses whose pages are to be fetched now, as they are named. */
export function dueItems(items: Items, now: number): string[] {
  return Object.keys(items).filter((url) => {
    const { next } = items[url] as ItemState;
    return next !== null && next <= now;
  });
}

/** An item whose page was fetched; `digest` of its bytes, as before where it has not changed. */
export function fetchedItem(
  item: ItemState,
  said: LastSaid,
  digest: string,
  now: number,
): ItemState {
  const after = AGAIN[item.checks];
  const next = after === undefined ? null : now + after;
  return { ...item, ...said, digest, next, checks: item.checks + 1, failures: 0, problem: null };
}

/** An item whose page could not be had, or is no article. */
export function failedItem(item: ItemState, { code, message }: Problem, now: number): ItemState {
  const gone = code === 'address-gone' || (code === 'not-found' && item.digest !== null);
  const after = AFTER_FAILURE[item.failures];
  const next = gone || after === undefined ? null : now + after;
  // Nothing to go by: what comes next is read whole.
  const forgotten = { etag: null, lastModified: null };
  return { ...item, ...forgotten, next, failures: item.failures + 1, problem: { code, message } };
}
