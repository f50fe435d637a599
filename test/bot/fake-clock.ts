import type { Clock } from '../../src/bot/machine/clock.ts';

/** A clock that stands still until it is told to go on. */
export interface FakeClock extends Clock {
  /** Time passes on both clocks; timers that come due run, in order. */
  advance(ms: number): void;
  /** Somebody sets the wall clock. */
  jump(ms: number): void;
  /** The machine restarts: the steady clock begins again, `down` ms later by the wall clock. */
  reboot(down: number): void;
  /** Timers that have not run. */
  readonly timers: number;
}

/** A fake clock that begins on 1 March 2026. */
export function fakeClock(boot: string | null = 'first'): FakeClock {
  let wall = Date.UTC(2026, 2, 1);
  let steady = 5_000;
  let name = boot;
  let timers: { at: number; run: () => void }[] = [];
  return {
    wall: () => wall,
    steady: () => steady,
    get boot() {
      return name;
    },
    after: (ms, run) => {
      const timer = { at: steady + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    advance: (ms) => {
      const end = steady + ms;
      for (;;) {
        const next = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        timers = timers.filter((timer) => timer !== next);
        wall += Math.max(0, next.at - steady);
        steady = Math.max(steady, next.at);
        next.run();
      }
      wall += end - steady;
      steady = end;
    },
    jump: (ms) => {
      wall += ms;
    },
    reboot: (down) => {
      wall += down;
      steady = 0;
      name = name === null ? null : `${name}'`;
    },
    get timers() {
      return timers.length;
    },
  };
}
