import { describe, expect, it } from 'vitest';
import type { KeptHit, KeptWatch } from '../../../src/bot/alerts/store/alert-store.ts';
import { openAlertStore } from '../../../src/bot/alerts/store/kept-alerts.ts';
import { systemClock } from '../../../src/bot/machine/clock.ts';
import { openConversations } from '../../../src/bot/people/conversation.ts';
import { openCooldown } from '../../../src/bot/people/cooldown.ts';
import { openFeedback } from '../../../src/bot/people/feedback.ts';
import { openPolicies } from '../../../src/bot/people/policy.ts';
import { openPseudonyms } from '../../../src/bot/store/pseudonym.ts';
import { purgeState } from '../../../src/bot/store/purge.ts';
import { openShortKeys } from '../../../src/bot/store/short-keys.ts';
import { fakeClock } from '../fake-clock.ts';
import { inquiry } from '../setting.ts';
import type { Place } from './places.ts';

const LIMITS = { person: { questions: 3, within: 60_000 }, channel: null };
const WHO = { platform: 'discord', person: 'p', channel: 'c' };
const SILENT = { outcome: 'not-in-coverage', answered: false, latency: 5.5 };

async function openingIn(place: Place, clock = fakeClock()) {
  const opening = await place(clock);
  const { state } = opening;
  const pseudonym = openPseudonyms(state);
  return {
    ...opening,
    clock,
    keys: openShortKeys(state, pseudonym),
    policies: openPolicies(state),
    conversations: openConversations(state, pseudonym),
    cooldown: openCooldown(state, pseudonym, LIMITS),
    feedback: openFeedback(state, pseudonym, clock),
  };
}

/** What two processes see of what a bot keeps, wherever it is kept; what each part does is tested with it. */
export function keptContract(name: string, make: () => Promise<Place>): void {
  describe(`what is kept on ${name}`, () => {
    const two = async () => {
      const place = await make();
      const one = await openingIn(place);
      return [one, await openingIn(place, one.clock)] as const;
    };

    it('is found by another process, and outlasts its own', async () => {
      const place = await make();
      const clock = fakeClock();
      const one = await openingIn(place, clock);
      // Whatever people type is text, a NUL and half a character included.
      const value = { question: 'x'.repeat(1_000), odd: 'a\0b\ud800' };
      const key = one.keys.remember(value);
      await one.keys.written();
      await one.policies.set('discord', 'g', { private: true });
      await one.conversations.remember(inquiry(), 'before');
      await one.conversations.remember(inquiry(), 'mine');
      await one.feedback.record('r1', inquiry({ text: 'What did she say\0?' }), SILENT);
      await one.feedback.record('r1', inquiry(), SILENT);
      await one.feedback.vote('r1', 'discord', 'p', 'down');
      await one.close();
      const other = await openingIn(place, clock);
      expect(other.state.kept).toBe('disk');
      expect(await other.keys.recall(key)).toEqual(value);
      expect((await other.policies.get('discord', 'g')).private).toBe(true);
      expect(await other.conversations.last(inquiry())).toBe('mine');
      expect(await other.feedback.report()).toMatchObject([
        { question: 'What did she say?', asked: 1, unanswered: 1, disliked: 1 },
      ]);
      expect([...one.lines, ...other.lines]).toEqual([]);
    });

    it('has one name for one person, and one time, in all processes', async () => {
      const [one, other] = await two();
      expect(openPseudonyms(one.state)('a')).toBe(openPseudonyms(other.state)('a'));
      one.clock.advance(1_000);
      expect(Math.abs(one.state.now() - other.state.now())).toBeLessThan(5_000);
      const before = one.state.now();
      one.clock.jump(-3_600_000);
      one.clock.advance(10);
      expect(one.state.now() - before).toBe(10);
    });

    it('counts a person’s questions over all processes, each once', async () => {
      const [one, other] = await two();
      const all = Array.from({ length: 12 }, (_, n) => (n % 2 === 0 ? one : other));
      const waits = await Promise.all(all.map(({ cooldown }) => cooldown.charge(WHO, 1)));
      // Three at once; one less where the clocks of the two are not quite alike.
      const passed = waits.filter((wait) => wait === 0).length;
      expect([2, 3]).toContain(passed);
    });

    it('gives a name to one process only, until its time is over', async () => {
      const [one, other] = await two();
      const claims = await Promise.all(
        [one, other, one, other].map(({ keys }) => keys.claim('a', 60_000)),
      );
      expect(claims.filter(Boolean)).toHaveLength(1);
      one.clock.advance(120_000);
      expect(await other.keys.claim('a', 60_000)).toBe(true);
    });

    it('keeps the last value under a name, and forgets it in time', async () => {
      const [one, other] = await two();
      await one.keys.keep('thread', 'first', 60_000);
      await other.keys.keep('thread', 'second', 60_000);
      expect(await one.keys.recallNamed('thread')).toBe('second');
      one.clock.advance(120_000);
      expect(await other.keys.recallNamed('thread')).toBeUndefined();
    });

    it('is removed when its time is over, and the oldest beyond what a table may hold', async () => {
      const { state, clock, keys } = await openingIn(await make());
      const database = state.disk ?? state.memory;
      for (let n = 0; n < 12; n += 1) await keys.keep(`name ${n}`, n, n < 3 ? 1_000 : 1_000_000);
      await keys.keep('name 4', 'again', 1_000_000);
      clock.advance(2_000);
      const removed = await purgeState(database, state.now(), 100, { short_keys: 5 });
      // Three were over; of the nine others the five written last stay, `name 4` among them.
      expect(removed).toBeGreaterThanOrEqual(7);
      expect(await keys.recallNamed('name 11')).toBe(11);
      expect(await keys.recallNamed('name 4')).toBe('again');
      expect(await keys.recallNamed('name 3')).toBeUndefined();
    });

    it('makes one alert of what waits, whoever of two processes is first', async () => {
      const [one, other] = await two();
      const stores = [one, other].map(({ state }) => openAlertStore(state, systemClock()));
      const watch = {
        ...{
          id: 'watch',
          corpus: 'corpus',
          platform: 'p',
          owner: 'o',
          since: 0,
          to: {},
          toOwner: {},
        },
        place: inquiry().place,
      } as unknown as KeptWatch;
      const hit = { watch: 'watch', hit: 'h', article: 'a', paragraph: 1, part: '', found: 1 };
      const hits = [{ ...hit, imprint: [], also: [], alert: null } as unknown as KeptHit];
      await stores[0]?.add(watch);
      await stores[0]?.note({ corpus: 'corpus', served: new Map(), hits, changed: [] });
      await Promise.all(stores.map((store, n) => store.form(watch, `alert-${n}`, 1)));
      expect(
        await stores[0]?.formed({ platforms: ['p'], corpora: ['corpus'] }, 1, 10),
      ).toHaveLength(1);
      // Another process on the state may answer from another corpus: it could show nothing of it.
      expect(await stores[0]?.formed({ platforms: ['p'], corpora: ['other'] }, 1, 10)).toEqual([]);
    });

    it('undoes a transaction that throws, wholly', async () => {
      const { state } = await openingIn(await make());
      const database = state.disk ?? state.memory;
      const failing = database.transaction(async (rows) => {
        await rows.put('meta', { name: 'half', value: 'done' });
        throw new RangeError('enough');
      });
      await expect(failing).rejects.toThrow('enough');
      const left = await database.get('SELECT value FROM meta WHERE name = ?', 'half');
      expect(left).toBeUndefined();
    });
  });
}
