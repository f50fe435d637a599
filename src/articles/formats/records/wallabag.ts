import type { Found, ImportFormat } from '../format.ts';
import { isJson, jsonOf, objects } from './json-value.ts';
import { recordArticle } from './record.ts';

/** What Wallabag writes in the place of a text that it could not fetch, and nothing else, in whatever markup. */
const NOT_FETCHED =
  /^\s*(?:<[^<>]{1,200}>\s*)*wallabag can(?:'|’|&#039;)t retrieve contents for this article\b/i;

/** What Wallabag exports: articles with their content as HTML. */
export const wallabag: ImportFormat = {
  name: 'wallabag',
  about: 'Wallabag exports (JSON)',
  recognise: (file) =>
    isJson(file) &&
    /"is_archived"/.test(file.head) &&
    /"content"/.test(file.head) &&
    Array.isArray(jsonOf(file)),
  async *read(file, reading): AsyncGenerator<Found> {
    for (const [index, entry] of objects(jsonOf(file)).entries()) {
      const { url, title, content, published_at, published_by, language, domain_name } = entry;
      const record = {
        url,
        title,
        content: NOT_FETCHED.test(String(content ?? '')) ? null : content,
        published: published_at,
        authors: published_by,
        language,
        domain: domain_name,
      };
      yield await recordArticle(
        record,
        { file: file.file, number: file.linesBefore + index + 1, unit: 'entry' },
        reading,
      );
    }
  },
};
