import type { Desk } from '../desk.ts';
import type { Clock } from '../machine/clock.ts';
import type { Log } from '../machine/log.ts';

/** Readiness to take over what a twin is working on. */
export interface StandBy {
  /** A twin was there first. Should it die of it, its work is taken up before Discord gives up. */
  begin(): void;
  stop(): void;
}

/** When to look whether the twin is gone, in ms: in time for Discord's 3 s. */
const LOOKS = [700, 1_400, 2_100] as const;

/** Looks a few times after each beginning; beginnings close together are one. */
export function openStandBy(desk: Desk, clock: Clock, log: Log): StandBy {
  const waiting = new Set<() => void>();
  let again = 0;
  const look = () => {
    desk.tend().catch((error: unknown) => log.error('Looking after a twin failed.', { error }));
  };
  const later = (ms: number) => {
    const cancel = clock.after(
      ms,
      () => {
        waiting.delete(cancel);
        look();
      },
      true,
    );
    waiting.add(cancel);
  };
  return {
    begin: () => {
      const now = clock.steady();
      if (now < again) return;
      again = now + LOOKS[0];
      LOOKS.forEach(later);
    },
    stop: () => {
      for (const cancel of waiting) cancel();
      waiting.clear();
      again = Number.POSITIVE_INFINITY;
    },
  };
}
