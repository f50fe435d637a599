import { describe, expect, it } from 'vitest';
import { TryLater } from '../../../src/bot/queue/replier.ts';
import { temporaryFolder } from '../setting.ts';
import { alertProcess } from './harness.ts';

const SPEAKER = { kind: 'speaker', of: 'Ida Moss' } as const;
const TIDE = '“The tide is late again this year,” said Ida Moss.';
const TOWN = '“The town has no money for a second lock,” said Ida Moss.';

describe('a watch', () => {
  it('tells what is served for the first time after it was saved, once', async () => {
    const on = alertProcess(null);
    await on.rounds.once();
    await on.watch(SPEAKER);
    await on.serve({ tide: TIDE });
    expect(on.said).toEqual([['tide#2']]);
    await on.serve({ tide: TIDE, town: TOWN });
    await on.rounds.once();
    expect(on.said).toEqual([['tide#2'], ['town#2']]);
  });

  it('tells nothing of what was there before, nor of an article that comes back', async () => {
    const on = alertProcess(null);
    await on.serve({ tide: TIDE });
    await on.watch(SPEAKER);
    await on.serve({ tide: TIDE });
    await on.serve({});
    await on.serve({ tide: TIDE });
    expect(on.said).toEqual([]);
  });

  it('tells what two outlets print as one, and changes the message where a third does later', async () => {
    const on = alertProcess(null);
    await on.rounds.once();
    await on.watch(SPEAKER);
    await on.serve({ tide: TIDE, again: TIDE });
    await on.serve({ tide: TIDE, again: TIDE, third: TIDE.replace('year', 'spring') });
    expect(on.said).toEqual([['tide#2 +again#2'], ['tide#2 +again#2 +third#2']]);
    const { alert } = (await on.store.hits('w1', 9))[0] ?? {};
    // The second is the first, changed: one alert, its first message named when it is said again.
    expect((await on.store.alert(alert ?? ''))?.alert).toMatchObject({
      ...{ state: 'sent', revision: 1, message: `message ${alert}` },
    });
  });

  it('takes an altered sentence for the same one', async () => {
    const on = alertProcess(null);
    await on.rounds.once();
    await on.watch(SPEAKER, { rhythm: 'hourly' });
    await on.serve({ tide: TIDE });
    await on.serve({ tide: TIDE.replace('again', 'not') });
    on.clock.advance(60 * 60_000);
    await on.rounds.once();
    expect(on.said).toEqual([['tide#2']]);
  });

  it('ends where it may no longer speak, with a word to its owner', async () => {
    const on = alertProcess(null);
    await on.rounds.once();
    await on.watch(SPEAKER);
    on.forbidden.add('c');
    await on.serve({ tide: TIDE });
    await on.rounds.once();
    expect(on.said).toEqual([
      ['Your watch on what Ida Moss says has ended: Onrecord is turned off in that channel.'],
    ]);
    expect(await on.store.watches({ corpus: 'corpus' })).toEqual([]);
  });

  it('never floods: beyond ten alerts an hour the rest comes together', async () => {
    const on = alertProcess(null);
    await on.rounds.once();
    await on.watch({ kind: 'phrase', of: 'ferry' });
    const things = [
      'rope',
      'mast',
      'deck',
      'keel',
      'sail',
      'oar',
      'hull',
      'bell',
      'flag',
      'net',
      'hook',
      'raft',
      'dock',
    ];
    const all: Record<string, string> = {};
    for (const thing of things) {
      all[thing] = `The ${thing} ${thing}maker of ${thing}ham has a ${thing} on a ferry.`;
      await on.serve(all);
    }
    expect(on.said).toHaveLength(10);
    on.clock.advance(60 * 60_000);
    await on.rounds.once();
    expect(on.said.slice(10)).toEqual([['dock#2', 'hook#2', 'raft#2']]);
  });

  it('goes with the workspace that it was saved in, and no other does', async () => {
    const on = alertProcess(null);
    await on.watch(SPEAKER);
    await on.store.removeHome('fake', 'another');
    expect(await on.store.watches({ corpus: 'corpus' })).toHaveLength(1);
    await on.store.removeHome('fake', 'g');
    expect(await on.store.watches({ corpus: 'corpus' })).toEqual([]);
  });

  it('forgets an article that is taken out', async () => {
    const on = alertProcess(null);
    await on.rounds.once();
    await on.watch(SPEAKER, { rhythm: 'hourly' });
    await on.serve({ tide: TIDE });
    await on.store.forgetArticle('corpus', 'tide');
    expect(await on.store.hits('w1', 9)).toEqual([]);
    expect((await on.store.served('corpus', '', 9)).map(([id]) => id)).toEqual(['old']);
  });
});

