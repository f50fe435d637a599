import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readShards, shardsRemedy } from '../../../../adapters/discord/shards.ts';
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

describe('processes with a range each', { timeout: 30_000 }, () => {
  it('answer every server once, and so while the ranges change', async () => {
    const discord = await startDiscord();
    const state = mkdtempSync(path.join(tmpdir(), 'onrecord-shards-'));
    onTestFinished(async () => {
      await discord.stop();
      rmSync(state, { recursive: true, force: true });
    });
    const begin = (shards: string) => run({ discord, state, env: { ONRECORD_SHARDS: shards } });
    const askAll = async () => {
      const ask = (n: number) => {
        const where = { guild: guildOf(n), user: String(300_000_000_000_000_000n + BigInt(n)) };
        return discord.ask({ kind: 'slash', name: 'ask', options: { question: 'hello' } }, where);
      };
      const entries = await Promise.all(Array.from({ length: 8 }, (_, n) => ask(n)));
      return entries.map(({ answered, messages }) => [answered !== null, messages.length]);
    };
    const once = Array.from({ length: 8 }, () => [true, 1]);
    const before = [await begin('0/2'), await begin('1/2')];
    await until(() => before.every(({ bot }) => bot.healthy()), 15_000);
    expect(await askAll()).toEqual(once);
    // From two shards to four: the new ones begin beside the old ones, so that each interaction comes twice.
    const after = [await begin('0-1/4'), await begin('2-3/4')];
    await until(() => after.every(({ bot }) => bot.healthy()), 20_000);
    expect(discord.gateway.connected).toBe(6);
    expect(await askAll()).toEqual(once);
    for (const bot of before) await bot.stop();
    expect(await askAll()).toEqual(once);
    for (const bot of after) await bot.stop();
  });
});
