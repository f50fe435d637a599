import {
  children,
  descendants,
  type Element,
  elementText,
  local,
  parseXml,
} from '../../articles/formats/dom.ts';
import { type FeedItem, isWholeText } from '../../articles/formats/feeds/feed-item.ts';
import { jsonFeedItems } from '../../articles/formats/feeds/json-feed.ts';
import { feedItems } from '../../articles/formats/feeds/rss.ts';
import { type ImportFile, importFile } from '../../articles/formats/import-file.ts';
import { FORMAT_LIMITS } from '../../articles/formats/limits.ts';
import { jsonOf, object, textIn } from '../../articles/formats/records/json-value.ts';
import { decodeText } from '../../articles/read/decode.ts';
import { asksOf } from './asks.ts';
import { type Listed, type Listing, NOTHING_ASKED } from './listing.ts';

/** What a list turned out to be. */
type ListingKind = 'feed' | 'sitemap' | 'sitemap-index' | 'opml';

/** A list that was read. */
export interface ReadListing extends Listing {
  readonly kind: ListingKind;
}

/** Elements of one list; more are left to the next visit. */
const MOST_ITEMS = 5_000;

/**
 * Reads a feed of any kind, a sitemap or a list of feeds, told by its content.
 *
 * @param charset as the server labels it; it counts where the bytes say nothing
 * @param base the address that relative ones count from
 * @returns null where it is none of these
 * @throws TooNested
 */
export async function readListing(
  bytes: Uint8Array,
  base: string,
  charset: string | null = null,
): Promise<ReadListing | null> {
  const file = importFile(base, bytes);
  const start = file.head.replace(/^\ufeff/, '').trimStart();
  if (start.startsWith('{')) return fromJson(file, base);
  if (!start.startsWith('<')) return null;
  const text = /encoding\s*=/.test(start.slice(0, 200))
    ? file.text()
    : decodeText(bytes, base, knownCharset(charset));
  if (typeof text !== 'string') return null;
  const root = await parseXml(text, FORMAT_LIMITS);
  return root === null ? null : fromXml(root, base);
}

async function fromJson(file: ImportFile, base: string): Promise<ReadListing | null> {
  const feed = object(jsonOf(file));
  if (!feed || !/jsonfeed\.org/.test(textIn(feed.version) ?? '')) return null;
  return listing('feed', textIn(feed.title), await listed(jsonFeedItems(feed, base), base));
}

async function fromXml(root: Element, base: string): Promise<ReadListing | null> {
  const kind = local(root);
  if (/^(?:rss|feed|RDF)$/i.test(kind)) {
    const channel = children(root, 'channel')[0] ?? root;
    const items = await listed(feedItems(root, base), base);
    const title = elementText(children(channel, 'title')[0]);
    return { ...listing('feed', title, items), asks: asksOf(channel) };
  }
  if (kind === 'urlset')
    return listing(
      'sitemap',
      null,
      children(root, 'url').flatMap((url) => mapped(url, base)),
    );
  if (kind === 'sitemapindex')
    return listing(
      'sitemap-index',
      null,
      children(root, 'sitemap').flatMap((map) => mapped(map, base)),
    );
  if (kind !== 'opml') return null;
  const feeds = descendants(root, 'outline').flatMap((outline) => {
    const url = addressIn(outline.getAttribute('xmlUrl'), base);
    if (url === null) return [];
    const title = outline.getAttribute('title') ?? outline.getAttribute('text');
    return { ...NO_ITEM, url, title };
  });
  return listing('opml', null, feeds);
}

function listing(kind: ListingKind, title: string | null, items: readonly Listed[]): ReadListing {
  return { kind, title, items: items.slice(0, MOST_ITEMS), asks: NOTHING_ASKED };
}

/** An item of which nothing is stated. */
export const NO_ITEM: Listed = {
  url: null,
  guid: null,
  title: null,
  published: null,
  outlet: null,
  updated: null,
  whole: false,
};

async function listed(items: readonly FeedItem[], base: string): Promise<Listed[]> {
  const all: Listed[] = [];
  for (const item of items.slice(0, MOST_ITEMS)) {
    const { title = null, published = null } = item.stated;
    all.push({
      url: addressIn(item.stated.url ?? item.id, base),
      guid: item.id,
      title,
      published,
      outlet: null,
      updated: item.updated ?? null,
      whole: await isWholeText(item, FORMAT_LIMITS),
    });
  }
  return all;
}

function mapped(entry: Element, base: string): Listed[] {
  const one = (name: string) => elementText(descendants(entry, name)[0]);
  const url = addressIn(elementText(children(entry, 'loc')[0]), base);
  if (url === null) return [];
  const published = one('publication_date');
  const [by] = descendants(entry, 'publication');
  const outlet = by === undefined ? null : elementText(children(by, 'name')[0]);
  return [{ ...NO_ITEM, url, title: one('title'), published, outlet, updated: one('lastmod') }];
}

/** A label that the Encoding Standard knows; null for any other. */
export function knownCharset(label: string | null): string | null {
  try {
    return label === null ? null : new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function addressIn(text: string | null, base: string): string | null {
  const address = text?.trim() ?? '';
  if (!/^(?:https?:\/\/|\/|\.)/i.test(address) || !URL.canParse(address, base)) return null;
  return new URL(address, base).href;
}
