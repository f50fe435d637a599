import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import process from 'node:process';
import { isMainThread } from 'node:worker_threads';

/**
 * Loaded before a bot (`node --import`): how long its event loop is held up, as one line of JSON a second in the file
 * that SOAK_LOOP names. `wall` is what passed, waiting for a core included; `held` what the thread itself worked, so
 * that a busy machine is not taken for a busy loop. Milliseconds.
 */
export interface LoopFigures {
  readonly turns: number;
  readonly heldMost: number;
  /** Of it what our own code worked, the kernel's part (the disk's, above all) left out. */
  readonly userMost: number;
  /** Turns in which it was held for over 50 ms. */
  readonly heldOver: number;
  readonly wallMost: number;
  readonly wall99: number;
  /** Resident memory, megabytes. */
  readonly memory: number;
}

/** The most that questions shall have to wait, ms. */
export const MOST_HELD = 50;
const LOOK = 5;
const file = process.env.SOAK_LOOP;

// Threads beside it are given the same flags: it is the one that answers that nobody may hold up.
if (file !== undefined && isMainThread) {
  const wall = monitorEventLoopDelay({ resolution: LOOK });
  wall.enable();
  let [turns, heldMost, userMost, heldOver] = [0, 0, 0, 0];
  let before = process.threadCpuUsage();
  // Counted from when questions are taken: what reads the coverage at the start holds nobody up.
  process.on('SIGUSR2', () => {
    [turns, heldMost, userMost, heldOver] = [0, 0, 0, 0];
    before = process.threadCpuUsage();
    wall.reset();
  });
  setInterval(() => {
    const { user, system } = process.threadCpuUsage(before);
    before = process.threadCpuUsage();
    const held = (user + system) / 1_000;
    turns += 1;
    heldMost = Math.max(heldMost, held);
    userMost = Math.max(userMost, user / 1_000);
    if (held > MOST_HELD) heldOver += 1;
  }, LOOK).unref();
  setInterval(() => {
    const figures: LoopFigures = {
      ...{ turns, heldMost, userMost, heldOver },
      wallMost: wall.max / 1e6,
      wall99: wall.percentile(99) / 1e6,
      memory: process.memoryUsage.rss() / 2 ** 20,
    };
    writeFileSync(file, JSON.stringify(figures));
  }, 1_000).unref();
}
