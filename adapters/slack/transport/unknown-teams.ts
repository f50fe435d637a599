import type { Clock } from '../../../src/bot/machine/clock.ts';
import type { Log } from '../../../src/bot/machine/log.ts';

const DAY = 24 * 60 * 60_000;
/** Workspaces remembered: more than that in a day are told again. */
const MOST = 1_000;

/** Tells of events from workspaces that no token is known of. */
export interface UnknownTeams {
  tell(team: string, error: unknown): void;
}

/** One line a workspace and day: one that was removed may go on sending events for as long as it likes. */
export function openUnknownTeams(log: Log, clock: Clock): UnknownTeams {
  const told = new Map<string, number>();
  return {
    tell(team, error) {
      const now = clock.steady();
      if (now - (told.get(team) ?? Number.NEGATIVE_INFINITY) < DAY) return;
      if (told.size >= MOST) told.clear();
      told.set(team, now);
      log.error('Events come from a workspace that has not installed Onrecord.', { team, error });
    },
  };
}
