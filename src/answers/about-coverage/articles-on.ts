import type { Article } from '../../articles/article.ts';
import type { Coverage } from '../../coverage.ts';
import { indexTerms } from '../../language/terms.ts';
import { topicTerms } from '../../questions/reading/terms.ts';

/** Passages looked at for the articles on something. */
const LOOKED_AT = 300;

/**
 * The articles in which all words of a topic stand, headline included, newest first; none where the
 * coverage does not know one of the words.
 */
export function articlesOn(
  topic: string,
  { articles, articleOf, passages, engine }: Coverage,
): Article[] {
  const terms = topicTerms(topic, engine.vocabulary, engine.size);
  if (terms.length === 0 || terms.some(({ unknown }) => unknown)) return [];
  const held = new Map<number, Set<string>>();
  for (const { passage } of engine.search({ terms, limit: LOOKED_AT })) {
    const article = articleOf[passage] as number;
    const words = held.get(article) ?? new Set(indexTerms(articles[article]?.title ?? ''));
    held.set(article, words);
    for (const term of indexTerms(passages[passage]?.text ?? '')) words.add(term);
  }
  return [...held]
    .filter(([, words]) => terms.every(({ term }) => words.has(term)))
    .flatMap(([article]) => articles[article] ?? [])
    .sort(newestFirst);
}

/** Those without a date last. */
export function newestFirst(a: Article, b: Article): number {
  return (b.date ?? '').localeCompare(a.date ?? '');
}
