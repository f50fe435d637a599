import { describe, expect, it } from 'vitest';
import { takeSafely } from '../../src/bot/dialogue/hearing.ts';
import { TryLater } from '../../src/bot/queue/replier.ts';
import { fakeClock } from './fake-clock.ts';
import { fakePlatform } from './fake-platform.ts';
import { readableLog, testState } from './setting.ts';

const QUESTION = 'what did Radakin say about Russia?';

describe('when things go wrong on any platform', () => {
  it('an error is apologised for with the reference that stands in the log', async () => {
    const on = fakePlatform({
      render: () => {
        throw new Error('PRIVATE');
      },
    });
    await on.want(QUESTION);
    const [, reference = 'none'] = (on.told[0] ?? '').split(' ');
    expect(on.lines.join('')).toContain(reference);
  });

  it('an event that can’t be understood is answered with a reference, and ends nothing', async () => {
    const { lines, clock } = fakePlatform();
    const { log } = await import('./setting.ts').then(({ readableLog }) => {
      const made = readableLog(clock);
      return {
        log: { ...made.log, error: (_: string, fields = {}) => lines.push(JSON.stringify(fields)) },
      };
    });
    const told: string[] = [];
    const fail = async () => {
      throw new TypeError('no such field');
    };
    const tell = async (reference: string) => void told.push(reference);
    expect(await takeSafely(fail, tell, log)).toBe(true);
    await takeSafely(fail, fail, log);
    expect(lines).toHaveLength(3); // each event, and the apology that failed too
    expect(lines[0]).toContain(told[0]);
  });

  it('an event that came too late for this process is left to the next, and nobody told that it failed', async () => {
    const clock = fakeClock();
    const { state, close } = testState(null, clock);
    close();
    const told: string[] = [];
    const take = async () => void (await state.memory.all('SELECT 1'));
    const { log } = readableLog(clock);
    expect(await takeSafely(take, async (reference) => void told.push(reference), log)).toBe(false);
    expect(told).toEqual([]);
  });

  it('a platform that takes no answer any more gets none', async () => {
    const late = fakePlatform({ begin: async () => false });
    await late.want(QUESTION);
    expect(late.shown).toEqual([]);
    expect(late.lines.join('')).toContain('no longer waited');
  });

  it('a platform that is away is tried again', async () => {
    let away = true;
    const on = fakePlatform();
    const { send } = on.platform;
    on.platform.send = async (...args) => {
      if (away) throw new TryLater(1_000);
      return send(...args);
    };
    await on.want(QUESTION);
    expect(on.shown).toEqual([]);
    away = false;
    on.clock.advance(1_000);
    await on.desk.tend();
    await on.desk.stop(0);
    await new Promise((done) => setTimeout(done, 20));
    expect(on.shown).toHaveLength(1);
  });
});

describe('where askers edit and delete', () => {
  it('what is read is the question as it reads by now, and an edit on the way is caught up with', async () => {
    let words = 'what did Healey say?';
    const on = fakePlatform({
      latest: async (asked) => ({
        ...asked,
        to: { ...asked.to, on: on.shown.length === 0 ? null : 0 },
        wanted: { kind: 'ask', question: words },
      }),
      canShare: async () => {
        words = 'what did Starmer say?'; // while the first answer is being made
        return false;
      },
    });
    await on.want(QUESTION);
    expect(on.shown).toHaveLength(1);
    expect(on.shown[0]).toMatchObject({ sent: 2, frame: { wanted: { question: words } } });
  });

  it('what was taken back is not answered, and what was answered is taken away', async () => {
    const removed: string[] = [];
    let kept = 1;
    const on = fakePlatform({
      latest: async (asked) => (kept-- > 0 ? asked : null),
      remove: async ({ asked }) => void removed.push(asked.to.id),
    });
    await on.want(QUESTION, 'ana', {}, 'deleted on the way');
    await on.want(QUESTION, 'ana', {}, 'deleted before');
    await on.want({ kind: 'help' }, 'ana', { deed: 'remove' }, 'deleted later');
    expect(on.shown).toHaveLength(1);
    expect(removed).toEqual(['deleted on the way', 'deleted later']);
  });
});
