import type { Article } from '../../articles/article.ts';
import type { Coverage } from '../../coverage.ts';
import { texts } from '../texts.ts';

/** What a coverage holds, at a glance. */
export interface Overview {
  /** How much there is, in one sentence. */
  readonly holds: string;
  /** Newest first. */
  readonly newest: readonly Article[];
  /** Most quoted first. */
  readonly quoted: readonly { readonly name: string; readonly passages: string }[];
}

/** @param most how many articles, and how many speakers */
export function overviewOf(
  { articles, passages, speakers }: Coverage,
  most: { readonly newest: number; readonly quoted: number },
): Overview {
  return {
    holds: texts.overview.holds(articles.length, passages.length, speakers.quoted.length),
    newest: byDate(articles).slice(0, most.newest),
    quoted: speakers.quoted
      .slice(0, most.quoted)
      .map(({ name, quotedIn }) => ({ name, passages: texts.articles.passages(quotedIn.length) })),
  };
}

/** Questions that this coverage answers, `most` of them: to begin with. */
export function firstQuestions({ speakers, articles }: Coverage, most: number): string[] {
  const { said, about, whoIsQuoted } = texts.overview;
  const [newest] = byDate(articles);
  const names = speakers.quoted.slice(0, most - 2).map(({ name }) => said(name));
  const title = newest?.title == null ? [] : [about(newest.title)];
  return [...names, ...title, whoIsQuoted].slice(0, most);
}

function byDate(articles: readonly Article[]): Article[] {
  return articles.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
}
