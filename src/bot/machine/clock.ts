import { readFileSync } from 'node:fs';

/** The time, passed in so that tests need no patience. */
export interface Clock {
  /** ms since 1970; whoever sets the machine's clock makes it jump either way. */
  wall(): number;
  /** ms from an arbitrary start; never jumps, never runs backwards. */
  steady(): number;
  /** Names this run of the machine: `steady` compares across processes that share it. Null: no such name. */
  readonly boot: string | null;
  /**
   * Runs something once after `ms`; the result cancels it.
   * @param idle true lets the process end without waiting for it. Default false.
   */
  after(ms: number, run: () => void, idle?: boolean): () => void;
}

/** The machine's own clock. Node's steady clock is CLOCK_MONOTONIC, which Linux counts from boot. */
export function systemClock(): Clock {
  return {
    wall: () => Date.now(),
    steady: () => Number(process.hrtime.bigint() / 1_000_000n),
    boot: bootId(),
    after: (ms, run, idle = false) => {
      const timer = setTimeout(run, ms);
      if (idle) timer.unref();
      return () => clearTimeout(timer);
    },
  };
}

/** Resolves after `ms` by this clock; an idle pause keeps no process alive. */
export function pause(clock: Clock, ms: number, idle = false): Promise<void> {
  return new Promise((resolve) => clock.after(ms, resolve, idle));
}

/** A pause that ends early, timer and all, when one of `over` resolves or rejects. */
export async function pauseUnless(
  clock: Clock,
  ms: number,
  ...over: readonly Promise<unknown>[]
): Promise<void> {
  let cancel = () => {};
  const waited = new Promise<void>((done) => {
    cancel = clock.after(ms, done);
  });
  await Promise.race([waited, ...over]).catch(() => undefined);
  cancel();
}

function bootId(): string | null {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim() || null;
  } catch {
    return null; // Not Linux: the wall clock has to bridge restarts.
  }
}
