import type { Coverage } from '../../../coverage.ts';
import { firstOfMonth, inEnglish } from '../../../language/dates/calendar.ts';
import type { Query } from '../../../questions/query.ts';
import type { Ranked } from '../rank.ts';

/** A question for a month without its filter, and the month. */
export interface MonthAsked {
  readonly query: Query;
  /** "February". */
  readonly month: string;
}

/** "What did Quill say in February?": the month where days make up exactly one; null for all others. */
export function monthAsked(query: Query): MonthAsked | null {
  const { since, before } = query.filters;
  if (since === null || since !== firstOfMonth(since) || before !== firstOfMonth(since, 1))
    return null;
  const month = inEnglish(since).split(' ')[1] ?? '';
  return { month, query: { ...query, filters: { ...query.filters, since: null, before: null } } };
}

/** Those whose passage prints a month, "May" and "March" as names only. */
export function printing(
  month: string,
  ranked: readonly Ranked[],
  { passages }: Coverage,
): readonly Ranked[] {
  const word = new RegExp(`\\b${month}\\b`, 'u');
  return ranked.filter(({ passage }) => word.test(passages[passage]?.text ?? ''));
}
