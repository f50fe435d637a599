import { type Clock, pause } from './clock.ts';

/** Keeps messages to one channel apart, as Slack asks. */
export interface RateLimit {
  /** Resolves when the channel's turn has come; in order. */
  turn(channel: string): Promise<void>;
  /** Nothing to this channel for `ms`: Slack said so. */
  hold(channel: string, ms: number): void;
}

/** Channels whose turn has long come are forgotten once there are this many. */
const MOST_KEPT = 5_000;

/** @param between ms between two messages to one channel */
export function createRateLimit(clock: Clock, between: number): RateLimit {
  const free = new Map<string, number>();
  return {
    turn: async (channel) => {
      const now = clock.steady();
      forgetIdle(free, now);
      const at = Math.max(now, free.get(channel) ?? now);
      free.set(channel, at + between);
      if (at > now) await pause(clock, at - now);
    },
    hold: (channel, ms) => {
      const until = clock.steady() + ms;
      free.set(channel, Math.max(until, free.get(channel) ?? until));
    },
  };
}

function forgetIdle(free: Map<string, number>, now: number): void {
  if (free.size < MOST_KEPT) return;
  for (const [channel, at] of free) if (at <= now) free.delete(channel);
}
