import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { definitions } from '../../../../adapters/discord/setup/commands.ts';
import { examine } from '../../../../adapters/discord/setup/doctor.ts';
import { openRegistry } from '../../../../adapters/discord/setup/registry.ts';
import { register } from '../../../../src/bot/registration/register.ts';
import {
  APPLICATION,
  type StandIn,
  startDiscord,
  TOKEN,
} from '../../../stand-ins/discord/stand-in.ts';
import { settingsFor } from '../harness.ts';

const GUILD = '400000000000000001';
let discord: StandIn;
beforeEach(async () => {
  discord = await startDiscord();
});
afterEach(() => discord.stop());

async function registered(given: { guild?: string; dryRun?: boolean } = {}): Promise<string[]> {
  const registry = await openRegistry(settingsFor(discord));
  const wanted = { guild: given.guild ?? null, dryRun: given.dryRun ?? false };
  const lines: string[] = [];
  for await (const line of register(registry, wanted)) lines.push(line);
  return lines;
}

const names = (guild: string | null) => discord.commands.list(guild).map(({ name }) => name);
const changing = () =>
  discord.recorded.filter(({ purpose, method }) => purpose === 'commands' && method !== 'GET');

describe('registering commands', () => {
  it('registers all of them, each body as Discord’s own description has it', async () => {
    const lines = await registered();
    expect(lines.at(-1)).toBe(`${definitions.length} changed.`);
    expect(names(null)).toEqual(definitions.map(({ name }) => name));
    expect(discord.recorded.flatMap(({ violations }) => violations)).toEqual([]);
  });

  it('changes nothing the second time', async () => {
    await registered();
    const before = changing().length;
    expect((await registered()).at(-1)).toBe('Nothing to change.');
    expect(changing()).toHaveLength(before);
  });

  it('does nothing in a dry run, and says what it would do', async () => {
    const lines = await registered({ dryRun: true });
    expect(lines).toContain('+ ask, everywhere');
    expect(changing()).toEqual([]);
  });

  it('changes only what differs', async () => {
    await registered();
    const ask = discord.commands.list(null).find(({ name }) => name === 'ask');
    discord.commands.serve('PATCH', null, ask?.id ?? '', { description: 'Something else' });
    discord.commands.serve('POST', null, null, { name: 'old', description: 'x', type: 1 });
    const before = changing().length;
    const lines = await registered();
    expect(lines).toContain('~ ask, everywhere: description');
    expect(lines).toContain('- old, everywhere');
    expect(
      changing()
        .slice(before)
        .map(({ method }) => method),
    ).toEqual(['PATCH', 'DELETE']);
  });

  it('never leaves a command in a server that is registered everywhere too', async () => {
    discord.guilds.push(GUILD);
    await registered({ guild: GUILD });
    expect(names(GUILD)).toHaveLength(definitions.length);
    await registered();
    expect(names(GUILD)).toEqual([]);
    expect((await registered({ guild: GUILD })).at(-1)).toBe('Nothing to change.');
    expect(names(null)).toHaveLength(definitions.length);
  });

  it('names the remedy when the id belongs to another app', async () => {
    const other = settingsFor(discord, { DISCORD_APPLICATION_ID: '999999999999999999' });
    await expect(openRegistry(other)).rejects.toThrow(/belongs to 100000000000000001.*same app/);
  });
});

describe('the doctor', () => {
  const env = () => ({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.api });

  it('says nothing where Discord isn’t set up', async () => {
    expect(await examine({})).toEqual([]);
  });

  it('finds missing commands, and is content once they are registered', async () => {
    const before = await examine(env());
    expect(before.filter(({ ok }) => !ok).map(({ message }) => message)).toEqual([
      'No commands are registered. Run onrecord discord register. [discord-commands]',
    ]);
    await registered();
    const after = await examine(env());
    expect(after.every(({ ok }) => ok)).toBe(true);
    expect(after.at(-1)?.message).toContain(`client_id=${APPLICATION}`);
  });

  it.each([
    ['Bot abc', /begins with “Bot”/],
    ['123456789012345678', /is an id/],
    ['abcdefabcdefabcdefabcdefabcdefab', /no dots/],
    ['abc def.ghi.jkl', /spaces/],
  ])('says what is wrong with the shape of %j, and not the token itself', async (token, said) => {
    const [finding] = await examine({ DISCORD_TOKEN: token });
    expect(finding).toMatchObject({ ok: false, message: expect.stringMatching(said) });
    expect(finding?.message).not.toContain(token);
  });

  it('says when Discord does not accept the token', async () => {
    const [finding] = await examine({ ...env(), DISCORD_TOKEN: TOKEN.replace('GAbCdE', 'GXXXXX') });
    expect(finding?.message).toMatch(/does not accept.*Reset Token/);
  });
});
