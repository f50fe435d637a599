import type { Coverage } from '../coverage.ts';
import { daysBetween } from '../language/dates/calendar.ts';
import type { Today } from '../questions/reading/time/dates.ts';
import { oncePerCoverage } from './coverage-memo.ts';

/** A coverage whose newest article is no older than this many days is today's. */
const FRESH = 14;

/**
 * The day that "since Monday" and "15 August" are counted from: today for coverage that goes on, else
 * the day of its newest article.
 *
 * @param today ISO 8601 day; null where it is not known
 */
export function countedFrom(coverage: Coverage, today: string | null): Today {
  const newest = daysOf(coverage)?.newest ?? null;
  const past = newest !== null && (today === null || daysBetween(newest, today) >= FRESH);
  return past ? { today: newest, todayCounts: true } : { today };
}

/** The days of the oldest and the newest article that state one; null where none does. */
export const daysOf = oncePerCoverage(({ articles }): { oldest: string; newest: string } | null => {
  const days = articles.flatMap(({ date }) => date?.slice(0, 10) ?? []).sort();
  const [oldest] = days;
  return oldest === undefined ? null : { oldest, newest: days.at(-1) ?? oldest };
});
