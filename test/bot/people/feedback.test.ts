import { describe, expect, it } from 'vitest';
import { openFeedback } from '../../../src/bot/people/feedback.ts';
import { openPseudonyms } from '../../../src/bot/store/pseudonym.ts';
import { purgeState } from '../../../src/bot/store/purge.ts';
import { fakeClock } from '../fake-clock.ts';
import { inquiry, testState } from '../setting.ts';

const DAY = 86_400_000;
const GOOD = { outcome: 'answered', answered: true, latency: 12.3 };
const SILENT = { outcome: 'not-in-coverage', answered: false, latency: 5 };

function given(options = { on: true, days: 30 }) {
  const clock = fakeClock();
  const { state } = testState(null, clock);
  const feedback = openFeedback(state, openPseudonyms(state), clock, options);
  const ask = async (reference: string, text: string, result = GOOD) => {
    clock.advance(1_000);
    await feedback.record(reference, inquiry({ text }), result);
  };
  return { clock, state, feedback, ask };
}

describe('feedback', () => {
  it('reports what went unanswered or was disliked, the same questions together, newest first', async () => {
    const { feedback, ask } = given();
    await ask('r1', 'Who left?', SILENT);
    await ask('r2', 'All fine?');
    await ask('r3', 'Disliked?');
    await ask('r4', 'WHO  left', SILENT);
    await feedback.vote('r3', 'discord', 'p2', 'down');
    await feedback.vote('r3', 'discord', 'p3', 'up');
    expect(await feedback.report()).toEqual([
      {
        question: 'WHO  left',
        asked: 2,
        unanswered: 2,
        liked: 0,
        disliked: 0,
        outcomes: ['not-in-coverage'],
        last: '2026-03-01T00:00:04.000Z',
      },
      {
        question: 'Disliked?',
        asked: 1,
        unanswered: 0,
        liked: 1,
        disliked: 1,
        outcomes: ['answered'],
        last: '2026-03-01T00:00:03.000Z',
      },
    ]);
    expect(await feedback.report(1)).toHaveLength(1);
  });

  it('counts one vote a person, the last one, and takes it back', async () => {
    const { feedback, ask } = given();
    await ask('r1', 'Liked?');
    await feedback.vote('r1', 'discord', 'p', 'down');
    await feedback.vote('r1', 'discord', 'p', 'down');
    expect((await feedback.report())[0]?.disliked).toBe(1);
    await feedback.vote('r1', 'discord', 'p', 'up');
    expect(await feedback.report()).toEqual([]);
    await feedback.vote('r1', 'discord', 'p', 'down');
    await feedback.vote('r1', 'discord', 'p', null);
    expect(await feedback.report()).toEqual([]);
  });

  it('keeps no id that the platform gave', async () => {
    const { state, feedback } = given();
    const place = { guild: 'GUILD', channel: 'CHANNEL', thread: null };
    await feedback.record('r1', inquiry({ person: 'PERSON', place }), GOOD);
    await feedback.vote('r1', 'discord', 'PERSON', 'down');
    const all = JSON.stringify([
      await state.memory.all('SELECT * FROM feedback'),
      await state.memory.all('SELECT * FROM votes'),
    ]);
    expect(all).toContain('What did she say?');
    expect(all).not.toMatch(/GUILD|CHANNEL|PERSON/);
  });

  it('keeps nothing when it is off, votes included', async () => {
    const { state, feedback } = given({ on: false, days: 30 });
    await feedback.record('r1', inquiry(), SILENT);
    await feedback.vote('r1', 'discord', 'p', 'down');
    expect(
      await state.memory.all('SELECT reference FROM feedback UNION SELECT reference FROM votes'),
    ).toEqual([]);
  });

  it('forgets after the days that were set', async () => {
    const { clock, state, feedback, ask } = given();
    await ask('r1', 'Old?', SILENT);
    clock.advance(30 * DAY - 1);
    await purgeState(state.memory, state.now(), 100);
    expect(await feedback.report()).toHaveLength(1);
    clock.advance(1);
    await purgeState(state.memory, state.now(), 100);
    expect(await feedback.report()).toEqual([]);
  });
});

describe('what is removed', () => {
  it('is a few rows a step, and the oldest beyond what a table may hold', async () => {
    const { state, ask } = given();
    for (let asked = 0; asked < 30; asked += 1)
      await ask(`r${asked}`, `Question ${asked}?`, SILENT);
    const step = () => purgeState(state.memory, state.now(), 7, { feedback: 10 });
    expect([await step(), await step(), await step(), await step()]).toEqual([7, 7, 6, 0]);
    const left = await state.memory.get(
      'SELECT count(*) AS n, min(asked_at) AS first FROM feedback',
    );
    expect(left).toEqual({
      n: 10,
      first: Date.UTC(2026, 2, 1) + 21_000, // Asked a second apart from 1 s on: the 21st is the oldest left.
    });
  });
});
