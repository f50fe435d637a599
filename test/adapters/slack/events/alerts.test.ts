import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { folderWith } from '../../../articles/folder.ts';
import { controls, displayed } from '../../../stand-ins/slack/display.ts';
import { type Standing, shown } from '../../../stand-ins/slack/ledger.ts';
import { type StandIn, startSlack } from '../../../stand-ins/slack/stand-in.ts';
import { hurriedClock } from '../../hurried-clock.ts';
import { answered, type Running, run, until } from '../harness.ts';

const TIDE = '“The tide is late again this year,” said Ida Moss, the lock keeper.';
const TOWN = '“The town has no money for a second lock,” said Ida Moss.';

const text = (title: string, paragraph: string, outlet = 'Quay Post') =>
  `---\ntitle: ${title}\noutlet: ${outlet}\n---\n\nIt was a Monday.\n\n${paragraph}\n`;

let slack: StandIn;
let people = 0;
const bots: Running[] = [];
const where = () => ({ user: `U7${people}`, channel: `C7${people++}` });

afterEach(async () => {
  for (const { bot } of bots.splice(0)) await bot.stop(1_000);
  expect(slack.ledger.faults).toEqual([]);
  await slack.stop();
});

/** Bots over one corpus and one state, whose rounds come every second. */
async function town(count = 1) {
  slack = await startSlack();
  const corpus = await folderWith({ 'old.md': text('Old', '“We wait,” said Ida Moss.') });
  const state = await folderWith({});
  const start = async () => bots.push(await run({ corpus, state, slack, clock: hurriedClock(2) }));
  for (let one = 0; one < count; one++) await start();
  const add = async (name: string, content: string) => {
    await writeFile(path.join(corpus, `${name}.md`), content);
    for (const { bot } of bots) await bot.reload();
  };
  return { add, start };
}

const words = (message: Standing | undefined) => displayed(shown(message).blocks).join('\n');

const command = (typed: string, at: object) =>
  answered(slack, slack.send({ kind: 'command', text: typed }, at));

function press(message: Standing, label: string, at: object): Promise<Standing> {
  const control = controls(shown(message).blocks).find((one) => one.text?.text === label);
  return answered(slack, slack.send({ kind: 'press', control, message }, at));
}

/** What was said there by itself, to everybody who can see the place. */
const saidIn = (channel: string) =>
  slack.ledger.messages.filter((one) => one.channel === channel && one.to === null && !one.via);

/** The same, directly to somebody. */
const saidTo = (user: string) => saidIn(`D${user}`);

async function watch(save: string, at: { user: string; channel: string }) {
  const preview = await command('watch speaker Moss', at);
  return { preview, saved: await press(preview, save, at) };
}

it('shows what would have been found before it saves, and then tells a person what is new, once', async () => {
  const { add } = await town();
  const at = where();
  const { preview, saved } = await watch('Save: tell me', at);
  expect([preview.to, saved.to]).toEqual([at.user, at.user]);
  expect(words(preview)).toContain('would have found one passage in the last seven days');
  expect(words(preview)).toContain('“We wait,” said Ida Moss.');
  expect(words(saved)).toContain('Watching what Ida Moss says; alerts come at once.');
  await add('tide', text('Tide', TIDE));
  await until(() => saidTo(at.user).length > 0);
  expect(words(saidTo(at.user)[0])).toContain('Watched: what Ida Moss says');
  expect(words(saidTo(at.user)[0])).toContain(TIDE);
  await add('town', text('Town', TOWN));
  await until(() => saidTo(at.user).length > 1);
  expect(saidTo(at.user)).toHaveLength(2);
});

it('tells a channel, says there where else the words are printed, and stops from the message', async () => {
  const { add } = await town();
  const at = where();
  slack.web.admins.add(at.user);
  await watch('Save: tell this channel', at);
  await add('tide', text('Tide', TIDE));
  await until(() => saidIn(at.channel).length > 0);
  const [alert] = saidIn(at.channel) as [Standing];
  await add('copy', text('Tide', TIDE, 'Wexcombe Courier'));
  await until(() => alert.versions.length > 1);
  expect(words(alert)).toContain('Also in Wexcombe Courier.');
  expect(saidIn(at.channel)).toHaveLength(1);
  expect(words(await press(alert, 'Stop', at))).toBe('No longer watching what Ida Moss says.');
  await add('town', text('Town', TOWN));
  expect(saidIn(at.channel)).toHaveLength(1);
});

it('lets only admins have channels told, and lists what is watched there and by oneself', async () => {
  await town();
  const at = where();
  const { saved } = await watch('Save: tell this channel', at);
  expect(words(saved)).toContain('only those who manage it may add watches');
  await watch('Save: tell me', at);
  const list = words(await command('watch list', at));
  expect(list).toContain('1. what Ida Moss says, at once');
  const id = /\((\S{8})\)/.exec(list)?.[1];
  expect(words(await command(`watch remove ${id}`, where()))).toContain('Only whoever saved');
  expect(words(await command(`watch remove ${id}`, at))).toContain('No longer watching');
});

it('has a button under an answer that watches what was asked', async () => {
  await town();
  const at = where();
  const preview = await press(await command('quotes Ida Moss', at), 'Watch', at);
  expect(words(preview)).toContain('A watch on what Ida Moss says would have found one passage');
});

it('tells once through two twins, a lost confirmation and a 429', async () => {
  const { add } = await town(2);
  const at = where();
  await watch('Save: tell me', at);
  slack.faults.script('chat.postMessage', { kind: 'rate-limit', seconds: 1 });
  slack.faults.script('chat.postMessage', { kind: 'lost-response' });
  await add('tide', text('Tide', TIDE));
  await until(() => saidTo(at.user).length > 0);
  await add('town', text('Town', TOWN));
  await until(() => saidTo(at.user).length > 1);
  expect(saidTo(at.user).map(words).join('\n').split('The tide is late')).toHaveLength(2);
});

it('tells once over the death of the bot that was sending', async () => {
  const { add, start } = await town();
  const at = where();
  await watch('Save: tell me', at);
  slack.faults.script('chat.postMessage', { kind: 'lost-response' });
  await add('tide', text('Tide', TIDE));
  await until(() => saidTo(at.user).length > 0);
  await bots[0]?.bot.stop(0);
  await start();
  await add('town', text('Town', TOWN));
  await until(() => saidTo(at.user).length > 1);
  expect(saidTo(at.user)).toHaveLength(2);
});

it('ends a watch whose channel is gone, with a word to its owner', async () => {
  const { add } = await town();
  const at = where();
  slack.web.admins.add(at.user);
  await watch('Save: tell this channel', at);
  slack.faults.script('chat.postMessage', { kind: 'error', code: 'channel_not_found' });
  await add('tide', text('Tide', TIDE));
  await until(() => saidTo(at.user).length > 0);
  expect(words(saidTo(at.user)[0])).toBe(
    'Your watch on what Ida Moss says has ended: Onrecord can no longer write there.',
  );
});

it('ends the watches of a channel that it was taken out of before anything was found for them', async () => {
  const { start } = await town();
  const at = where();
  slack.web.admins.add(at.user);
  await watch('Save: tell this channel', at);
  slack.faults.script('conversations.history', { kind: 'error', code: 'not_in_channel' });
  // A bot looks at each place when it begins, and hourly after that.
  await bots[0]?.bot.stop(1_000);
  await start();
  await until(() => saidTo(at.user).length > 0);
  expect(words(saidTo(at.user)[0])).toBe(
    'Your watch on what Ida Moss says has ended: Onrecord can no longer write there.',
  );
});
