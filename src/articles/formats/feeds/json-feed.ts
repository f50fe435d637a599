import type { Found, ImportFormat } from '../format.ts';
import { languageTag } from '../language-tag.ts';
import { isJson, type JsonRecord, jsonOf, object, objects, textIn } from '../records/json-value.ts';
import { plainAddress } from './address.ts';
import { type FeedItem, feedArticle } from './feed-item.ts';

/** JSON Feed, saved as a file. */
export const jsonFeed: ImportFormat = {
  name: 'json-feed',
  about: 'JSON Feed, saved as a file',
  recognise: (file) =>
    isJson(file) && /jsonfeed\.org\/version/.test(file.head.replaceAll('\\/', '/')),
  async *read(file, reading): AsyncGenerator<Found> {
    const feed = object(jsonOf(file));
    if (!feed) throw new Error('it is no JSON');
    for (const [index, item] of jsonFeedItems(feed).entries())
      yield await feedArticle(item, file.linesBefore + index + 1, file.file, reading);
  },
};

/**
 * The items of a JSON Feed, in the order they stand there.
 * @param base the address that relative ones count from; default none
 */
export function jsonFeedItems(feed: JsonRecord, base: string | null = null): FeedItem[] {
  return objects(feed.items).map((item) => ({
    stated: statedIn(item, feed, base),
    content: textIn(item.content_html) ?? textIn(item.content_text),
    summary: textIn(item.summary),
    captions: [],
    id: textIn(item.id),
    updated: textIn(item.date_modified),
  }));
}

function statedIn(item: JsonRecord, feed: JsonRecord, base: string | null) {
  const authors = objects(item.authors ?? [item.author]).flatMap(({ name }) => textIn(name) ?? []);
  return {
    title: textIn(item.title),
    outlet: textIn(feed.title),
    byline: authors.join(', ') || null,
    published: textIn(item.date_published),
    url: plainAddress(textIn(item.url) ?? textIn(item.external_url), base),
    language: languageTag(textIn(item.language) ?? textIn(feed.language)),
  };
}
