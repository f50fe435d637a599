import type { SourceClock } from './source-clock.ts';

/** Keeps us from asking one server for two things at a time. */
export interface Hosts {
  /**
   * Does a request when it is this host's turn: one after the other, with a pause in between.
   * @param seconds the pause before it
   */
  inTurn<T>(origin: string, seconds: number, work: () => Promise<T>): Promise<T>;
}

/** @param clock what the pauses are measured by */
export function openHosts(clock: SourceClock): Hosts {
  const turns = new Map<string, Promise<void>>();
  const free = new Map<string, number>();
  return {
    async inTurn(origin, seconds, work) {
      const before = turns.get(origin) ?? Promise.resolve();
      const { promise: mine, resolve: over } = Promise.withResolvers<void>();
      const turn = before.then(() => mine);
      turns.set(origin, turn);
      await before;
      try {
        const since = free.get(origin);
        const wait = since === undefined ? 0 : since + seconds * 1_000 - clock.wall();
        // A clock that was set back shall not hold us up for hours.
        if (wait > 0) await rest(clock, Math.min(wait, seconds * 1_000));
        return await work();
      } finally {
        free.set(origin, clock.wall());
        over();
        if (turns.get(origin) === turn) turns.delete(origin);
      }
    },
  };
}

function rest(clock: SourceClock, ms: number): Promise<void> {
  return new Promise((resolve) => clock.after(ms, resolve));
}
