import { describe, expect } from 'vitest';
import { settled, startDiscord } from '../../../stand-ins/discord/stand-in.ts';
import { run, until } from '../harness.ts';
import { expectOnce, QUESTION } from '../question.ts';
import { withBot as it } from '../with-bot.ts';

describe.concurrent('the connection', () => {
  it('resumes after a broken socket, and what came meanwhile is answered once', async ({
    running,
  }) => {
    running.discord.gateway.drop();
    const missed = running.discord.send(QUESTION);
    expect(missed.delivered).toBe(0);
    expectOnce(await settled(missed));
    expect(running.discord.gateway.log).toEqual(['identify', 'resume']);
    await until(() => running.bot.healthy());
  });

  it('begins a new session where Discord has forgotten the old one', async ({ running }) => {
    running.discord.gateway.invalidate(false);
    await until(() => running.discord.gateway.log.length > 1);
    await until(() => running.bot.healthy());
    expectOnce(await running.discord.ask(QUESTION));
  });

  it('begins a new session where a resume is refused', async ({ running }) => {
    running.discord.gateway.invalid = 1;
    running.discord.gateway.drop();
    await until(() => running.discord.gateway.log.length > 2);
    await until(() => running.bot.healthy());
    expectOnce(await running.discord.ask(QUESTION));
  });

  it('tries again where the new connection is refused, and is not healthy meanwhile', async ({
    running,
  }) => {
    running.discord.gateway.refusals = 3;
    running.discord.gateway.drop();
    await until(() => !running.bot.healthy());
    await until(() => running.bot.healthy());
    expectOnce(await running.discord.ask(QUESTION));
  });

  it('notices a socket that is half open, and connects anew', async ({ running }) => {
    running.discord.gateway.freeze();
    expect(running.bot.healthy()).toBe(true);
    await until(() => !running.bot.healthy());
    await until(() => running.bot.healthy());
    expectOnce(await running.discord.ask(QUESTION));
  });

  it.for([4004, 4010, 4011, 4013, 4014])(
    'is given up on close %i, after which Discord takes no other: exit code 78, and the remedy',
    async (code, { running }) => {
      running.discord.gateway.close(code);
      expect(await running.bot.over).toBe(78);
      const remedy = code === 4004 ? /Reset Token/ : /Update Onrecord/;
      expect(running.lines.join('')).toMatch(remedy);
      expect(running.discord.gateway.log).toEqual(['identify']);
    },
  );

  it('does not wait for ever for a Hello that never comes', async ({ running }) => {
    running.discord.gateway.silent = 2;
    running.discord.gateway.drop();
    await until(() => !running.bot.healthy());
    await until(() => running.bot.healthy());
    expectOnce(await running.discord.ask(QUESTION));
  });

  it('is healthy once every shard is, and not before; they identify no faster than Discord lets them', async () => {
    const discord = await startDiscord();
    discord.gateway.shards = 2;
    // Discord’s 5 s, less what a timer may be early.
    discord.gateway.identifyEvery = 4_900;
    const both = await run({ discord });
    await until(() => discord.gateway.connected === 1);
    expect(both.bot.healthy()).toBe(false);
    await until(() => both.bot.healthy());
    expect([discord.gateway.connected, discord.gateway.hurried]).toEqual([2, 0]);
    expectOnce(await discord.ask(QUESTION));
    await both.stop();
    await discord.stop();
  });

  it('comes about although the beginning fails', async () => {
    const discord = await startDiscord();
    discord.faults.script('gateway', { kind: 'status', status: 503 }, 2);
    discord.gateway.refusals = 1;
    discord.gateway.silent = 1;
    const late = await run({ discord });
    await until(() => late.bot.healthy());
    expectOnce(await discord.ask(QUESTION));
    await late.stop();
    await discord.stop();
  });
});

describe.concurrent('an event', () => {
  it('that comes five times is answered once', async ({ running }) => {
    const entry = await settled(running.discord.send(QUESTION, {}, 5));
    await running.bot.stop();
    expectOnce(entry);
    const sent = running.discord.recorded.filter(({ purpose }) => purpose === 'callback');
    expect(sent).toHaveLength(1);
  });

  it('that two processes on one state get is answered by one', async ({ running }) => {
    const { discord, state } = running;
    const twin = await run({ discord, state });
    await until(() => twin.bot.healthy());
    const entries = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        discord.ask(QUESTION, { user: `30000000000000${2000 + n}` }),
      ),
    );
    await twin.bot.stop();
    for (const entry of entries) {
      expect(entry.delivered).toBe(2);
      expectOnce(entry);
    }
    const edits = discord.recorded.filter(({ purpose }) => purpose === 'edit');
    expect(edits).toHaveLength(20);
  });

  it('without the fields that discord.js needs is answered all the same', async ({ running }) => {
    const entry = running.discord.send(QUESTION);
    const { entitlements: _, authorizing_integration_owners: __, ...rest } = entry.event;
    const last = entry.id.endsWith('9') ? '8' : '9';
    const bare = { ...rest, id: entry.id.slice(0, -1) + last, token: `${entry.token}x` };
    const other = running.discord.ledger.open(bare, null);
    running.discord.gateway.dispatch('INTERACTION_CREATE', bare);
    expectOnce(await settled(entry));
    expectOnce(await settled(other));
    expect(running.bot.healthy()).toBe(true);
  });
});
