import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { folderWith } from '../../../articles/folder.ts';
import { scene } from '../../../stand-ins/discord/events.ts';
import type { ShownMessage } from '../../../stand-ins/discord/ledger.ts';
import { controlsOf, textsOf } from '../../../stand-ins/discord/message.ts';
import { type StandIn, shown, startDiscord } from '../../../stand-ins/discord/stand-in.ts';
import { hurriedClock } from '../../hurried-clock.ts';
import { slash, somebody } from '../demo/stage.ts';
import { type Running, run, until } from '../harness.ts';

/** What a message shows, without the signs that keep it from being markup. */
const words = ({ body }: ShownMessage) => textsOf(body).join('\n').replaceAll('\\', '');
const MANAGER = { permissions: String(1n << 5n) };
const TIDE = '“The tide is late again this year,” said Ida Moss, the lock keeper.';
const TOWN = '“The town has no money for a second lock,” said Ida Moss.';

const text = (title: string, paragraph: string, outlet = 'Quay Post') =>
  `---\ntitle: ${title}\noutlet: ${outlet}\n---\n\nIt was a Monday.\n\n${paragraph}\n`;

let discord: StandIn;
const bots: Running[] = [];

afterEach(async () => {
  for (const { bot } of bots.splice(0)) await bot.stop(1_000);
  expect(discord.recorded.flatMap(({ violations }) => violations)).toEqual([]);
  await discord.stop();
});

/** Bots over one corpus and one state, whose rounds come every second. */
async function town(count = 1) {
  discord = await startDiscord();
  const corpus = await folderWith({ 'old.md': text('Old', '“We wait,” said Ida Moss.') });
  const state = await folderWith({});
  const start = async () => {
    const running = await run({ corpus, state, discord, clock: hurriedClock(2) });
    bots.push(running);
    await until(() => running.bot.healthy());
    return running;
  };
  for (let one = 0; one < count; one++) await start();
  const add = async (name: string, content: string) => {
    await writeFile(path.join(corpus, `${name}.md`), content);
    for (const { bot } of bots) await bot.reload();
  };
  return { add, start };
}

const press = async (message: ShownMessage, label: string, where: object) => {
  const [, id = ''] = [...controlsOf(message.body)].find(([name]) => name === label) ?? [];
  return shown(await discord.ask({ kind: 'press', message, id }, where));
};

const watchCommand = (subcommand: string, options = {}) => ({
  ...slash('watch', options),
  subcommand,
});

/** Watches Ida Moss, for the person or the channel. */
async function watch(save: string, where: { user: string; permissions?: string }) {
  const deed = watchCommand('add', { kind: 'speaker', of: 'Moss' });
  const preview = shown(await discord.ask(deed, where));
  return { preview, saved: await press(preview, save, where) };
}

const alertsIn = (channel: string) => discord.ledger.channels.get(channel) ?? [];

it('shows what would have been found before it saves, and then tells a person what is new, once', async () => {
  const { add } = await town();
  const where = { user: somebody() };
  const { preview, saved } = await watch('Save: tell me', where);
  expect(preview.ephemeral).toBe(true);
  expect(words(preview)).toContain('would have found one passage in the last seven days');
  expect(words(preview)).toContain('“We wait,” said Ida Moss.');
  expect(words(saved)).toMatch(
    /^Watching what Ida Moss says; alerts come at once\. .*id, \S{8}\.$/,
  );
  await add('tide', text('Tide', TIDE));
  await until(() => discord.ledger.direct(where.user).length > 0);
  const [alert] = discord.ledger.direct(where.user);
  expect(alert && words(alert)).toContain('Watched: what Ida Moss says');
  expect(alert && words(alert)).toContain(TIDE);
  await add('town', text('Town', TOWN));
  await until(() => discord.ledger.direct(where.user).length > 1);
  expect(discord.ledger.direct(where.user)).toHaveLength(2);
});

it('tells a channel, says there where else the words are printed, and stops from the message', async () => {
  const { add } = await town();
  const where = { user: somebody(), ...MANAGER };
  await watch('Save: tell this channel', where);
  await add('tide', text('Tide', TIDE));
  await until(() => alertsIn(scene.channel).length > 0);
  const [alert] = alertsIn(scene.channel);
  await add('copy', text('Tide', TIDE, 'Wexcombe Courier'));
  await until(() => (alert?.versions.length ?? 0) > 1);
  expect(alert && words(alert)).toContain('Also in Wexcombe Courier.');
  expect(alertsIn(scene.channel)).toHaveLength(1);
  const stopped = alert && (await press(alert, 'Stop', where));
  expect(stopped && words(stopped)).toBe('No longer watching what Ida Moss says.');
  await add('town', text('Town', TOWN));
  expect(alertsIn(scene.channel)).toHaveLength(1);
});

