import { describe, expect, it } from 'vitest';
import type { Inquiry } from '../../../src/bot/queue/inquiry.ts';
import type { Claim, Entry, Journal } from '../../../src/bot/queue/journal.ts';
import { openJournal } from '../../../src/bot/queue/kept-journal.ts';
import { type FakeClock, fakeClock } from '../fake-clock.ts';
import { inquiry } from '../setting.ts';
import type { Place } from '../store/places.ts';

const HOUR = 60 * 60_000;

interface Given {
  readonly journal: Journal;
  readonly clock: FakeClock;
}

async function openIn(place: Place, clock: FakeClock): Promise<Given> {
  const { state } = await place(clock);
  return { journal: openJournal(state, clock), clock };
}

async function alone(make: () => Promise<Place>): Promise<Given> {
  return openIn(await make(), fakeClock());
}

/** Looks until something is found, for a few seconds: some places take their time to tell who is gone. */
async function until<T>(look: () => Promise<T[][]>): Promise<T[][]> {
  for (let looks = 0; ; looks += 1) {
    const found = await look();
    if (found.some((some) => some.length > 0) || looks === 60) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** An inquiry that is claimed for the first time. */
export async function fresh(journal: Journal, what: Inquiry): Promise<Entry> {
  const claim = await journal.claim(what);
  if (claim.kind !== 'fresh') throw new Error(`${what.keys} is ${claim.state}`);
  return claim.entry;
}

/** What holds for a journal wherever it stands. */
export function journalContract(name: string, make: () => Promise<Place>): void {
  describe(`a journal on ${name}`, () => {
    it('claims an inquiry once, and says how far it has come', async () => {
      const { journal } = await alone(make);
      const { reference } = await fresh(journal, inquiry());
      expect(await journal.claim(inquiry())).toMatchObject({
        kind: 'known',
        state: 'claimed',
        reference,
      });
      await journal.finish(reference, 'answered');
      expect(await journal.claim(inquiry())).toMatchObject({
        kind: 'known',
        state: 'answered',
        reference,
      });
    });

    it('takes events for one inquiry that share a key, one after another too', async () => {
      const { journal } = await alone(make);
      const { reference } = await fresh(journal, inquiry({ keys: ['event-1', 'C1/17.5'] }));
      const twin = await journal.claim(inquiry({ keys: ['event-2', 'C1/17.5'] }));
      expect(twin).toMatchObject({ kind: 'known', reference });
      // A redelivery of the twin brings only the twin's own id.
      expect(await journal.claim(inquiry({ keys: ['event-2'] }))).toMatchObject({ reference });
    });

    it("keeps platforms' ids apart", async () => {
      const { journal } = await alone(make);
      await fresh(journal, inquiry({ platform: 'discord', keys: ['7'] }));
      expect((await journal.claim(inquiry({ platform: 'slack', keys: ['7'] }))).kind).toBe('fresh');
    });

    it('gives one fresh claim of many at once', async () => {
      const { journal } = await alone(make);
      const claims = await Promise.all(Array.from({ length: 50 }, () => journal.claim(inquiry())));
      expect(claims.filter(({ kind }) => kind === 'fresh')).toHaveLength(1);
    });

    it('finishes once', async () => {
      const { journal } = await alone(make);
      const { reference } = await fresh(journal, inquiry());
      expect(await journal.finish(reference, 'answered')).toBe(true);
      expect(await journal.finish(reference, 'given-up')).toBe(false);
      expect(await journal.claim(inquiry())).toMatchObject({ state: 'answered' });
    });

    it('hands out what was put off when its time has come, with the attempt counted', async () => {
      const { journal, clock } = await alone(make);
      const entry = await fresh(journal, inquiry());
      await journal.putOff(entry, 5_000);
      clock.advance(4_999);
      expect(await journal.due(['discord'], 10)).toEqual([]);
      clock.advance(1);
      expect(await journal.due(['slack'], 10)).toEqual([]);
      const [again] = await journal.due(['discord'], 10);
      expect(again).toEqual({ ...entry, attempt: 2 });
      expect(await journal.due(['discord'], 10)).toEqual([]);
      await journal.finish(entry.reference, 'answered');
      expect(await journal.pending(10)).toEqual([]);
    });

    it('gives up what is past its time, and hands it out no more', async () => {
      const { journal, clock } = await alone(make);
      const { reference } = await fresh(journal, inquiry({ answerWithin: 1_000 }));
      clock.advance(999);
      expect(await journal.expire(10)).toEqual([]);
      clock.advance(1);
      expect(await journal.expire(10)).toEqual([reference]);
      expect(await journal.finish(reference, 'answered')).toBe(false);
      expect(await journal.claim(inquiry())).toMatchObject({ state: 'given-up' });
    });

    it('does not give up for a wall clock that jumps', async () => {
      const { journal, clock } = await alone(make);
      await fresh(journal, inquiry({ answerWithin: 1_000 }));
      clock.jump(HOUR);
      expect(await journal.expire(10)).toEqual([]);
      clock.jump(-5 * HOUR);
      clock.advance(1_000);
      expect(await journal.expire(10)).toHaveLength(1);
    });

    it('forgets finished ones an hour after their time, a few at a time, and open ones never', async () => {
      const { journal, clock } = await alone(make);
      for (const key of ['a', 'b', 'c']) {
        await journal.finish(
          (await fresh(journal, inquiry({ keys: [key] }))).reference,
          'answered',
        );
      }
      const open = await fresh(journal, inquiry({ keys: ['open'] }));
      clock.advance(HOUR + 15 * 60_000 - 1);
      expect(await journal.purge(10)).toBe(0);
      clock.advance(1);
      expect(await journal.purge(2)).toBe(2);
      expect(await journal.purge(2)).toBe(1);
      expect(await journal.purge(2)).toBe(0);
      expect((await journal.claim(inquiry({ keys: ['a'] }))).kind).toBe('fresh');
      expect(await journal.claim(inquiry({ keys: ['open'] }))).toMatchObject({
        reference: open.reference,
      });
    });
  });
}

/** What holds for a journal that several processes share. */
export function sharedJournalContract(name: string, make: () => Promise<Place>): void {
  describe(`a journal on ${name} that several processes share`, () => {
    it('leaves to a live process what it holds, however long and whatever the clock does', async () => {
      const place = await make();
      const clock = fakeClock();
      const one = await openIn(place, clock);
      const two = await openIn(place, clock);
      const { reference } = await fresh(one.journal, inquiry({ answerWithin: 10 * HOUR }));
      clock.jump(9 * HOUR);
      clock.advance(9 * HOUR);
      expect(await two.journal.due(['discord'], 10)).toEqual([]);
      expect(await one.journal.finish(reference, 'answered')).toBe(true);
      expect(await two.journal.claim(inquiry())).toMatchObject({ state: 'answered' });
    });

    it('hands what a dead process held to one other, with all that is needed to answer', async () => {
      const place = await make();
      const clock = fakeClock();
      const { state, close } = await place(clock);
      const dying = openJournal(state, clock);
      const entry = await fresh(dying, inquiry());
      await dying.note(entry.reference, { token: 'secret-token', deferred: true });
      await close();
      const twins = [await openIn(place, clock), await openIn(place, clock)];
      const found = await until(() =>
        Promise.all(twins.map(({ journal }) => journal.due(['discord'], 10))),
      );
      const replyTo = { token: 'secret-token', deferred: true };
      expect(found.flat()).toEqual([
        { ...entry, inquiry: inquiry({ replyTo }), attempt: 2, crashes: 1 },
      ]);
    });

    it('counts as answered what a dead process noted as leaving, and hands it to nobody', async () => {
      const place = await make();
      const clock = fakeClock();
      const { state, close } = await place(clock);
      const dying = openJournal(state, clock);
      const { reference } = await fresh(dying, inquiry());
      await dying.sent(reference, true);
      await close();
      const { journal } = await openIn(place, clock);
      const taken: Entry[] = [];
      const [[claim]] = (await until(async () => {
        taken.push(...(await journal.due(['discord'], 10)));
        const claim = await journal.claim(inquiry());
        return [claim.kind === 'known' && claim.state === 'answered' ? [claim] : []];
      })) as [Claim[]];
      expect({ claim, taken }).toMatchObject({ claim: { reference }, taken: [] });
    });

    it('gives up what a dead process held when it is too late', async () => {
      const place = await make();
      const clock = fakeClock();
      const { state, close } = await place(clock);
      const { reference } = await fresh(
        openJournal(state, clock),
        inquiry({ answerWithin: 1_000 }),
      );
      clock.advance(1_000);
      await close();
      const { journal } = await openIn(place, clock);
      const found = await until(async () => [await journal.expire(10)]);
      expect(await journal.due(['discord'], 10)).toEqual([]);
      expect(found).toEqual([[reference]]);
    });
  });
}
