import { describe, expect, it } from 'vitest';
import { openDesk } from '../../src/bot/desk.ts';
import type { Inquiry } from '../../src/bot/queue/inquiry.ts';
import { type Replier, TryLater } from '../../src/bot/queue/replier.ts';
import { fakeClock } from './fake-clock.ts';
import { inquiry, readableLog, temporaryFolder, testState } from './setting.ts';

const ANSWERED = { outcome: 'answered', answered: true };

function given(part: Partial<Replier> = {}, folder: string | null = null, clock = fakeClock()) {
  const { state, close } = testState(folder, clock);
  const { log, lines } = readableLog(clock);
  const said: string[] = [];
  const desk = openDesk(state, { clock, log });
  desk.serve('discord', {
    answer: async ({ inquiry: { text }, attempt, previous }) => {
      said.push(`answer ${text} #${attempt} after ${JSON.stringify(previous)}`);
      return { ...ANSWERED, question: text };
    },
    refuse: async (_, refusal) => void said.push(`refuse ${JSON.stringify(refusal)}`),
    apologise: async ({ reference }) => void said.push(`sorry ${reference}`),
    ...part,
  });
  return { desk, state, close, clock, lines, said };
}

const ask = (key: string, part: Partial<Inquiry> = {}) =>
  inquiry({ keys: [key], text: key, ...part });
const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('the desk', () => {
  it('answers once, and the next question knows the last', async () => {
    const { desk, said } = given();
    const all = await Promise.all([
      desk.receive(ask('a')),
      desk.receive(ask('a')),
      desk.receive(ask('a')),
    ]);
    expect(all.map(({ kind }) => kind).sort()).toEqual(['answered', 'duplicate', 'duplicate']);
    await desk.receive(ask('b'));
    expect(said).toEqual(['answer a #1 after null', 'answer b #1 after "a"']);
  });

  it('acknowledges when the inquiry is written down, and not for a duplicate', async () => {
    const seen: unknown[] = [];
    const made = given({
      acknowledge: async ({ inquiry: what }) =>
        void seen.push(what.keys, await made.state.memory.get('SELECT state FROM inquiries')),
    });
    await made.desk.receive(ask('a'));
    await made.desk.receive(ask('a'));
    expect(seen).toEqual([['a'], { state: 'claimed' }]);
  });

  it('says how long to wait, once, and where it may not speak', async () => {
    const { desk, said } = given();
    for (const key of ['1', '2', '3', '4', '5']) await desk.receive(ask(key));
    expect((await desk.receive(ask('6'))).kind).toBe('refused');
    expect((await desk.receive(ask('6'))).kind).toBe('duplicate');
    await desk.policies.set('discord', 'g1', { excluded: ['c1'] });
    await desk.receive(ask('7'));
    expect(said.slice(5)).toEqual([
      'refuse {"why":"cooldown","seconds":12}',
      'refuse {"why":"not-here"}',
    ]);
  });

  it('apologises with a reference that stands in the log, where the text does not', async () => {
    const { desk, said, lines } = given({
      answer: async ({ inquiry: { text } }) => JSON.parse(text),
    });
    const { kind, reference } = await desk.receive(ask('PRIVATE words'));
    expect([kind, said]).toEqual(['failed', [`sorry ${reference}`]]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(reference);
    expect(lines[0]).not.toContain('PRIVATE words');
    expect((await desk.receive(ask('PRIVATE words'))).kind).toBe('duplicate');
  });

  it('is not brought down when the apology fails too', async () => {
    const broken = async () => {
      throw new Error('gone');
    };
    const { desk, lines } = given({ answer: broken, apologise: broken });
    expect((await desk.receive(ask('a'))).kind).toBe('failed');
    expect(lines).toHaveLength(2);
  });

  it('does not apologise for a reply that was sent, if it can only not be remembered', async () => {
    const circular: { self?: unknown } = {};
    circular.self = circular;
    const { desk, said } = given({
      answer: async () => ({ ...ANSWERED, question: circular as never }),
    });
    await desk.receive(ask('a'));
    expect(said).toEqual([]);
    expect((await desk.receive(ask('a'))).kind).toBe('duplicate');
  });

  it('tries again what could not be delivered', async () => {
    let reachable = false;
    const made = given({
      answer: async ({ attempt }) => {
        if (!reachable) throw new TryLater(3_000);
        made.said.push(`answer #${attempt}`);
        return ANSWERED;
      },
    });
    expect((await made.desk.receive(ask('a'))).kind).toBe('later');
    reachable = true;
    await made.desk.tend();
    expect(made.said).toEqual([]);
    made.clock.advance(3_000);
    await made.desk.tend();
    await made.desk.stop(0);
    await settle();
    expect(made.said).toEqual(['answer #2']);
  });

  it('aborts what has run out of time', async () => {
    let signal: AbortSignal | undefined;
    const made = given({
      answer: (turn) => {
        signal = turn.signal;
        return new Promise(() => {});
      },
    });
    void made.desk.receive(ask('a', { answerWithin: 1_000 }));
    await settle();
    expect(signal?.aborted).toBe(false);
    made.clock.advance(1_000);
    expect(signal?.aborted).toBe(true);
  });

  it('stops: leaves to the next process what is unfinished or came since, without a word to the asker', async () => {
    const folder = temporaryFolder();
    const clock = fakeClock();
    const first = given(
      {
        answer: ({ signal }) =>
          new Promise((_, reject) =>
            signal.addEventListener('abort', () => reject(new Error('aborted'))),
          ),
      },
      folder,
      clock,
    );
    const cut = first.desk.receive(ask('a'));
    await settle();
    const stopping = first.desk.stop(5_000);
    expect((await first.desk.receive(ask('b'))).kind).toBe('kept');
    clock.advance(5_000);
    expect(await stopping).toBe(1);
    expect((await cut).kind).toBe('kept');
    expect(first.said).toEqual([]);
    first.close();
    const next = given({}, folder, clock);
    await next.desk.tend();
    await settle();
    expect(next.said.sort()).toEqual([
      'answer a #2 after null',
      expect.stringMatching(/^answer b #2/),
    ]);
  });

  it('apologises for what three processes have died of', async () => {
    const folder = temporaryFolder();
    const clock = fakeClock();
    for (let life = 0; life < 3; life += 1) {
      const dying = given({ answer: () => new Promise(() => {}) }, folder, clock);
      if (life === 0) void dying.desk.receive(ask('poison'));
      else await dying.desk.tend();
      await settle();
      dying.close();
    }
    const next = given({}, folder, clock);
    await next.desk.tend();
    await settle();
    expect(next.said).toEqual([expect.stringMatching(/^sorry /)]);
  });

  it('leaves no timer behind', async () => {
    const { desk, clock } = given();
    for (const key of ['a', 'b']) await desk.receive(ask(key));
    await desk.stop(0);
    clock.advance(0);
    expect(clock.timers).toBe(0);
  });
});
