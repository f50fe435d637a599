import type { QueryContext } from '../candidate.ts';
import type { Ranked } from '../rank.ts';

/** How many of the named get a place of their own at the top. */
const MOST = 4;

/**
 * Where a question names several outlets, or a name that several speakers share, the best passage of
 * each comes first, in order of rank; everything else keeps its order.
 */
export function coverAll(ranked: readonly Ranked[], context: QueryContext): readonly Ranked[] {
  const groupOf = groups(context);
  if (groupOf === null) return ranked;
  const seen = new Set<string>();
  const first = ranked.filter((candidate) => {
    const fresh = groupOf(candidate).filter((name) => !seen.has(name));
    if (fresh.length === 0 || seen.size >= MOST) return false;
    for (const name of fresh) seen.add(name);
    return true;
  });
  const leading = new Set(first);
  return [...first, ...ranked.filter((candidate) => !leading.has(candidate))];
}

type Groups = (candidate: Ranked) => readonly string[];

function groups({ question, coverage, names }: QueryContext): Groups | null {
  if (names.size > 1)
    return ({ passage }) =>
      (coverage.quotes[passage] ?? []).flatMap(({ speaker }) =>
        speaker !== null && names.has(speaker) ? [speaker] : [],
      );
  const outlets = new Set(question.outlets.map(({ name }) => name));
  if (outlets.size < 2) return null;
  return ({ article }) => {
    const outlet = coverage.articles[article]?.outlet ?? null;
    return outlet !== null && outlets.has(outlet) ? [outlet] : [];
  };
}
