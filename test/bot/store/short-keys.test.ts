import { describe, expect, it } from 'vitest';
import { openPseudonyms } from '../../../src/bot/store/pseudonym.ts';
import { openShortKeys } from '../../../src/bot/store/short-keys.ts';
import { fakeClock } from '../fake-clock.ts';
import { temporaryFolder, testState } from '../setting.ts';

function given(folder: string | null = null, clock = fakeClock()) {
  const { state } = testState(folder, clock);
  return { clock, state, keys: openShortKeys(state, openPseudonyms(state)) };
}

describe('short keys', () => {
  it('give back what was kept, on another process too', async () => {
    const folder = temporaryFolder();
    const clock = fakeClock();
    const value = { question: 'x'.repeat(1_000), page: 2 };
    const { keys } = given(folder, clock);
    const key = keys.remember(value);
    await keys.written();
    expect(key).toMatch(/^[\w-]{22}$/);
    expect(await given(folder, clock).keys.recall(key)).toEqual(value);
  });

  it('are the same for the same value, and take no more room', async () => {
    const { state, keys } = given();
    const made = new Set(Array.from({ length: 50 }, () => keys.remember({ page: 2 })));
    expect(made.size).toBe(1);
    await keys.written();
    expect(await state.memory.get('SELECT count(*) AS n FROM short_keys')).toEqual({ n: 1 });
    expect(keys.remember({ page: 3 })).not.toBe([...made][0]);
  });

  it('are claimed by one of two processes only', async () => {
    const folder = temporaryFolder();
    const clock = fakeClock();
    const [one, other] = [given(folder, clock).keys, given(folder, clock).keys];
    const claims = [await one.claim('a', 1_000), await other.claim('a', 1_000)];
    expect([...claims, await one.claim('a', 1_000)]).toEqual([true, false, false]);
    expect(await other.claim('b', 1_000)).toBe(true);
  });

  it('are claimed once while the disk is full, and when it has space again', async () => {
    const { state, keys } = given(temporaryFolder());
    await state.disk?.exec('PRAGMA query_only = ON');
    state.refused(Object.assign(new Error('database or disk is full'), { errcode: 13 }));
    expect([await keys.claim('a', 60_000), await keys.claim('a', 60_000)]).toEqual([true, false]);
    await state.disk?.exec('PRAGMA query_only = OFF');
    await state.tend();
    expect(await keys.claim('a', 60_000)).toBe(false);
  });

  it('cannot be told from the value alone: another state gives another key', async () => {
    expect(given().keys.remember('value')).not.toBe(given().keys.remember('value'));
  });

  it('lead nowhere after their time, which begins anew each time', async () => {
    const { clock, keys } = given();
    const key = keys.remember('value', 1_000);
    clock.advance(999);
    keys.remember('value', 1_000);
    clock.advance(999);
    expect(await keys.recall(key)).toBe('value');
    clock.advance(1);
    expect(await keys.recall(key)).toBeUndefined();
  });

  it('take a name for the key, and the last value under it', async () => {
    const { keys } = given();
    await keys.keep('C1/17.5', 'first');
    await keys.keep('C1/17.5', 'second');
    expect(await keys.recallNamed('C1/17.5')).toBe('second');
    expect(await keys.recallNamed('C1/17.6')).toBeUndefined();
  });

  it('refuse a value beyond 65,536 characters', async () => {
    const { keys } = given();
    expect(() => keys.remember('x'.repeat(65_535))).toThrow(RangeError);
    expect(await keys.recall(keys.remember('x'.repeat(65_534)))).toHaveLength(65_534);
  });
});
