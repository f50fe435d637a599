import type { Clock } from '../machine/clock.ts';
import type { Log } from '../machine/log.ts';

const DAY = 24 * 60 * 60_000;
/** Tenants remembered: more than that in a day are reported again. */
const MOST = 1_000;

/** Reports events from tenants (workspaces, servers) that no token is known of. */
export interface UnknownTenants {
  report(tenant: string, error: unknown): void;
}

/** One line a tenant and day: one that was removed may go on sending events for as long as it likes. */
export function openUnknownTenants(log: Log, clock: Clock): UnknownTenants {
  const reported = new Map<string, number>();
  return {
    report(team, error) {
      const now = clock.steady();
      if (now - (reported.get(team) ?? Number.NEGATIVE_INFINITY) < DAY) return;
      if (reported.size >= MOST) reported.clear();
      reported.set(team, now);
      log.error('Events come from a workspace that has not installed Onrecord.', { team, error });
    },
  };
}
