import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCooldown } from '../../../src/bot/people/cooldown.ts';
import { openPseudonyms } from '../../../src/bot/store/pseudonym.ts';
import { fakeClock } from '../fake-clock.ts';
import { temporaryFolder, testState } from '../setting.ts';

const HOUR = 3_600_000;
const who = { platform: 'discord', person: 'p', channel: 'c' };

function given(
  folder: string | null,
  clock = fakeClock(),
  limits = { person: { questions: 3, within: 60_000 }, channel: { questions: 5, within: 60_000 } },
) {
  const { state } = testState(folder, clock);
  return { clock, cooldown: openCooldown(state, openPseudonyms(state), limits) };
}

describe('the cooldown', () => {
  it('lets through what is allowed at once, and then says how long to wait', async () => {
    const { clock, cooldown } = given(null);
    expect(await Promise.all([1, 2, 3].map(() => cooldown.charge(who, 1)))).toEqual([0, 0, 0]);
    expect(await cooldown.charge(who, 1)).toBe(20); // 60 s for 3: one is free again after 20 s.
    clock.advance(19_999);
    expect(await cooldown.charge(who, 1)).toBe(1);
    clock.advance(1);
    expect(await cooldown.charge(who, 1)).toBe(0);
  });

  it('counts a channel over persons, and charges nobody for a refusal', async () => {
    const { cooldown } = given(null);
    const by = (person: string) => cooldown.charge({ ...who, person }, 1);
    expect(await Promise.all(['a', 'b', 'c', 'd', 'e'].map(by))).toEqual([0, 0, 0, 0, 0]);
    expect(await Promise.all([by('f'), by('f'), by('f'), by('f')])).toEqual([12, 12, 12, 12]);
    const elsewhere = (channel: string) => cooldown.charge({ ...who, person: 'f', channel }, 1);
    expect(await Promise.all([elsewhere('x'), elsewhere('y'), elsewhere('z')])).toEqual([0, 0, 0]);
  });

  it('lets through what costs nothing, even where questions have to wait', async () => {
    const { cooldown } = given(null);
    for (let asked = 0; asked < 4; asked += 1) await cooldown.charge(who, 1);
    expect(await cooldown.charge(who, 0)).toBe(0);
  });

  it('holds back nobody without limits', async () => {
    const { cooldown } = given(null, fakeClock(), { person: null, channel: null } as never);
    const charged = Array.from({ length: 100 }, () => cooldown.charge(who, 1));
    expect(await Promise.all(charged)).toEqual(Array(100).fill(0));
  });

  it('is one for all processes, and outlasts them', async () => {
    const folder = temporaryFolder();
    const clock = fakeClock();
    const [one, two] = [given(folder, clock), given(folder, clock)];
    const charged = [one, two, one].map(({ cooldown }) => cooldown.charge(who, 1));
    expect(await Promise.all(charged)).toEqual([0, 0, 0]);
    expect(await two.cooldown.charge(who, 1)).toBe(20);
  });

  it('is not moved by a wall clock that jumps', async () => {
    const { clock, cooldown } = given(null);
    for (let asked = 0; asked < 3; asked += 1) await cooldown.charge(who, 1);
    clock.jump(HOUR);
    expect(await cooldown.charge(who, 1)).toBe(20);
    clock.jump(-2 * HOUR);
    expect(await cooldown.charge(who, 1)).toBe(20);
  });

  it('never lets more through than allowed in any window, nor makes anybody wait for nothing', async () => {
    const pauses = fc.array(fc.constantFrom(0, 1, 999, 5_000, 20_000, 61_000), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(pauses, async (all) => {
        const { clock, cooldown } = given(null);
        const passed: number[] = [];
        for (const pause of all) {
          clock.advance(pause);
          const wait = await cooldown.charge(who, 1);
          // Slow and obvious: at most 3 at once and one more each 20 s since.
          for (const [index, from] of passed.entries()) {
            const since = passed.length - index + (wait === 0 ? 1 : 0);
            expect(since).toBeLessThanOrEqual(3 + (clock.steady() - from) / 20_000);
          }
          if (wait === 0) passed.push(clock.steady());
          else expect(wait).toBeLessThanOrEqual(20);
        }
      }),
      { numRuns: 50 },
    );
  });
});
