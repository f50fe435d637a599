import { type Clock, systemClock } from '../../src/bot/machine/clock.ts';

/** The machine's clock, so many times as fast: a bot's own pauses pass sooner, other people's do not. */
export function hurriedClock(times: number): Clock {
  const real = systemClock();
  const [wall, steady] = [real.wall(), real.steady()];
  return {
    ...real,
    wall: () => wall + (real.wall() - wall) * times,
    steady: () => steady + (real.steady() - steady) * times,
    after: (ms, run, idle) => real.after(ms / times, run, idle),
  };
}
