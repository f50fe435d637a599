import type { Coverage } from '../coverage.ts';
import { oncePerCoverage } from './coverage-memo.ts';

const articlePlaces = oncePerCoverage(
  ({ articles }): ReadonlyMap<string, number> =>
    new Map(articles.map((article, place) => [article.id, place])),
);

/** A passage's index in `coverage.passages` by its id; null where the coverage holds no such passage. */
export function passageIndex(coverage: Coverage, passageId: string): number | null {
  const hash = passageId.lastIndexOf('#');
  const article = articlePlaces(coverage).get(passageId.slice(0, hash));
  const number = passageId.slice(hash + 1);
  if (article === undefined || !/^[1-9]\d*$/.test(number)) return null;
  const place = (coverage.firstPassages[article] as number) + Number(number) - 1;
  return place < (coverage.firstPassages[article + 1] as number) ? place : null;
}

/**
 * The index of the passage that shows what a check found; words in a headline (`harbour-vote#0`) are shown by the
 * article's first passage. Null where the coverage holds no such passage.
 */
export function shownBy(coverage: Coverage, passageId: string): number | null {
  return passageIndex(coverage, passageId.replace(/#0$/, '#1'));
}

/** The indexes of an article's passages; none where the coverage holds no such article. */
export function passagesOfArticle(coverage: Coverage, articleId: string): number[] {
  const article = articlePlaces(coverage).get(articleId);
  if (article === undefined) return [];
  const first = coverage.firstPassages[article] as number;
  const length = (coverage.firstPassages[article + 1] as number) - first;
  return Array.from({ length }, (_, at) => first + at);
}
