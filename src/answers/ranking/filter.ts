import type { Coverage } from '../../coverage.ts';
import type { Question } from '../../questions/question.ts';
import type { SearchFilter } from '../../search/engine.ts';
import { oncePerCoverage } from '../coverage-memo.ts';

/**
 * Whether a passage may answer and its article meets the question's filters; null where all do. Undated articles
 * meet no date filter.
 */
export function accepts(
  coverage: Coverage,
  { filters, among }: Question,
): ((passage: number) => boolean) | null {
  const meets = meetsFilters(coverage, filters);
  if (among === undefined) return meets;
  return (passage) => among.has(passage) && (meets === null || meets(passage));
}

/** The same as data, as far as it is of articles and the question asks for any of it. */
export function filterOf({ filters }: Question): { filter?: SearchFilter } {
  const { outlets, since, before } = filters;
  if (outlets === null && since === null && before === null) return {};
  return { filter: { outlets: outlets?.map(({ name }) => name) ?? null, since, before } };
}

function meetsFilters(
  coverage: Coverage,
  filters: Question['filters'],
): ((passage: number) => boolean) | null {
  const { outlets, naming, since, before } = filters;
  if (outlets === null && naming === null && since === null && before === null) return null;
  const allowed = outlets === null ? null : new Set(outlets.flatMap((outlet) => outlet.articles));
  const meets = Uint8Array.from(daysOf(coverage), (day, article) => {
    if (allowed !== null && !allowed.has(article)) return 0;
    if (since !== null && (day === null || day < since)) return 0;
    return before === null || (day !== null && day < before) ? 1 : 0;
  });
  return (passage) =>
    meets[coverage.articleOf[passage] as number] === 1 &&
    (naming === null || (coverage.passages[passage]?.text.includes(naming) ?? false));
}

/** The day of each article, ISO 8601, read once for each coverage. */
const daysOf = oncePerCoverage(({ articles }): readonly (string | null)[] =>
  Array.from(articles, ({ date }) => date?.slice(0, 10) ?? null),
);