describe('gathered', () => {
  it('hourly and daily comes together, at its hour, and not in silent ones', async () => {
    const on = alertProcess(null); // it is midnight
    await on.rounds.once();
    await on.watch(SPEAKER, { rhythm: 'hourly' }, 'hourly');
    await on.watch(SPEAKER, { rhythm: 'daily', hour: 8, quiet: [22, 9] }, 'daily');
    await on.serve({ tide: TIDE });
    await on.serve({ tide: TIDE, town: TOWN });
    expect(on.said).toEqual([]);
    const passed = async (hours: number) => {
      on.clock.advance(hours * 60 * 60_000);
      await on.rounds.once();
      return on.said.length;
    };
    expect([await passed(1), await passed(7), await passed(1)]).toEqual([1, 1, 2]);
    expect(on.said).toEqual([
      ['tide#2', 'town#2'],
      ['tide#2', 'town#2'],
    ]);
  });
});

describe('over processes on one state', () => {
  it('an alert is told by one of two, and noticed by one', async () => {
    const folder = temporaryFolder();
    const [one, two] = [alertProcess(folder), alertProcess(folder)];
    await one.rounds.once();
    await one.watch(SPEAKER);
    await Promise.all([one.serve({ tide: TIDE }), two.serve({ tide: TIDE })]);
    await Promise.all([one.rounds.once(), two.rounds.once()]);
    expect([...one.said, ...two.said]).toEqual([['tide#2']]);
  });

  it('an alert that was made by one that died is told by the next', async () => {
    const folder = temporaryFolder();
    const died = alertProcess(folder, { say: () => new Promise(() => undefined) });
    await died.rounds.once();
    await died.watch(SPEAKER);
    void died.serve({ tide: TIDE });
    await expect.poll(() => died.desk.working).toBe(1);
    died.end();
    const next = alertProcess(folder);
    await next.serve({ tide: TIDE });
    await next.desk.tend();
    await expect.poll(() => next.said).toEqual([['tide#2']]);
  });

  it('what was served while none ran is noticed by the next', async () => {
    const folder = temporaryFolder();
    const first = alertProcess(folder);
    await first.rounds.once();
    await first.watch(SPEAKER);
    first.end();
    const next = alertProcess(folder);
    await next.serve({ tide: TIDE });
    expect(next.said).toEqual([['tide#2']]);
  });

  it('a platform that asks to wait gets the alert later, once', async () => {
    let tries = 0;
    const on = alertProcess(null, {
      say: async () => {
        tries += 1;
        if (tries === 1) throw new TryLater(3_000);
        return 'm';
      },
    });
    await on.rounds.once();
    await on.watch(SPEAKER);
    await on.serve({ tide: TIDE });
    await on.rounds.once();
    expect(tries).toBe(1);
    on.clock.advance(3_000);
    await on.desk.tend();
    await expect.poll(() => tries).toBe(2);
    await on.rounds.once();
    await on.desk.tend();
    expect(tries).toBe(2);
  });

  it('an alert that can’t be sent is tried more rarely, and then given up', async () => {
    let tries = 0;
    const on = alertProcess(null, {
      say: async () => {
        tries += 1;
        throw new Error('refused');
      },
    });
    await on.rounds.once();
    await on.watch(SPEAKER);
    await on.serve({ tide: TIDE });
    for (let hour = 0; hour < 48; hour++) {
      on.clock.advance(60 * 60_000);
      await on.rounds.once();
    }
    expect(tries).toBe(8);
  });
});
