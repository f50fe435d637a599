import process from 'node:process';

/** How long one piece of work held the event loop up at the most, ms. */
export interface Hold {
  /** What the thread worked between two turns; a busy machine is not taken for a busy loop. */
  readonly held: number;
  /** What passed between two turns, waiting for a core included. */
  readonly wall: number;
}

/** Measures holds of the event loop: every turn of it is looked at. */
export interface HoldWatch {
  /** Does the work, and says how long it held others up. */
  during(work: () => unknown): Promise<Hold>;
}

/** Turns follow one another without a pause while work goes on: what stands between two is a hold. */
export function openHoldWatch(): HoldWatch {
  return {
    during: async (work) => {
      let [held, wall, going] = [0, 0, true];
      let [cpu, time] = [process.threadCpuUsage(), performance.now()];
      const look = () => {
        const { user, system } = process.threadCpuUsage(cpu);
        held = Math.max(held, (user + system) / 1_000);
        wall = Math.max(wall, performance.now() - time);
        [cpu, time] = [process.threadCpuUsage(), performance.now()];
        if (going) setImmediate(look);
      };
      await new Promise((resolve) => setImmediate(resolve));
      [cpu, time] = [process.threadCpuUsage(), performance.now()];
      setImmediate(look);
      await work();
      await new Promise((resolve) => setImmediate(resolve));
      going = false;
      return { held: Math.round(held * 10) / 10, wall: Math.round(wall * 10) / 10 };
    },
  };
}
