import { describe, expect, it } from 'vitest';
import { fakeClock } from '../fake-clock.ts';
import { temporaryFolder, testState } from '../setting.ts';

const HOUR = 3_600_000;

describe("the state's time", () => {
  it('passes steadily while the wall clock jumps, for all processes and over their restarts', () => {
    const folder = temporaryFolder();
    const clock = fakeClock();
    const first = testState(folder, clock);
    const begin = first.state.now();
    clock.jump(HOUR);
    clock.advance(10);
    expect(testState(folder, clock).state.now() - begin).toBe(10);
    first.close();
    clock.jump(-7 * HOUR);
    clock.advance(10);
    expect(testState(folder, clock).state.now() - begin).toBe(20);
  });

  it('asks the wall clock how long the machine was off, and takes no time back', () => {
    const folder = temporaryFolder();
    const clock = fakeClock();
    const first = testState(folder, clock);
    const begin = first.state.now();
    first.close();
    clock.reboot(HOUR);
    const second = testState(folder, clock);
    expect(second.state.now() - begin).toBe(HOUR);
    second.close();
    clock.reboot(-5 * HOUR);
    expect(testState(folder, clock).state.now() - begin).toBe(HOUR);
  });

  it('counts from the last round on, not from the first', async () => {
    const folder = temporaryFolder();
    const clock = fakeClock();
    const first = testState(folder, clock);
    const begin = first.state.now();
    clock.advance(HOUR);
    await first.state.tend();
    first.close();
    clock.reboot(-2 * HOUR);
    expect(testState(folder, clock).state.now() - begin).toBe(HOUR);
  });

  it('never runs backwards where the machine has no name for its run', () => {
    const folder = temporaryFolder();
    const clock = fakeClock(null);
    const first = testState(folder, clock);
    const begin = first.state.now();
    first.close();
    clock.jump(-HOUR);
    clock.advance(5);
    expect(testState(folder, clock).state.now()).toBeGreaterThanOrEqual(begin);
  });
});
