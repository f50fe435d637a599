import { describe, expect } from 'vitest';
import { systemClock } from '../../../../src/bot/machine/clock.ts';
import type { Deed } from '../../../stand-ins/discord/events.ts';
import type { Fault, Purpose } from '../../../stand-ins/discord/faults.ts';
import type { Entry } from '../../../stand-ins/discord/ledger.ts';
import { settled, shown } from '../../../stand-ins/discord/stand-in.ts';
import { type Running, run, until } from '../harness.ts';
import { expectOnce, QUESTION } from '../question.ts';
import { withBot as it } from '../with-bot.ts';

function expectInTime(entry: Entry): void {
  expectOnce(entry);
  expect(entry.acknowledged).not.toBeNull();
}

const statuses = ({ discord }: Running, purpose: Purpose) =>
  discord.recorded.filter((one) => one.purpose === purpose).map(({ status }) => status);

const SURVIVED: [string, Purpose, Fault, number][] = [
  [
    'a first response that Discord answers with 500',
    'callback',
    { kind: 'status', status: 500 },
    3,
  ],
  ['a first response whose connection breaks', 'callback', { kind: 'reset' }, 3],
  [
    'a first response that is done, and the confirmation lost',
    'callback',
    { kind: 'lost-response' },
    1,
  ],
  [
    'a first response that has to wait',
    'callback',
    { kind: 'rate-limit', seconds: 0.3, scope: 'shared' },
    1,
  ],
  ['a slow first response', 'callback', { kind: 'slow', ms: 800 }, 1],
  ['an answer that Discord answers with 500', 'edit', { kind: 'status', status: 500 }, 2],
  [
    'an answer that Discord answers with 502 for longer',
    'edit',
    { kind: 'status', status: 502 },
    5,
  ],
  ['an answer whose connection breaks', 'edit', { kind: 'reset' }, 2],
  ['an answer that is done, and the confirmation lost', 'edit', { kind: 'lost-response' }, 2],
  ['an answer that has to wait', 'edit', { kind: 'rate-limit', seconds: 0.5, scope: 'user' }, 2],
  [
    'an answer that all of Discord makes wait',
    'edit',
    { kind: 'rate-limit', seconds: 0.5, scope: 'global' },
    1,
  ],
];

describe.concurrent('a question survives', () => {
  it.for(SURVIVED)('%s', async ([, purpose, fault, times], { running }) => {
    running.discord.faults.script(purpose, fault, times);
    expectInTime(await running.discord.ask(QUESTION, {}, 15_000));
    await running.bot.stop();
    expect(statuses(running, 'followup')).toEqual([]);
  });
});

describe.concurrent('an interaction that Discord gives up', () => {
  it('10062: is told in the log, and nothing is sent after it', async ({ running }) => {
    running.discord.faults.script('callback', { kind: 'status', status: 404, code: 10_062 });
    const entry = running.discord.send(QUESTION);
    await until(() => running.lines.some((line) => line.includes('no longer waited')));
    await running.bot.stop();
    expect(entry.answered).toBeNull();
    expect(statuses(running, 'edit')).toEqual([]);
  });

  it('40060: is taken for acknowledged, and answered', async ({ running }) => {
    const entry = running.discord.send(QUESTION);
    // Somebody else was faster: our own twin, whose confirmation we never saw.
    running.discord.ledger.callback(entry.token, { type: 5 });
    expectInTime(await settled(entry));
  });

  it('whose message was deleted is no reason to try for ever', async ({ running }) => {
    running.discord.faults.script('edit', { kind: 'status', status: 404, code: 10_008 });
    running.discord.send(QUESTION);
    await until(() => statuses(running, 'edit').length === 1);
    await running.bot.stop();
    expect(statuses(running, 'edit')).toEqual([404]);
  });
});

describe.concurrent('an answer that Discord does not take', () => {
  it('ends in an apology with the reference that stands in the log', async ({ running }) => {
    running.discord.faults.script('edit', { kind: 'status', status: 400, code: 50_035 });
    const entry = await running.discord.ask(QUESTION);
    const text = JSON.stringify(shown(entry).body);
    const [, reference = '?'] = /under ([\w\\-]{12,})\./.exec(text) ?? [];
    expect(running.lines.join('')).toContain(`ref="${reference.replaceAll('\\', '')}"`);
  });
});

describe.concurrent('the surroundings', () => {
  it('may set the clock forward and back by an hour', async () => {
    const real = systemClock();
    let jump = 0;
    const clock = { ...real, wall: () => real.wall() + jump, after: real.after };
    const jumpy = await run({ clock });
    await until(() => jumpy.bot.healthy());
    for (const [n, by] of [0, 3_600_000, -3_600_000].entries()) {
      jump = by;
      expectInTime(
        await jumpy.discord.ask(QUESTION, { user: String(300_000_000_000_000_700n + BigInt(n)) }),
      );
    }
    await jumpy.stop();
  });

  it('may run out of disk: questions are answered from memory, once each', async () => {
    const full = await run({ stateBytes: 160_000 });
    await until(() => full.bot.healthy());
    for (let n = 0; n < 60; n++) {
      const filler = `what did Radakin say about ${'x'.repeat(800)}${n}?`;
      const deed: Deed = {
        kind: 'slash',
        name: 'ask',
        options: { question: filler, private: true },
      };
      const where = {
        user: String(300_000_000_000_010_000n + BigInt(n)),
        channel: String(200_000_000_000_010_000n + BigInt(n)),
      };
      const entry = await settled(full.discord.send(deed, where, 2));
      expect(entry.messages).toHaveLength(1);
    }
    expect(full.lines.filter((line) => line.includes('going on in memory'))).toHaveLength(1);
    await full.stop();
  });
});

describe.concurrent('direct responses', () => {
  it('survive a lost confirmation and are given once', async ({ running }) => {
    running.discord.faults.script('callback', { kind: 'lost-response' });
    const entry = await running.discord.ask({ kind: 'slash', name: 'help' });
    await running.bot.stop();
    expect(entry.messages).toHaveLength(1);
  });
});
