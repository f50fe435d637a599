import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Claim, InquiryState } from '../../../src/bot/queue/journal.ts';
import { openJournal } from '../../../src/bot/queue/kept-journal.ts';
import { fakeClock } from '../fake-clock.ts';
import { inquiry, temporaryFolder, testState } from '../setting.ts';

/**
 * Once-only against a slow, obvious oracle: a list of records, searched from end to end. The
 * processes are openings of one state folder in this process; a crash is an opening whose files are
 * closed under it, which is all that the system leaves of a killed process (see processes.test.ts).
 */
interface Record {
  readonly keys: Set<string>;
  state: InquiryState;
  owner: number | null;
  attempt: number;
  crashes: number;
  dueAt: number;
  readonly answerBy: number;
  replies: number;
}

type Step =
  | { do: 'deliver'; by: number[]; keys: string[] }
  | { do: 'answer' | 'put off'; by: number; which: number }
  | { do: 'look' | 'give up' | 'crash' | 'start'; by: number }
  | { do: 'pass' | 'set clock'; ms: number };

const PROCESSES = 3;
const WITHIN = 60_000;
const process = fc.nat(PROCESSES - 1);
const keys = fc.subarray(['a', 'b', 'c', 'd', 'e'], { minLength: 1, maxLength: 2 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('deliver' as const),
      by: fc.array(process, { minLength: 1, maxLength: 3 }),
      keys,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('answer' as const, 'put off' as const),
      by: process,
      which: fc.nat(9),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom('look' as const, 'give up' as const, 'crash' as const, 'start' as const),
      by: process,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('pass' as const),
      ms: fc.constantFrom(1, 1_000, 20_000),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('set clock' as const),
      ms: fc.constantFrom(-3_600_000, 3_600_000, -1, 86_400_000),
    }),
  },
);

it('claims once over deliveries, twins, crashes and clocks, as the oracle says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      await play(steps);
    }),
    { numRuns: 30 },
  );
}, 120_000);

async function play(steps: readonly Step[]): Promise<void> {
  const world = createWorld();
  for (const one of steps) await world.step(one);
  // Whatever happened: one live process, and everything in time is answered, once.
  await world.step({ do: 'start', by: 0 });
  for (let by = 1; by < PROCESSES; by += 1) await world.step({ do: 'crash', by });
  await world.step({ do: 'pass', ms: 1_000 });
  await world.step({ do: 'look', by: 0 });
  while (world.held(0).length > 0) await world.step({ do: 'answer', by: 0, which: 0 });
  await world.step({ do: 'give up', by: 0 });
  for (const record of world.records) {
    expect(record.state === 'answered' ? record.replies : 1).toBe(1);
    expect(['answered', 'given-up']).toContain(record.state);
  }
  world.close();
}

