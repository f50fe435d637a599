import type { Problem } from '../../src/problem.ts';
import type { Loaded } from './load.ts';

/** What a reload came to. */
export interface Reloaded {
  /** What is to be served from now on. */
  readonly loaded: Loaded;
  /** False where the coverage before goes on being served. */
  readonly fresh: boolean;
  /** What is broken, by file and line. */
  readonly problems: readonly Problem[];
}

/**
 * The last good coverage stays: what was read anew is taken unless something is broken and an article
 * that was being served would be lost with it. Articles that somebody took away are gone all the same.
 */
export function reloaded(before: Loaded, after: Loaded): Reloaded {
  const lost = before.coverage.articles.some(({ id }) => after.coverage.article(id) === undefined);
  const fresh = after.problems.length === 0 || !lost;
  return { loaded: fresh ? after : before, fresh, problems: after.problems };
}
