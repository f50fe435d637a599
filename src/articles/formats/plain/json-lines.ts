import type { Article } from '../../article.ts';
import { newCleaning } from '../../import/clean/cleaning.ts';
import { normalise } from '../../import/clean/normalise.ts';
import { readJsonLines } from '../../json-lines.ts';
import type { FoundArticle, ImportFormat } from '../format.ts';

/** `.jsonl`, an article a line. */
export const jsonLines: ImportFormat = {
  name: 'jsonl',
  about: 'Articles as JSON objects, one a line (JSONL)',
  recognise: (file) => /^\.(?:jsonl|ndjson)$/.test(file.ending),
  async *read(file, { articleLimits }) {
    for await (const { line, read } of readJsonLines(file.bytes, file.file, articleLimits)) {
      yield 'code' in read ? read : articleOf(read, line);
    }
  },
};

/** It states most things itself; its text may still be a copied page. */
function articleOf(article: Article, line: number): FoundArticle {
  const { title, outlet, byline, published, url, language } = article;
  const lines = article.text.split(/\r\n|[\n\r\u2028\u2029]/).map((text, index) => {
    const printed = { number: index + 1, text: text.trim() };
    return { printed: [printed], text: normalise(text).trim() };
  });
  const filled = lines.filter(({ text }) => text !== '');
  const stated = { title, outlet, byline, published, url, language };
  return {
    cleaning: newCleaning(filled, stated),
    copied: true,
    place: article.id,
    line,
    lasting: true,
    name: article.id,
  };
}
