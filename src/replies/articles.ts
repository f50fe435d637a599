import type { Article } from '../articles/article.ts';
import { turnFrom } from './action.ts';
import type { Reply } from './reply.ts';
import { texts } from './texts.ts';

/** One page of the list of articles. */
export interface ArticlesPage {
  readonly shown: readonly Article[];
  /** The page's number and its way to the next; it holds no cards. */
  readonly reply: Reply;
}

/** The list of articles, `each` on a page; pages count from 1, and one too high gives the last. */
export function articlesPage(
  articles: readonly Article[],
  wanted: number,
  each: number,
): ArticlesPage {
  return listPage(articles, wanted, each);
}

/** One page of a list of anything, `each` on a page; pages count from 1, and one too high gives the last. */
export function listPage<T>(
  all: readonly T[],
  wanted: number,
  each: number,
): { readonly shown: readonly T[]; readonly reply: Reply } {
  const pages = Math.max(1, Math.ceil(all.length / each));
  const page = Math.min(Math.max(1, wanted), pages);
  const left = all.length - page * each;
  const shown = all.slice((page - 1) * each, page * each);
  return { shown, reply: { ...NO_CARDS, page, pages, actions: turnFrom(page, left) } };
}

const NO_CARDS = {
  outcome: 'guidance',
  lead: null,
  check: null,
  cards: [],
  passages: 0,
} as const;

/** What an article states of itself, in one line: outlet, date, size; what it does not state is said to be so. */
export function statedOf({ outlet, date, published, paragraphs }: Article): string {
  return [
    outlet ?? texts.articles.outletNotStated,
    date?.slice(0, 10) ?? published ?? texts.articles.dateNotStated,
    texts.articles.passages(paragraphs.length),
  ].join(' · ');
}
