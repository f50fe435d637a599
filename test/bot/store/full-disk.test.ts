import { describe, expect, it } from 'vitest';
import { openDesk } from '../../../src/bot/desk.ts';
import { type Replier, TryLater } from '../../../src/bot/queue/replier.ts';
import { fakeClock } from '../fake-clock.ts';
import { inquiry, readableLog, temporaryFolder, testState } from '../setting.ts';

const FULL = Object.assign(new Error('database or disk is full'), { errcode: 13 });

/** A desk on a folder, of which the disk can be filled. */
function given(folder: string, part: Partial<Replier> = {}, clock = fakeClock()) {
  const { state, close } = testState(folder, clock);
  const desk = openDesk(state, { clock, log: readableLog(clock).log });
  const tries: { kept: boolean; attempt: number; reference: string }[] = [];
  desk.serve('discord', {
    answer: async ({ kept, attempt, reference }) => {
      tries.push({ kept, attempt, reference });
      return { outcome: 'answered', answered: true };
    },
    refuse: async () => undefined,
    apologise: async () => undefined,
    ...part,
  });
  const fill = (full: boolean) => {
    state.disk?.exec(`PRAGMA query_only = ${full ? 'ON' : 'OFF'}`);
    if (full) state.refused(FULL);
  };
  return { desk, state, close, tries, fill, clock };
}

describe('what is asked while the disk is full', () => {
  it('is answered, is known not to outlive the process until then, and is safe afterwards', async () => {
    const before: boolean[] = [];
    const on = given(temporaryFolder(), {
      acknowledge: async ({ kept }) => void before.push(kept),
    });
    expect(await on.desk.receive(inquiry({ keys: ['1'] }))).toMatchObject({ safe: true });
    on.fill(true);
    expect(await on.desk.receive(inquiry({ keys: ['2'] }))).toMatchObject({
      kind: 'answered',
      safe: true,
    });
    // Nothing may be promised before the answer: the platform would not send it again.
    expect(before).toEqual([true, false]);
  });

  it('is not safe while it is put off, and another delivery of it is not either', async () => {
    const on = given(temporaryFolder(), {
      answer: async () => {
        throw new TryLater(60_000);
      },
    });
    on.fill(true);
    expect(await on.desk.receive(inquiry())).toMatchObject({ kind: 'later', safe: false });
    expect(await on.desk.receive(inquiry())).toMatchObject({ kind: 'duplicate', safe: false });
  });

  it('has the same reference in the next process, and is looked for when it comes again', async () => {
    const folder = temporaryFolder();
    const clock = fakeClock();
    const first = given(folder, {}, clock);
    first.fill(true);
    await first.desk.receive(inquiry());
    first.close();
    const next = given(folder, {}, clock);
    await next.desk.receive(inquiry({ again: true }));
    expect(next.tries).toMatchObject([{ kept: true, attempt: 2 }]);
    expect(next.tries[0]?.reference).toBe(first.tries[0]?.reference);
  });

  it('is known to every process once there is space again', async () => {
    const folder = temporaryFolder();
    const clock = fakeClock();
    const first = given(folder, {}, clock);
    first.fill(true);
    await first.desk.receive(inquiry());
    first.fill(false);
    await first.desk.tend();
    first.close();
    const next = given(folder, {}, clock);
    expect(await next.desk.receive(inquiry())).toMatchObject({ kind: 'duplicate', safe: true });
  });
});

describe('what is remembered while the disk is full', () => {
  it('gives way to what is remembered when it has space again', () => {
    const on = given(temporaryFolder());
    on.fill(true);
    on.desk.shortKeys.remember('older', { name: 'a' });
    on.fill(false);
    on.state.tend();
    on.desk.shortKeys.remember('newer', { name: 'a' });
    expect(on.desk.shortKeys.recallNamed('a')).toBe('newer');
    expect(on.state.memory.get('SELECT count(*) AS n FROM short_keys')).toEqual({ n: 0 });
  });

  it('goes before what the disk had', () => {
    const folder = temporaryFolder();
    const clock = fakeClock();
    const on = given(folder, {}, clock);
    on.desk.shortKeys.remember('older', { name: 'a' });
    on.fill(true);
    on.desk.shortKeys.remember('newer', { name: 'a' });
    on.fill(false);
    on.state.tend();
    on.close();
    expect(given(folder, {}, clock).desk.shortKeys.recallNamed('a')).toBe('newer');
  });

  it('is more than one round moves, and all of it is moved', () => {
    const on = given(temporaryFolder());
    on.fill(true);
    for (let n = 0; n < 1_201; n++) on.desk.shortKeys.remember(n);
    on.fill(false);
    for (let round = 0; round < 3; round++) on.state.tend();
    expect(on.state.disk?.get('SELECT count(*) AS n FROM short_keys')).toEqual({ n: 1_201 });
  });
});

it('opens the state when a disk that was full at the start has space', () => {
  const clock = fakeClock();
  // Too small for the tables: as a disk without space.
  const { state, lines } = testState(temporaryFolder(), clock, 4_096);
  expect(state.kept).toBe('memory');
  clock.advance(60_000);
  state.tend();
  // Tried again, and not said again.
  expect([state.kept, lines.length]).toEqual(['memory', 1]);
});