it('lets only those who manage a server have its channels told, unless that is set otherwise', async () => {
  await town();
  const user = somebody();
  const refused = await watch('Save: tell this channel', { user });
  expect(words(refused.saved)).toContain('only those who manage it may add watches');
  await discord.ask(slash('settings', { watches: true }), { user: somebody(), ...MANAGER });
  const { saved } = await watch('Save: tell this channel', { user });
  expect(words(saved)).toContain('Watching what Ida Moss says');
  const listed = shown(await discord.ask(watchCommand('list'), { user: somebody() }));
  expect(words(listed)).toContain('1. what Ida Moss says, at once');
  const id = /\((\S{8})\)/.exec(words(listed))?.[1] ?? '';
  const other = shown(await discord.ask(watchCommand('remove', { id }), { user: somebody() }));
  expect(words(other)).toContain('Only whoever saved this watch');
  const own = shown(await discord.ask(watchCommand('remove', { id }), { user }));
  expect(words(own)).toBe('No longer watching what Ida Moss says.');
});

it('has a button under an answer that watches what was asked', async () => {
  await town();
  const where = { user: somebody() };
  const answer = shown(await discord.ask(slash('quotes', { speaker: 'Ida Moss' }), where));
  const preview = await press(answer, 'Watch', where);
  expect(words(preview)).toContain('A watch on what Ida Moss says would have found one passage');
});

it('tells once through two twins, a lost confirmation and a 429', async () => {
  const { add } = await town(2);
  const where = { user: somebody() };
  await watch('Save: tell me', where);
  discord.faults.script('private-channel', { kind: 'rate-limit', seconds: 0.2, scope: 'user' });
  discord.faults.script('message', { kind: 'lost-response' });
  await add('tide', text('Tide', TIDE));
  await until(() => discord.recorded.filter(({ purpose }) => purpose === 'message').length > 1);
  await add('town', text('Town', TOWN));
  await until(() => discord.ledger.direct(where.user).length > 1);
  const told = discord.ledger.direct(where.user).map(words).join('\n');
  expect(told.split('The tide is late').length).toBe(2);
  expect(told.split('The town has no money').length).toBe(2);
});

it('tells once over the death of the bot that was sending', async () => {
  const { add, start } = await town();
  const where = { user: somebody() };
  await watch('Save: tell me', where);
  discord.faults.script('message', { kind: 'slow', ms: 60_000 });
  await add('tide', text('Tide', TIDE));
  await until(() => discord.recorded.some(({ purpose }) => purpose === 'message'));
  await bots[0]?.bot.stop(0);
  await start();
  await until(() => discord.ledger.direct(where.user).length > 0);
  expect(discord.ledger.direct(where.user)).toHaveLength(1);
});

it('ends a watch whose channel is gone, with a word to its owner', async () => {
  const { add } = await town();
  const where = { user: somebody(), ...MANAGER };
  await watch('Save: tell this channel', where);
  discord.ledger.closed.add(scene.channel);
  await add('tide', text('Tide', TIDE));
  await until(() => discord.ledger.direct(where.user).length > 0);
  const [word] = discord.ledger.direct(where.user);
  expect(word && words(word)).toBe(
    'Your watch on what Ida Moss says has ended: Onrecord can no longer write there.',
  );
});

it('ends the watches of a channel that was left before anything was found for them', async () => {
  const { start } = await town();
  const where = { user: somebody(), ...MANAGER };
  await watch('Save: tell this channel', where);
  discord.ledger.closed.add(scene.channel);
  // A bot looks at each place when it begins, and hourly after that.
  await bots[0]?.bot.stop(1_000);
  await start();
  await until(() => discord.ledger.direct(where.user).length > 0);
  expect(discord.ledger.direct(where.user).map(words)).toEqual([
    'Your watch on what Ida Moss says has ended: Onrecord can no longer write there.',
  ]);
});

it('offers names for what is watched by its kind', async () => {
  await town();
  const options = { kind: 'speaker', of: 'id' };
  const deed = { kind: 'typing' as const, name: 'watch', options, focused: 'of' };
  const entry = await discord.ask({ ...deed, subcommand: 'add' }, { user: somebody() });
  expect(entry.callback?.data).toEqual({ choices: [{ name: 'Ida Moss', value: 'Ida Moss' }] });
});
