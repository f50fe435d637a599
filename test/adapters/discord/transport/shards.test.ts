import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readShards, shardsRemedy } from '../../../../adapters/discord/shards.ts';
import type { Entry } from '../../../stand-ins/discord/ledger.ts';
import { startDiscord } from '../../../stand-ins/discord/stand-in.ts';
import { run, until } from '../harness.ts';

describe('ONRECORD_SHARDS', () => {
  it('is auto, or a range of all there are', () => {
    expect(readShards(undefined)).toBe('auto');
    expect(readShards(' Auto ')).toBe('auto');
    expect(readShards('0-3/8')).toEqual({ ids: [0, 1, 2, 3], of: 8 });
    expect(readShards('7/8')).toEqual({ ids: [7], of: 8 });
  });

  it.each(['8/8', '3-1/8', '0-3', '-1/2', '1/0', 'all', '0-9999/9999', '0/8 1/8'])(
    'refuses %s, naming the remedy',
    (value) => {
      expect(() => readShards(value)).toThrow(/ONRECORD_SHARDS is .*bad-setting/);
    },
  );

  it('is found too small where Discord recommends more by now', () => {
    expect(shardsRemedy('auto', 16)).toBeNull();
    expect(shardsRemedy({ ids: [0], of: 16 }, 16)).toBeNull();
    expect(shardsRemedy({ ids: [0], of: 8 }, 16)).toContain('discord-shards');
  });
});

/** A server's id that falls to a shard of so many: bits 22 and up count. */
const guildOf = (n: number) => String((BigInt(n) << 22n) + 7n);

describe('processes with a range each', { timeout: 60_000 }, () => {
  it('answer every server once, without a pause, while two shards become four', async () => {
    const discord = await startDiscord();
    // Processes know nothing of one another’s identifies: those that come too soon Discord refuses.
    discord.gateway.identifyEvery = 500;
    const state = mkdtempSync(path.join(tmpdir(), 'onrecord-shards-'));
    onTestFinished(async () => {
      await discord.stop();
      rmSync(state, { recursive: true, force: true });
    });
    const begin = (shards: string) => run({ discord, state, env: { ONRECORD_SHARDS: shards } });
    const entries: Entry[] = [];
    const ask = () => {
      const n = entries.length;
      const where = { guild: guildOf(n % 8), user: String(300_000_000_000_000_000n + BigInt(n)) };
      const deed = { kind: 'slash', name: 'ask', options: { question: 'hello' } } as const;
      entries.push(discord.send(deed, where));
    };
    const before = await Promise.all(['0/2', '1/2'].map(begin));
    await until(() => before.every(({ bot }) => bot.healthy()));
    const asking = setInterval(ask, 50);
    // The new ones begin beside the old ones, so that each interaction comes twice for a while.
    const after = await Promise.all(['0-1/4', '2-3/4'].map(begin));
    await until(() => after.every(({ bot }) => bot.healthy()), 40_000);
    expect(discord.gateway.connected).toBe(6);
    const asked = entries.length;
    for (const { bot } of before) await bot.stop();
    await until(() => entries.length > asked + 40);
    clearInterval(asking);
    await until(() => entries.every(({ answered }) => answered !== null));
    expect(entries.filter(({ delivered }) => delivered === 2).length).toBeGreaterThan(8);
    expect(entries.filter(({ messages }) => messages.length !== 1)).toEqual([]);
    for (const { bot } of after) await bot.stop();
  });
});
