import { describe, expect, it, onTestFinished } from 'vitest';
import { DEFAULT_GATHERING } from '../../../src/alerts/gathering.ts';
import { openAlerts, TERMINAL } from '../../../src/bot/alerts/open-alerts.ts';
import { corpusKey, openAlertStore } from '../../../src/bot/alerts/store/kept-alerts.ts';
import { openDesk } from '../../../src/bot/desk.ts';
import { buildCoverage, type Coverage } from '../../../src/coverage.ts';
import { article } from '../../adapters/article.ts';
import { folderWith } from '../../articles/folder.ts';
import { fakeClock } from '../fake-clock.ts';
import { readableLog, testState } from '../setting.ts';
import { HOOK_SECRET, hookReceiver } from './hook-receiver.ts';

const OLD = article('old', ['“We wait,” said Ida Moss.']);
const TIDE = article('tide', ['“The tide is late again this year,” said Ida Moss.']);

/** A bot with a hook over a corpus in which the terminal has Ida Moss watched. */
async function botWithHook(url: string, sources: string, clock = fakeClock()) {
  const where = await folderWith({ 'sources.yaml': sources });
  const { state, close } = testState(null, clock);
  const { log, lines } = readableLog(clock);
  const desk = openDesk(state, { clock, log });
  let coverage: Coverage = buildCoverage([OLD]);
  const { rounds } = openAlerts({
    ...{ state, desk, clock, log, folder: null, database: null, zone: 'UTC' },
    coverages: { all: [{ where, coverage: () => coverage }] },
    options: () => ({ today: '2026-03-01' }),
    hook: { address: { url, secret: HOOK_SECRET }, version: '1', proxy: {} },
  });
  onTestFinished(async () => {
    rounds.stop();
    await desk.stop(0);
    close();
  });
  await rounds.once();
  await openAlertStore(state, clock).add({
    ...{ id: 'w1', corpus: corpusKey(where), platform: TERMINAL, owner: TERMINAL, home: null },
    ...{ place: { guild: null, channel: TERMINAL, thread: null }, to: null, toOwner: null },
    ...{ watched: { kind: 'speaker', of: 'Ida Moss' }, gathering: DEFAULT_GATHERING },
    since: state.now(),
  });
  return {
    ...{ rounds, lines },
    serve: async (...articles: (typeof OLD)[]) => {
      coverage = buildCoverage(articles);
      await rounds.once();
      await rounds.once();
    },
    later: async (ms: number) => {
      clock.advance(ms);
      await desk.tend();
    },
  };
}

const ALLOWED = 'allow: [127.0.0.1]\nsources: []\n';

describe('a bot with a hook', () => {
  it('posts there what the terminal’s watches find, signed, and tries a receiver that fails again', async () => {
    // Taken is what is answered with 2xx: a 503, then a 429, then it is.
    const clock = fakeClock();
    const { posts, url } = await hookReceiver([503, 429, 204], clock.wall);
    const bot = await botWithHook(url, ALLOWED, clock);
    await bot.serve(OLD, TIDE);
    await expect.poll(() => posts.length).toBe(1);
    for (const tries of [2, 3]) {
      await bot.later(5_000);
      await expect.poll(() => posts.length).toBe(tries);
    }
    await bot.later(60_000);
    await bot.rounds.once();
    expect(posts).toHaveLength(3);
    expect(posts.every(({ signed }) => signed)).toBe(true);
    // One delivery however often it is tried, so that a receiver knows what it has.
    expect(new Set(posts.map(({ id }) => id)).size).toBe(1);
    expect(JSON.parse(posts[0]?.body ?? '')).toMatchObject({
      watch: { id: 'w1', kind: 'speaker', of: 'Ida Moss' },
      passage: { id: 'tide#1', text: '“The tide is late again this year,” said Ida Moss.' },
    });
  });

  it('posts to no address of the own network that sources.yaml does not allow', async () => {
    const { posts, url } = await hookReceiver([200]);
    const bot = await botWithHook(url, 'sources: []\n');
    await bot.serve(OLD, TIDE);
    await bot.later(5_000);
    expect(posts).toEqual([]);
  });

  it('gives up on a receiver that refuses, which no later try would change, and says so', async () => {
    const { posts, url } = await hookReceiver([410]);
    const bot = await botWithHook(url, ALLOWED);
    await bot.serve(OLD, TIDE);
    await expect.poll(() => bot.lines.join('\n')).toContain('could not be sent');
    expect(posts).toHaveLength(1);
  });
});
