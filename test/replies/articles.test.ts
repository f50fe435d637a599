import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { articlesPage, statedOf } from '../../src/replies/articles.ts';
import { coverage } from './shipped.ts';

const five = coverage.articles.slice(0, 5);

describe('articlesPage', () => {
  it('shows every article once over its pages, each with a way to the next but the last', () => {
    const pages = [1, 2, 3].map((page) => articlesPage(five, page, 2));
    expect(pages.flatMap(({ shown }) => shown)).toEqual(five);
    expect(pages.map(({ reply }) => reply.actions)).toEqual([
      [{ kind: 'more', page: 2, cards: 3 }],
      [{ kind: 'more', page: 3, cards: 1 }],
      [],
    ]);
  });

  it('gives the last page for one too high, the first for one too low, and one for no article', () => {
    expect(articlesPage(five, 9, 2).reply.page).toBe(3);
    expect(articlesPage(five, 0, 2).reply.page).toBe(1);
    expect(articlesPage([], 1, 2)).toMatchObject({ shown: [], reply: { page: 1, pages: 1 } });
  });
});

describe('statedOf', () => {
  const article = { ...(five[0] as Article), outlet: 'The Outlet', published: '1 July 2026' };

  it('gives the day where the date is known, and else what was printed', () => {
    const dated = { ...article, date: '2026-07-01T10:00:00Z' };
    expect(statedOf(dated)).toMatch(/^The Outlet · 2026-07-01 · \d+ passages$/);
    expect(statedOf({ ...article, date: null })).toContain(' · 1 July 2026 · ');
  });

  it('says what an article does not state, and never guesses it', () => {
    const silent = { ...article, outlet: null, date: null, published: null };
    expect(statedOf(silent)).toMatch(/^outlet not stated · date not stated · /);
  });
});
