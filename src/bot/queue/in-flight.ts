import { type Clock, pause } from '../machine/clock.ts';

/** The work that is going on in this process. */
export interface InFlight {
  /** How many. */
  readonly size: number;
  /** Counts a piece of work until it is over, and gives it back. */
  add<T>(work: Promise<T>): Promise<T>;
  /** Waits until nothing is left, at most `ms`; gives how many are left. */
  drain(ms: number): Promise<number>;
}

/** An empty set of work. */
export function createInFlight(clock: Clock): InFlight {
  const going = new Set<Promise<unknown>>();
  return {
    get size() {
      return going.size;
    },
    add: (work) => {
      const settled = ended(work);
      going.add(settled);
      settled.then(() => going.delete(settled));
      return work;
    },
    drain: async (ms) => {
      await Promise.race([allOver(going), pause(clock, ms)]);
      return going.size;
    },
  };
}

/** Resolves either way: whoever gave the work hears of its failure. */
function ended(work: Promise<unknown>): Promise<void> {
  return work.then(
    () => undefined,
    () => undefined,
  );
}

async function allOver(going: ReadonlySet<Promise<unknown>>): Promise<void> {
  // Work may bring further work.
  while (going.size > 0) await Promise.allSettled([...going]);
}
