import type { FrontMatter } from '../../front-matter.ts';
import { decodeNames } from '../../read/named-characters.ts';
import { children, descendants, type Element, elementText, local, parseXml } from '../dom.ts';
import type { FormatReading, Found, ImportFormat } from '../format.ts';
import { languageTag } from '../language-tag.ts';
import { decodeXml } from '../xml-events.ts';
import { plainAddress } from './address.ts';
import { type FeedItem, feedArticle } from './feed-item.ts';
import { rootName } from './xml-root.ts';

/** Feeds as files: RSS of every version and Atom. Items that hold a teaser only are told. */
export const feed: ImportFormat = {
  name: 'feed',
  about: 'Feeds saved as files (RSS, Atom), items with their whole text',
  recognise: (file) =>
    /^(?:rss|feed|RDF)$/.test(rootName(file)) && /rss|atom|channel|RDF|<feed/i.test(file.head),
  async *read(file, reading): AsyncGenerator<Found> {
    const text = file.text();
    if (typeof text !== 'string') yield text;
    else yield* items(await parseXml(text, reading.limits), file.file, reading);
  },
};

async function* items(
  root: Element | null,
  file: string,
  reading: FormatReading,
): AsyncGenerator<Found> {
  for (const [index, item] of feedItems(root).entries())
    yield await feedArticle(item, index + 1, file, reading);
}

/**
 * The items of a feed by its root element, in the order they stand there.
 * @param base the address that relative ones count from; default none
 */
export function feedItems(root: Element | null, base: string | null = null): FeedItem[] {
  const channel = children(root, 'channel')[0] ?? root;
  const outlet = titleText(children(channel, 'title')[0]);
  const from = resolved(root, resolved(channel, base));
  const language = languageTag(
    elementText(children(channel, 'language')[0]) ?? root?.getAttribute('xml:lang'),
  );
  return descendants(root, 'item', 'entry').map((item) => {
    const read = local(item) === 'entry' ? entry(item, from) : rssItem(item, from);
    const stated = {
      ...read.stated,
      outlet: read.stated.outlet ?? outlet,
      language: read.stated.language ?? language,
    };
    return { ...read, stated };
  });
}

/** The address that relative ones in an element count from, as it or what is round it states. */
function resolved(element: Element | null | undefined, outer: string | null): string | null {
  const own = element?.getAttribute('xml:base') ?? null;
  return own === null ? outer : (plainAddress(own, outer) ?? outer);
}

function rssItem(item: Element, base: string | null): FeedItem {
  const one = (...names: string[]) => elementText(children(item, ...names)[0]);
  const [encoded] = children(item, 'encoded');
  const [summary] = children(item, 'description');
  const media = descendants(item, 'description').filter((node) => node.parentNode !== item);
  return {
    stated: statedIn(item, base),
    content: encoded ? markup(encoded) : null,
    summary: summary ? markup(summary) : null,
    captions: media.flatMap((node) => elementText(node) ?? []),
    id: one('guid') ?? plainAddress(one('link')),
    updated: one('updated', 'modified'),
  };
}

function statedIn(item: Element, base: string | null): Partial<FrontMatter> {
  const one = (...names: string[]) => elementText(children(item, ...names)[0]);
  const guid = children(item, 'guid')[0];
  const permalink = guid?.getAttribute('isPermaLink') !== 'false' ? elementText(guid) : null;
  const authors = children(item, 'creator').flatMap((creator) => elementText(creator) ?? []);
  const author = one('author');
  return {
    title: titleText(children(item, 'title')[0]),
    byline: authors.join(', ') || (author && nameIn(author)),
    outlet: one('source'),
    published: one('pubDate', 'date', 'published'),
    url: plainAddress(one('link'), base) ?? plainAddress(permalink),
    section: null,
  };
}

function entry(item: Element, base: string | null): FeedItem {
  const one = (...names: string[]) => elementText(children(item, ...names)[0]);
  const [content] = children(item, 'content');
  const [summary] = children(item, 'summary');
  return {
    stated: statedInEntry(item, base),
    content: content && !content.getAttribute('src') ? markup(content) : null,
    summary: summary ? markup(summary) : null,
    captions: [],
    id: one('id'),
    updated: one('updated', 'modified'),
  };
}

function statedInEntry(item: Element, base: string | null): Partial<FrontMatter> {
  const one = (...names: string[]) => elementText(children(item, ...names)[0]);
  const link = children(item, 'link').find(
    (other) => (other.getAttribute('rel') ?? 'alternate') === 'alternate',
  );
  const authors = children(item, 'author').flatMap(
    (author) => elementText(children(author, 'name')[0]) ?? [],
  );
  const [source] = children(item, 'source');
  return {
    title: titleText(children(item, 'title')[0]),
    byline: authors.join(', ') || null,
    published: one('published', 'issued', 'created'),
    url: plainAddress(link?.getAttribute('href'), resolved(item, base)),
    outlet: titleText(children(source, 'title')[0]),
    language: languageTag(item.getAttribute('xml:lang')),
  };
}

/** What an element holds as HTML: escaped once, or elements of its own (Atom's xhtml, or RSS written so). */
function markup(element: Element | undefined): string {
  if (!element) return '';
  if (element.children.length > 0) return element.innerHTML;
  return element.textContent ?? '';
}

/** Headlines come escaped twice, and with marks of their own. */
function titleText(element: Element | undefined): string | null {
  const text = elementText(element);
  if (text === null) return null;
  const once = decodeXml(decodeNames(text));
  return (
    once
      .replace(/<\/?(?:b|i|em|strong|span|sup|sub|cite|q|mark)(?:\s[^<>]{0,500})?>/gi, '')
      .trim() || null
  );
}

/** `desk@gazette.example (News desk)` */
function nameIn(author: string): string {
  return (
    /\(([^()]{2,100})\)\s*$/.exec(author)?.[1] ??
    author.replace(/(?:(?<!\s)\s+)?<?[^\s<>@]{1,64}@[^\s<>]{1,200}>?\s*/, ' ').trim()
  );
}
