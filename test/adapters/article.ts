import type { Article } from '../../src/articles/article.ts';

/** An article of paragraphs; `about` says what else it states. */
export function article(
  id: string,
  paragraphs: readonly string[],
  about: Partial<Article> = {},
): Article {
  let text = '';
  const spans = paragraphs.map((paragraph) => {
    const start = text === '' ? 0 : text.length + 2;
    text = text === '' ? paragraph : `${text}\n\n${paragraph}`;
    return { start, end: start + paragraph.length };
  });
  return {
    id,
    title: 'A headline',
    outlet: 'The Outlet',
    byline: null,
    published: '1 July 2026',
    date: '2026-07-01',
    url: 'https://example.org/a',
    language: 'en',
    origin: [],
    text,
    paragraphs: spans,
    ...about,
  };
}
