import type { IncomingHttpHeaders } from 'node:http';
import type { Problem } from '../../problem.ts';
import type { Source } from '../file/source.ts';
import { askFor, lastSaid } from '../visit/ask.ts';
import { dueItems, failedItem, fetchedItem } from '../visit/items.ts';
import { retryAfter } from '../visit/next-visit.ts';
import { PAGE_KINDS, pageKind } from '../visit/page-kind.ts';
import { digestOfBytes, type ItemState, type SourceState } from '../visit/source-state.ts';
import { amendPage } from './amend.ts';
import { type FetchedDocument, fetchedDocument, isWebPage } from './document.ts';
import type { Fetching } from './fetching.ts';

/** What one visit to a source brought. */
export interface Visit {
  readonly source: Source;
  readonly documents: readonly FetchedDocument[];
  readonly problems: readonly Problem[];
  /** What was remembered of it before. */
  readonly before: SourceState;
  /** The address of the feed among the documents; null where there is none. */
  readonly feed: string | null;
  /** To be remembered once the documents are imported. */
  readonly state: SourceState;
}

/** Pages of one visit to a source; the others are left to the next, so that what was fetched is soon imported. */
const PAGES = 25;

/** Fetches the pages of a source that are due, one after the other. */
export async function visitPages(
  source: Source,
  state: SourceState,
  how: Fetching,
): Promise<Visit> {
  const due = dueItems(state.items, how.clock.wall());
  const items: Record<string, ItemState> = { ...state.items };
  const documents: FetchedDocument[] = [];
  const problems: Problem[] = [];
  const visited = { source, before: state, feed: null, documents, problems };
  for (const url of due.slice(0, PAGES)) {
    const item = items[url] as ItemState;
    const page = await visitPage(url, item, source, state, how);
    items[url] = page.item;
    if (page.document !== null) documents.push(page.document);
    if (page.problem !== null) problems.push(page.problem);
    if (page.away !== null) {
      const left = leftAlone({ ...state, items }, how.clock.wall() + page.away * 1_000);
      return { ...visited, state: left };
    }
  }
  return { ...visited, state: { ...state, items } };
}

/** Nothing of a source is asked for before this moment. */
function leftAlone(state: SourceState, until: number): SourceState {
  const items = Object.entries(state.items).map(([url, item]) => {
    const next = item.next === null ? null : Math.max(item.next, until);
    return [url, { ...item, next }] as const;
  });
  return { ...state, next: Math.max(state.next, until), items: Object.fromEntries(items) };
}

interface PageVisit {
  readonly item: ItemState;
  readonly document: FetchedDocument | null;
  readonly problem: Problem | null;
  /** Seconds for which its server wants no more of us; null where it doesn't say so. */
  readonly away: number | null;
}

async function visitPage(
  url: string,
  item: ItemState,
  source: Source,
  { title: listTitle }: SourceState,
  { guest, clock, corpus }: Fetching,
): Promise<PageVisit> {
  const asked = await askFor(guest, url, item);
  const now = clock.wall();
  const none = { document: null, problem: null, away: null };
  if (asked.kind === 'failed') {
    const { problem, headers } = asked;
    return {
      ...none,
      item: failedItem(item, problem, now),
      problem,
      away: retryAfter(headers, now),
    };
  }
  if (asked.kind === 'same')
    return { ...none, item: fetchedItem(item, item, item.digest ?? '', now) };
  const { answer } = asked;
  const digest = digestOfBytes(answer.body);
  const fetched = fetchedItem(item, lastSaid(answer.headers), digest, now);
  if (digest === item.digest) return { ...none, item: fetched };
  const html = isWebPage(answer.body) ? answer.body.toString('latin1') : null;
  const pdf = answer.body.subarray(0, 5).toString('latin1') === '%PDF-';
  const problem = html === null && pdf ? null : whyNoArticle(url, html, answer);
  if (problem !== null) return { ...none, item: failedItem(item, problem, now), problem };
  const { title, published } = item;
  const known = { title, published, listTitle: item.outlet ?? listTitle };
  const amend = amendPage(url, html ?? '', source, known);
  return { ...none, item: fetched, document: fetchedDocument(corpus, url, answer, amend) };
}

/** Why what was fetched is no article's page; null where it may be one. */
export function whyNoArticle(
  asked: string,
  html: string | null,
  { url, headers }: { readonly url: string; readonly headers: IncomingHttpHeaders },
): Problem | null {
  const kind = html === null ? 'no-page' : pageKind(html, { url, asked, headers });
  if (kind === null) return null;
  return {
    code: `page-${kind}`,
    message: `It is no article: ${PAGE_KINDS[kind]}.`,
    remedy: 'Save the article from your browser and import that, or leave the source out.',
    file: asked,
    line: null,
  };
}
