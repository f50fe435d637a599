import { describe, expect, it } from 'vitest';
import { createEnding, tellLeft } from '../../../src/bot/process/ending.ts';
import type { FatalError } from '../../../src/bot/process/fatal-error.ts';
import { fakeClock } from '../fake-clock.ts';
import { readableLog } from '../setting.ts';

const WHY: FatalError = {
  code: 'token-refused',
  message: 'It is refused.',
  remedy: 'Make another.',
};

/** An ending whose halts are counted, each with the time that it was given. */
function ending() {
  const halts: number[] = [];
  const { log, lines } = readableLog(fakeClock());
  const halt = async (ms: number) => {
    halts.push(ms);
  };
  return { halts, lines, log, own: createEnding(log, halt) };
}

describe('an ending', () => {
  it('comes once, however often it is asked for, and says so to all', async () => {
    const { own, halts } = ending();
    expect(own.begun).toBe(false);
    const codes = Promise.all([own.stop(50), own.stop(70), own.over]);
    expect(own.begun).toBe(true);
    expect(await codes).toEqual([0, 0, 0]);
    expect(halts).toEqual([50]);
  });

  it('comes by itself where there is no use in going on, with 78 and the remedy in the log', async () => {
    const { own, lines } = ending();
    own.when(Promise.resolve(WHY));
    // EX_CONFIG: a supervisor should not start it again.
    expect(await own.over).toBe(78);
    expect(lines.join('')).toContain('It is refused. Make another. [token-refused]');
  });

  it('says so to whoever waits for it where nothing was wanted but it broke', async () => {
    const { own } = ending();
    await own.stop(0, 70);
    // EX_SOFTWARE: with 0 a supervisor would not start it again.
    expect(await own.over).toBe(70);
  });

  it('keeps the code of what came first', async () => {
    const { own, halts } = ending();
    own.when(Promise.resolve(WHY));
    expect(await own.stop()).toBe(0);
    expect(await own.over).toBe(0);
    expect(halts).toHaveLength(1);
  });
});

describe('tellLeft', () => {
  it('speaks of what was left, and is silent where nothing was', () => {
    const { log, lines } = ending();
    tellLeft(0, log);
    expect(lines).toEqual([]);
    tellLeft(2, log);
    expect(lines.join('')).toContain('left=2');
  });
});
