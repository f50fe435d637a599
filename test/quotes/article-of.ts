import type { Article } from '../../src/articles/article.ts';

/** An article of these paragraphs, of a stated day or none. */
export function articleOf(paragraphs: readonly string[], date: string | null, id = 'a'): Article {
  const spans = paragraphs.map((text, at) => {
    const start = paragraphs.slice(0, at).reduce((sum, before) => sum + before.length + 2, 0);
    return { start, end: start + text.length };
  });
  const published = date;
  const rest = { title: null, outlet: null, byline: null, url: null, language: 'en', origin: [] };
  return { id, ...rest, published, date, text: paragraphs.join('\n\n'), paragraphs: spans };
}
