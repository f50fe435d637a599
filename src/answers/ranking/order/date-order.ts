import type { QueryContext } from '../candidate.ts';
import type { Ranked } from '../rank.ts';

/** Share of the best that a passage must hold of the topic to be put in order: what only shares a word is not. */
const RELEVANT = 0.6;

/**
 * Where "the latest" or "the first" is asked for: what answers, by date of the article, those without a
 * date last; then everything else as it was. In one article the order of print.
 */
export function inAskedOrder(ranked: readonly Ranked[], context: QueryContext): readonly Ranked[] {
  const { order, counts } = context.question;
  if (order === null && !counts) return ranked;
  const relevant = relevantOf(ranked, context);
  const dayOf = ({ article }: Ranked) =>
    context.coverage.articles[article]?.date?.slice(0, 10) ?? null;
  const sign = order === 'newest' ? -1 : 1;
  const sorted = relevant.toSorted((a, b) => {
    const [one, other] = [dayOf(a), dayOf(b)];
    if (one === other) return sign * (a.article - b.article) || a.passage - b.passage;
    if (one === null || other === null) return one === null ? 1 : -1;
    return one < other ? -sign : sign;
  });
  const leading = new Set(sorted);
  return [...sorted, ...ranked.filter((one) => !leading.has(one))];
}

/** Those that quote whoever was asked about, with most of the topic; where nobody was, those with most of the topic. */
function relevantOf(ranked: readonly Ranked[], { question }: QueryContext): readonly Ranked[] {
  const theirs =
    question.speaker === null ? ranked : ranked.filter(({ signals }) => signals.quoted > 0);
  const most = theirs.reduce((best, { signals }) => Math.max(best, signals.covered), 0);
  return theirs.filter(({ signals }) => signals.covered >= RELEVANT * most);
}
