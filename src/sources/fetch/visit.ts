import type { IncomingHttpHeaders } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { refusal, type WritableFiles } from '../../articles/read/files.ts';
import type { Problem } from '../../problem.ts';
import type { Source } from '../file/source.ts';
import { type Listed, type Listing, NOTHING_ASKED } from '../list/listing.ts';
import { NO_ITEM, type ReadListing, readListing } from '../list/read-listing.ts';
import { askFor, type FetchResult, lastSaid } from '../visit/ask.ts';
import { named } from '../visit/items.ts';
import { nextTry, nextVisit } from '../visit/next-visit.ts';
import { digestOfBytes, type ItemState, type SourceState } from '../visit/source-state.ts';
import { amendFeed } from './amend.ts';
import type { Remembered } from './derived.ts';
import { charsetOf, fetchedDocument } from './document.ts';
import type { Fetching } from './fetching.ts';
import { type Visit, visitPages } from './visit-pages.ts';

/**
 * Visits a source that is not a folder: its list where it has one, then the pages that are due.
 */
export async function visit({ source, state }: Remembered, how: Fetching): Promise<Visit> {
  how.onVisit?.(source.place);
  if (source.kind === 'page') return visitPageAlone(source, state, how);
  // Pages may be left while the list is not due.
  if (state.next > how.clock.wall()) return visitPages(source, state, how);
  const listed = await visitList(source, state, how);
  if (listed.state.failures > 0) return listed;
  const pages = await visitPages(source, listed.state, how);
  const documents = [...listed.documents, ...pages.documents];
  return { ...pages, before: state, feed: listed.feed, documents };
}

/** A page that is named itself is looked at as often as is set, for good. */
async function visitPageAlone(source: Source, state: SourceState, how: Fetching): Promise<Visit> {
  const { place } = source;
  const now = how.clock.wall();
  const every = source.every ?? how.every;
  const items = named(state.items, [{ ...NO_ITEM, url: place }], now);
  const due = { ...(items[place] as ItemState), next: now, checks: 0, failures: 0 };
  const visited = await visitPages(source, { ...state, items: { [place]: due } }, how);
  const [problem = null] = visited.problems;
  const changed =
    problem === null
      ? good(state, every, {}, NOTHING_ASKED, now)
      : failed(source, state, { problem, headers: {} }, every, now).state;
  const next = Math.max(changed.next, visited.state.next);
  const item = { ...(visited.state.items[place] as ItemState), next: null };
  return { ...visited, before: state, state: { ...changed, next, items: { [place]: item } } };
}

async function visitList(source: Source, state: SourceState, how: Fetching): Promise<Visit> {
  const { clock, guest } = how;
  const asked = await (isWeb(state.url)
    ? askFor(guest, state.url, state)
    : readHere(path.resolve(how.corpus, source.place), how.files));
  const now = clock.wall();
  const every = source.every ?? how.every;
  const none = {
    ...{ source, before: state, feed: null },
    documents: [],
    problems: [],
  };
  if (asked.kind === 'failed') return { ...none, ...failed(source, state, asked, every, now) };
  if (asked.kind === 'same')
    return { ...none, state: good(state, every, asked.headers, state.asks, now) };
  const { answer } = asked;
  const listing = await readList(answer.body, answer.url, answer.headers);
  if ('code' in listing)
    return { ...none, ...failed(source, state, { problem: listing, headers: {} }, every, now) };
  const digest = digestOfBytes(answer.body);
  const fresh = {
    ...good(state, every, answer.headers, listing.asks, now),
    ...lastSaid(answer.headers),
    ...{ digest, title: listing.title, url: answer.movedTo ?? state.url },
  };
  const lists = LISTS_OF.has(listing.kind);
  if (lists)
    return { ...none, state: { ...fresh, lists: addressesOf(listing).slice(0, MOST_LISTS) } };
  const wanted = listing.items.filter(({ whole }) => !whole || source.text === 'page');
  const items = named(state.items, wanted, now);
  const feed = digest !== state.digest && wanted.length < listing.items.length;
  const amend = amendFeed(source, listing.items, new Set(wanted.map(({ url }) => url ?? '')));
  const documents = feed ? [fetchedDocument(how.corpus, source.place, answer, amend)] : [];
  return { ...none, feed: feed ? source.place : null, documents, state: { ...fresh, items } };
}

const LISTS_OF: ReadonlySet<string> = new Set(['opml', 'sitemap-index']);
/** Lists that one list may name; more are not visited. */
const MOST_LISTS = 500;

function addressesOf({ items }: Listing): string[] {
  return items.flatMap(({ url }: Listed) => url ?? []);
}

function isWeb(place: string): boolean {
  return /^https?:/i.test(place);
}

/** A list of feeds may be a file, by its path from the corpus. */
async function readHere(file: string, files: WritableFiles): Promise<FetchResult> {
  try {
    const body = Buffer.from(await files.readFile(file));
    const url = pathToFileURL(file).href;
    return { kind: 'fresh', answer: { url, status: 200, headers: {}, body, movedTo: null } };
  } catch (error) {
    const message = `It can’t be read: ${refusal(error)}.`;
    const remedy = 'Check the path; it counts from the corpus folder.';
    const problem = { code: 'file-unreadable', message, remedy, file, line: null };
    return { kind: 'failed', problem, headers: {} };
  }
}

async function readList(
  body: Buffer,
  url: string,
  headers: IncomingHttpHeaders,
): Promise<ReadListing | Problem> {
  try {
    const read = await readListing(body, url, charsetOf(headers['content-type']));
    return read ?? noList(url, 'It is no feed, sitemap or list of feeds');
  } catch (error) {
    return noList(url, `It can’t be read as a feed or a sitemap (${(error as Error).message})`);
  }
}

function noList(url: string, what: string): Problem {
  const remedy = 'Check the address in a browser; a single page is written `page: ADDRESS`.';
  return { code: 'no-list', message: `${what}.`, remedy, file: url, line: null };
}

function good(
  state: SourceState,
  every: number,
  headers: IncomingHttpHeaders,
  asks = NOTHING_ASKED,
  now = 0,
): SourceState {
  const next = nextVisit(now, every, headers, asks);
  const fine = { lastGood: now, failures: 0, failingSince: null, problem: null };
  return { ...state, ...fine, asks, next };
}

function failed(
  { place }: Source,
  state: SourceState,
  { problem, headers }: Pick<FetchResult & { kind: 'failed' }, 'problem' | 'headers'>,
  every: number,
  now: number,
): Pick<Visit, 'state' | 'problems'> {
  const failures = state.failures + 1;
  const next = nextTry(now, every, failures - 1, headers);
  const failingSince = state.failingSince ?? now;
  // Where it has moved to it is no more: then where it was is asked again.
  const changed = { next, failures, failingSince, problem, url: place };
  return { problems: [problem], state: { ...state, ...changed } };
}
