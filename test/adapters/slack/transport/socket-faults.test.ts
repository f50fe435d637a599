import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startBot } from '../../../../adapters/slack/main.ts';
import { readSlackSettings } from '../../../../adapters/slack/settings.ts';
import type { Fault } from '../../../stand-ins/slack/faults.ts';
import { APP_TOKEN, BOT_TOKEN, type Entry } from '../../../stand-ins/slack/stand-in.ts';
import { answered, environmentFor, logged, type Running, run, SHIPPED, until } from '../harness.ts';

let running: Running;
let n = 0;

beforeEach(async () => {
  running = await run();
  running.slack.retries.acknowledge = 400;
  running.slack.retries.times = 100;
});
afterEach(async () => {
  expect(running.slack.ledger.faults).toEqual([]);
  await running.stop();
});

const ask = () => {
  n++;
  return running.slack.send(
    { kind: 'mention', text: 'what did Radakin say?' },
    { user: `U${n}`, channel: `C${n}` },
  );
};

async function expectOnce(entries: readonly Entry[]): Promise<void> {
  for (const entry of entries) await answered(running.slack, entry, 15_000);
  await running.bot.stop();
  for (const entry of entries) expect(running.slack.answersTo(entry)).toHaveLength(1);
}

/** Questions while something happens to the connections. */
async function during(happens: () => void): Promise<Entry[]> {
  const before = [ask(), ask(), ask()];
  happens();
  const after = [ask(), ask(), ask()];
  return [...before, ...after];
}

describe('questions survive', () => {
  it.each([
    ['one connection renewed', () => running.slack.sockets.refresh('refresh_requested', 0)],
    ['both connections renewed', () => running.slack.sockets.refresh('refresh_requested')],
    ['a warning to both connections', () => running.slack.sockets.refresh('warning')],
    ['one broken connection', () => running.slack.sockets.drop(0)],
    ['both connections broken', () => running.slack.sockets.drop()],
    [
      'upgrades that are swallowed',
      () => {
        running.slack.sockets.swallowed = 2;
        running.slack.sockets.drop();
      },
    ],
    [
      'connections without a greeting',
      () => {
        running.slack.sockets.silent = 2;
        running.slack.sockets.drop();
      },
    ],
    [
      'lost acknowledgements',
      () => {
        running.slack.lostAcks = 4;
      },
    ],
  ])('%s', async (_, happens) => {
    await expectOnce(await during(happens));
  });

  it.each<[string, Fault]>([
    ['500', { kind: 'status', status: 500 }],
    ['an internal error', { kind: 'error', code: 'internal_error' }],
    ['429', { kind: 'rate-limit', seconds: 1 }],
    ['a broken connection', { kind: 'reset' }],
  ])('an apps.connections.open that answers with %s', async (_, fault) => {
    running.slack.faults.script('apps.connections.open', fault, 4);
    running.slack.sockets.drop();
    await expectOnce([ask(), ask()]);
  });

  it('an event that is delivered three times, and out of order', async () => {
    const ts = running.slack.ledger.stamp();
    const event = { ts, event_ts: ts };
    const where = { user: 'U900', channel: 'C900' };
    const text = '<@UBOT> what did Radakin say?';
    for (let times = 0; times < 3; times++)
      running.slack.send({ kind: 'message', text, event }, where);
    await until(() => running.slack.ledger.messages.length > 0);
    await running.bot.stop();
    expect(running.slack.ledger.messages).toHaveLength(1);
  });
});

it('has two connections again after every loss', async () => {
  for (let times = 0; times < 3; times++) {
    running.slack.sockets.drop();
    await until(() => running.slack.sockets.open === 0);
    await until(() => running.slack.sockets.open === 2);
  }
  expect(running.bot.healthy()).toBe(true);
});

it('says the truth about its health while Slack is away', async () => {
  running.slack.faults.script('apps.connections.open', { kind: 'status', status: 500 }, 1_000);
  running.slack.sockets.drop();
  await until(() => !running.bot.healthy());
});

describe('there is no use in going on', () => {
  const opened = () =>
    running.slack.recorded.filter(({ purpose }) => purpose === 'apps.connections.open').length;

  it('with an app token that was revoked: 78, the remedy, and no more tries', async () => {
    running.slack.web.tokens.delete(APP_TOKEN);
    const before = opened();
    running.slack.sockets.drop();
    expect(await running.bot.over).toBe(78);
    expect(logged.join('')).toMatch(/SLACK_APP_TOKEN.*connections:write/);
    expect(opened() - before).toBeLessThanOrEqual(2);
  });

  it('with Socket Mode switched off', async () => {
    running.slack.sockets.refresh('link_disabled');
    expect(await running.bot.over).toBe(78);
    expect(logged.join('')).toMatch(/Socket Mode is switched off/);
  });

  it('with a bot token that was revoked', async () => {
    running.slack.web.tokens.delete(BOT_TOKEN);
    ask();
    expect(await running.bot.over).toBe(78);
    expect(logged.join('')).toMatch(/SLACK_BOT_TOKEN \(invalid_auth\).*Install App/);
  });

  it('with a bot token that never was one', async () => {
    running.slack.web.tokens.delete(BOT_TOKEN);
    const start = startBot({
      settings: readSlackSettings(environmentFor(running.slack, 'socket')),
      corpus: SHIPPED,
      state: null,
      write: (line) => logged.push(line),
      today: () => '2026-07-01',
    });
    await expect(start).rejects.toThrow(/slack-token-refused/);
  });
});

it('writes no secret into any log', () => {
  const all = logged.join('');
  expect(all.length).toBeGreaterThan(1_000);
  for (const secret of [BOT_TOKEN, APP_TOKEN, 'secret-ticket']) expect(all).not.toContain(secret);
});
