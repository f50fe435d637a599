import type { Article } from '../../../src/articles/article.ts';
import { analyseArticle } from '../../../src/quotes/analyse.ts';
import { articleOf } from '../article-of.ts';

/** What an article may state beside its paragraphs. */
export type Stated = Partial<Pick<Article, 'title' | 'byline' | 'outlet' | 'form'>>;

/** Paragraphs parted by blank lines as an article. */
export function talk(text: string, stated: Stated = {}): Article {
  return { ...articleOf(text.trim().split(/\n{2,}/u), null), ...stated };
}

/**
 * Every quote as "speaker: words", in order; "-" for nobody who is named, followed by the words that are
 * shown for him or her, if any; what a quote quotes is set in and follows it.
 */
export function spoken(text: string, stated: Stated = {}): string[] {
  const { quotes, cast } = analyseArticle(talk(text, stated));
  return quotes.flat().map(({ figure, mention, text: words, within }) => {
    const who =
      figure === null ? ['-', mention?.text].filter(Boolean).join(' ') : cast[figure]?.name;
    return `${within === null ? '' : '  '}${who}: ${words}`;
  });
}
