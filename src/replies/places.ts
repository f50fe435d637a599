import { oncePerCoverage } from '../answers/coverage-memo.ts';
import type { Coverage } from '../coverage.ts';

const placesOf = oncePerCoverage(
  ({ articles }): ReadonlyMap<string, number> =>
    new Map(articles.map((article, place) => [article.id, place])),
);

/** A passage's index in `coverage.passages` by its id; null where the coverage holds no such passage. */
export function placeOf(coverage: Coverage, passageId: string): number | null {
  const hash = passageId.lastIndexOf('#');
  const article = placesOf(coverage).get(passageId.slice(0, hash));
  const paragraph = Number(passageId.slice(hash + 1));
  if (article === undefined || !Number.isInteger(paragraph) || paragraph < 1) return null;
  const place = (coverage.firstPassages[article] as number) + paragraph - 1;
  return place < (coverage.firstPassages[article + 1] as number) ? place : null;
}
