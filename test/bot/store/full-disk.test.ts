import { describe, expect, it, vi } from 'vitest';
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
    void state.disk?.exec(`PRAGMA query_only = ${full ? 'ON' : 'OFF'}`);
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
    const references: string[] = [];
    const first = given(
      folder,
      {
        // Killed before it knows whether its answer got through.
        answer: ({ reference }) => new Promise(() => references.push(reference)),
      },
      clock,
    );
    first.fill(true);
    void first.desk.receive(inquiry());
    await vi.waitFor(() => expect(references).toHaveLength(1));
    first.close();
    const next = given(folder, {}, clock);
    await next.desk.receive(inquiry({ again: true }));
    expect(next.tries).toMatchObject([{ kept: true, attempt: 2, reference: references[0] }]);
  });

  it('is known to the next process as answered, though the database never heard of it', async () => {
    const folder = temporaryFolder();
    const clock = fakeClock();
    const first = given(folder, {}, clock);
    first.fill(true);
    await first.desk.receive(inquiry({ keys: ['1', 'message'] }));
    first.close();
    const next = given(folder, {}, clock);
    const again = inquiry({ keys: ['1', 'message'], again: true });
    expect(await next.desk.receive(again)).toMatchObject({ kind: 'duplicate', safe: true });
    // Its twin brings a key that only the redelivery made known.
    const twin = inquiry({ keys: ['2', 'message'] });
    expect(await next.desk.receive(twin)).toMatchObject({ kind: 'duplicate', safe: true });
    expect(next.tries).toEqual([]);
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

/** A process that is killed while its disk is full, with what it had claimed before that, and the next ones. */
describe('what was claimed before the disk was full', () => {
  function killed(folder: string, part: Partial<Replier>) {
    const clock = fakeClock();
    const first = given(folder, part, clock);
    const next = (full: boolean) => {
      const made = given(folder, {}, clock);
      if (full) made.fill(true);
      return made;
    };
    return { first, next };
  }

  it('and was answered then is not answered again by the next process', async () => {
    const [begun, ends] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const { first, next } = killed(temporaryFolder(), {
      answer: async () => {
        begun.resolve();
        await ends.promise;
        return { outcome: 'answered', answered: true };
      },
    });
    const received = first.desk.receive(inquiry());
    await begun.promise;
    first.fill(true);
    ends.resolve();
    await received;
    first.close();
    // The next one begins while it still is, and is killed as well; the one after that has space.
    const second = next(true);
    await second.desk.tend();
    second.close();
    const third = next(false);
    await third.desk.tend();
    expect([second.tries, third.tries]).toEqual([[], []]);
    expect(await third.desk.unfinished(9)).toEqual([]);
    expect(await third.desk.receive(inquiry())).toMatchObject({ kind: 'duplicate' });
  });

  it('and was on its way to a platform that nobody can ask is not sent again', async () => {
    const { first, next } = killed(temporaryFolder(), {
      answer: ({ sent }) => new Promise(() => sent(true)),
    });
    void first.desk.receive(inquiry());
    await vi.waitFor(() => expect(first.state.marks.own().size).toBe(1));
    first.close();
    const second = next(false);
    await second.desk.tend();
    expect([second.tries, await second.desk.unfinished(9)]).toEqual([[], []]);
  });

  it('and was not taken by the platform is sent by the next process', async () => {
    let refused = false;
    const { first, next } = killed(temporaryFolder(), {
      answer: ({ sent }) => {
        sent(true);
        sent(false);
        refused = true;
        return new Promise(() => undefined);
      },
    });
    void first.desk.receive(inquiry());
    await vi.waitFor(() => expect(refused).toBe(true));
    first.close();
    const second = next(false);
    await second.desk.tend();
    expect(second.tries).toMatchObject([{ attempt: 2 }]);
  });
});

describe('what is remembered while the disk is full', () => {
  it('gives way to what is remembered when it has space again', async () => {
    const on = given(temporaryFolder());
    on.fill(true);
    await on.desk.shortKeys.keep('a', 'older');
    on.fill(false);
    await on.state.tend();
    await on.desk.shortKeys.keep('a', 'newer');
    expect(await on.desk.shortKeys.recallNamed('a')).toBe('newer');
    expect(await on.state.memory.get('SELECT count(*) AS n FROM short_keys')).toEqual({ n: 0 });
  });

  it('goes before what the disk had', async () => {
    const folder = temporaryFolder();
    const clock = fakeClock();
    const on = given(folder, {}, clock);
    await on.desk.shortKeys.keep('a', 'older');
    on.fill(true);
    await on.desk.shortKeys.keep('a', 'newer');
    on.fill(false);
    await on.state.tend();
    on.close();
    expect(await given(folder, {}, clock).desk.shortKeys.recallNamed('a')).toBe('newer');
  });

  it('is more than one round moves, and all of it is moved', async () => {
    const on = given(temporaryFolder());
    on.fill(true);
    for (let n = 0; n < 1_201; n++) on.desk.shortKeys.remember(n);
    await on.desk.shortKeys.written();
    on.fill(false);
    for (let round = 0; round < 3; round++) await on.state.tend();
    expect(await on.state.disk?.get('SELECT count(*) AS n FROM short_keys')).toEqual({ n: 1_201 });
  });
});

it('opens the state when a disk that was full at the start has space', async () => {
  const clock = fakeClock();
  // Too small for the tables: as a disk without space.
  const { state, lines } = testState(temporaryFolder(), clock, 4_096);
  expect(state.kept).toBe('memory');
  clock.advance(60_000);
  await state.tend();
  // Tried again, and not said again.
  expect([state.kept, lines.length]).toEqual(['memory', 1]);
});
