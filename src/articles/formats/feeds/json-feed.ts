import type { Found, ImportFormat } from '../format.ts';
import { languageTag } from '../language-tag.ts';
import { isJson, jsonOf, object, objects, textIn } from '../records/json-value.ts';
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
        ({ name }) => textIn(name) ?? [],
      );
      const stated = {
        title: textIn(item.title),
        outlet: textIn(feed.title),
        byline: authors.join(', ') || null,
        published: textIn(item.date_published),
        url: plainAddress(textIn(item.url) ?? textIn(item.external_url)),
        language: languageTag(textIn(item.language) ?? textIn(feed.language)),
      };
      const content = textIn(item.content_html) ?? textIn(item.content_text);
      const read = {
        stated,
        content,
        summary: textIn(item.summary),
        captions: [],
        id: textIn(item.id),
      };
      yield await feedArticle(read, index + 1, file.file, reading);
    }
  },
};
