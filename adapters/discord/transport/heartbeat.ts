import { type Client, Status } from 'discord.js';
import type { Clock } from '../../../src/bot/machine/clock.ts';

/** Whether a client hears Discord, every shard of it. */
export interface Heartbeat {
  /** Looks again; to be called often. */
  feel(): void;
  /** Connected, and a heartbeat answered not long ago: a dead connection looks open for minutes. */
  connected(): boolean;
}

/** @param longest ms that may pass between two signs of life of a shard */
export function heartbeatOf(client: Client, clock: Clock, longest: number): Heartbeat {
  const signs = new Map<number, { sign: string; at: number }>();
  const feel = () => {
    for (const [id, shard] of client.ws.shards) {
      // The time of the last answered heartbeat is the wall clock's, which may jump: only its change counts.
      const sign = `${shard.status} ${shard.lastPingTimestamp}`;
      if (signs.get(id)?.sign !== sign) signs.set(id, { sign, at: clock.steady() });
    }
  };
  const alive = (id: number) =>
    clock.steady() - (signs.get(id)?.at ?? Number.NEGATIVE_INFINITY) < longest;
  return {
    feel,
    connected: () => {
      feel();
      const { shards } = client.ws;
      return (
        shards.size > 0 && shards.every(({ status, id }) => status === Status.Ready && alive(id))
      );
    },
  };
}
