import type { Coverage } from '../coverage.ts';
import type { Question } from '../questions/question.ts';

/**
 * Whether a passage's article meets the question's filters; null where there are none. Undated articles
 * meet no date filter.
 */
export function accepts(
  coverage: Coverage,
  { filters }: Question,
): ((passage: number) => boolean) | null {
  const { outlets, since, before } = filters;
  if (outlets === null && since === null && before === null) return null;
  const allowed = outlets === null ? null : new Set(outlets.flatMap((outlet) => outlet.articles));
  return (passage) => {
    const article = coverage.articleOf[passage] as number;
    if (allowed !== null && !allowed.has(article)) return false;
    const day = coverage.articles[article]?.date?.slice(0, 10) ?? null;
    if (since !== null && (day === null || day < since)) return false;
    return before === null || (day !== null && day < before);
  };
}
