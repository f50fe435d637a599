import type { Found, ImportFormat } from '../format.ts';
import { languageTag } from '../language-tag.ts';
import { isJson, jsonOf, object, objects, text } from '../records/json-value.ts';
import { plainAddress } from './address.ts';
import { feedArticle } from './feed-item.ts';

/** JSON Feed, saved as a file. */
export const jsonFeed: ImportFormat = {
  name: 'json-feed',
  about: 'JSON Feed, saved as a file',
  recognise: (file) =>
    isJson(file) && /jsonfeed\.org\/version/.test(file.head.replaceAll('\\/', '/')),
  async *read(file, reading): AsyncGenerator<Found> {
    const feed = object(jsonOf(file));
    if (!feed) throw new Error('it is no JSON');
    for (const [index, item] of objects(feed.items).entries()) {
      const authors = objects(item.authors ?? [item.author]).flatMap(
        ({ name }) => text(name) ?? [],
      );
      const stated = {
        title: text(item.title),
        outlet: text(feed.title),
        byline: authors.join(', ') || null,
        published: text(item.date_published),
        url: plainAddress(text(item.url) ?? text(item.external_url)),
        language: languageTag(text(item.language) ?? text(feed.language)),
      };
      const content = text(item.content_html) ?? text(item.content_text);
      const read = {
        stated,
        content,
        summary: text(item.summary),
        captions: [],
        id: text(item.id),
      };
      yield await feedArticle(read, index + 1, file.file, reading);
    }
  },
};