function createWorld() {
  const folder = temporaryFolder();
  const clock = fakeClock();
  let time = 0;
  const records: Record[] = [];
  const references = new Map<string, Record>();
  const open = () => {
    const { state, close } = testState(folder, clock);
    return {
      journal: openJournal(state, clock),
      entries: new Map<string, Parameters<ReturnType<typeof openJournal>['putOff']>[0]>(),
      close,
    };
  };
  const processes: (ReturnType<typeof open> | null)[] = Array.from({ length: PROCESSES }, open);
  const isOpen = (record: Record) => record.state === 'claimed' || record.state === 'waiting';
  const held = (by: number) =>
    records.filter((record) => record.owner === by && record.state === 'claimed');
  const referenceOf = (record: Record) =>
    [...references].find(([, other]) => other === record)?.[0] ?? '';

  async function deliver(by: number[], wanted: string[]): Promise<void> {
    const alive = by.filter((number) => processes[number] !== null);
    const what = inquiry({ keys: wanted as [string], answerWithin: WITHIN });
    const claims = await Promise.all(alive.map((number) => processes[number]?.journal.claim(what)));
    // Whichever came first, all of them saw what the oracle knew, or one was fresh.
    const known = wanted.map((key) => records.find((record) => record.keys.has(key))).find(Boolean);
    const freshOnes = claims.filter((claim) => claim?.kind === 'fresh');
    if (known === undefined && alive.length > 0) {
      expect(freshOnes).toHaveLength(1);
      remember(
        alive[claims.findIndex((claim) => claim?.kind === 'fresh')] ?? 0,
        freshOnes[0] as Claim,
        wanted,
      );
    } else {
      expect(freshOnes).toHaveLength(0);
      for (const claim of claims) expect(claim).toMatchObject({ state: known?.state });
      // A key stays with the inquiry that had it first.
      if (alive.length > 0)
        for (const key of wanted)
          if (!records.some((record) => record.keys.has(key))) known?.keys.add(key);
    }
  }

  function remember(owner: number, claim: Claim, wanted: string[]): void {
    if (claim.kind !== 'fresh') return;
    const record: Record = {
      keys: new Set(wanted),
      state: 'claimed',
      owner,
      attempt: 1,
      crashes: 0,
      dueAt: 0,
      answerBy: time + WITHIN,
      replies: 0,
    };
    records.push(record);
    references.set(claim.entry.reference, record);
    processes[owner]?.entries.set(claim.entry.reference, claim.entry);
  }

  async function look(by: number): Promise<void> {
    const expected = records.filter(
      (record) =>
        isOpen(record) &&
        record.answerBy > time &&
        (record.owner === null ||
          (record.owner === by && record.state === 'waiting' && record.dueAt <= time)),
    );
    const found = (await processes[by]?.journal.due(['discord'], 100)) ?? [];
    for (const record of expected) {
      record.crashes += record.owner === null && record.state === 'claimed' ? 1 : 0;
      Object.assign(record, { owner: by, state: 'claimed', attempt: record.attempt + 1 });
    }
    const seen = found.map(({ reference, attempt, crashes }) => ({ reference, attempt, crashes }));
    const wanted = expected.map((record) => ({
      reference: referenceOf(record),
      attempt: record.attempt,
      crashes: record.crashes,
    }));
    expect(new Set(seen.map((one) => JSON.stringify(one)))).toEqual(
      new Set(wanted.map((one) => JSON.stringify(one))),
    );
    for (const entry of found) processes[by]?.entries.set(entry.reference, entry);
  }

  async function giveUp(by: number): Promise<void> {
    const expected = records.filter(
      (record) =>
        isOpen(record) && record.answerBy <= time && (record.owner === by || record.owner === null),
    );
    const found = (await processes[by]?.journal.expire(100)) ?? [];
    expect(new Set(found)).toEqual(new Set(expected.map(referenceOf)));
    for (const record of expected) record.state = 'given-up';
  }

  async function finish(by: number, which: number, how: 'answer' | 'put off'): Promise<void> {
    const mine = held(by);
    const record = mine[which % Math.max(1, mine.length)];
    const { journal, entries } = processes[by] ?? {};
    if (record === undefined || journal === undefined) return;
    if (how === 'answer') {
      record.replies += 1;
      record.state = 'answered';
      expect(await journal.finish(referenceOf(record), 'answered')).toBe(true);
    } else {
      const entry = entries?.get(referenceOf(record));
      if (entry === undefined) throw new Error('an entry is held that was never handed out');
      await journal.putOff(entry, 1_000);
      Object.assign(record, { state: 'waiting', dueAt: time + 1_000 });
    }
  }

  function move(how: 'pass' | 'set clock', ms: number): void {
    if (how === 'set clock') {
      clock.jump(ms);
    } else {
      clock.advance(ms);
      time += ms;
    }
  }

  function crash(by: number): void {
    processes[by]?.close();
    processes[by] = null;
    for (const record of records) if (record.owner === by) record.owner = null;
  }

  return {
    records,
    held,
    close: () => {
      for (const one of processes) one?.close();
    },
    step: async (one: Step): Promise<void> => {
      if ('keys' in one) await deliver(one.by, one.keys);
      else if ('ms' in one) move(one.do, one.ms);
      else if (one.do === 'start') processes[one.by] ??= open();
      else if (processes[one.by] === null) return;
      else if ('which' in one) await finish(one.by, one.which, one.do);
      else if (one.do === 'crash') crash(one.by);
      else await (one.do === 'look' ? look(one.by) : giveUp(one.by));
    },
  };
}
