import { type Clock, pause } from '../../machine/clock.ts';
import { StorageTrouble } from './trouble.ts';

/** Does something until it is done, or there is no use in it. */
export type Persist = <T>(attempt: () => Promise<T>) => Promise<T>;

/** How long something is tried, ms: short of what Discord waits for a first response. */
const PATIENCE = 2_000;
/** ms between two tries: the first, and the longest. */
const AGAIN = [20, 300] as const;
/** How long a server that was away is left alone, ms, so that nobody waits for it in vain. */
const LEFT_ALONE = 500;

/**
 * Patience with a server that restarts or whose connections break. Once it was tried in vain, others
 * try again now and then, and do not wait.
 * @param random 0 to 1, spreads the pauses
 */
export function createPersistence(clock: Clock, random: () => number = Math.random): Persist {
  let away: { readonly trouble: StorageTrouble; next: number } | null = null;

  return async (attempt) => {
    const begun = clock.steady();
    if (away !== null && begun < away.next) throw away.trouble;
    if (away !== null) away.next = begun + LEFT_ALONE;
    const until = begun + (away === null ? PATIENCE : 0);
    for (let wait: number = AGAIN[0]; ; wait = Math.min(AGAIN[1], 2 * wait)) {
      try {
        const result = await attempt();
        away = null;
        return result;
      } catch (error) {
        if (!(error instanceof StorageTrouble)) throw error;
        const now = clock.steady();
        if (!error.again || now + wait > until) {
          if (error.again) away = { trouble: error, next: now + LEFT_ALONE };
          throw error;
        }
      }
      await pause(clock, wait * (0.5 + random()));
    }
  };
}
