import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderWith } from '../../articles/folder.ts';
import type { Fault } from '../../stand-ins/discord/faults.ts';
import { controlsOf, textsOf } from '../../stand-ins/discord/message.ts';
import { type StandIn, shown, startDiscord } from '../../stand-ins/discord/stand-in.ts';
import type { Process } from '../process.ts';
import { until } from './harness.ts';
import { start } from './process.ts';

const USER = '300000000000007001';
let discord: StandIn;
let corpus: string;
let state: string;
let living: Process[];

beforeEach(async () => {
  discord = await startDiscord();
  corpus = await folderWith({ 'old.md': '---\ntitle: Old\n---\n\n“We wait,” said Ida Moss.\n' });
  state = await folderWith({});
  living = [];
});
afterEach(async () => {
  for (const { child } of living) child.kill('SIGKILL');
  await Promise.all(living.map(({ ended }) => ended));
  await discord.stop();
});

async function begin(): Promise<void> {
  const before = discord.gateway.connected;
  living.push(start(discord.api, state, { ONRECORD_CORPUS: corpus }));
  await until(() => discord.gateway.connected > before);
}

async function watchMoss(): Promise<void> {
  const options = { kind: 'speaker', of: 'Ida Moss' };
  const deed = { kind: 'slash', name: 'watch', options, subcommand: 'add' } as const;
  const message = shown(await discord.ask(deed, { user: USER }, 15_000));
  const [, id = ''] = [...controlsOf(message.body)].find(([label]) => /tell me/.test(label)) ?? [];
  await discord.ask({ kind: 'press', message, id }, { user: USER }, 15_000);
}

/** How often somebody was told of each thing. */
const told = (things: readonly string[]) =>
  things.map(
    (thing) =>
      discord.ledger.direct(USER).filter(({ body }) => textsOf(body).join().includes(thing)).length,
  );

const sendings = () => discord.recorded.filter(({ purpose }) => purpose === 'message').length;

describe('an alert over processes that are killed', () => {
  it('comes once, whether Discord had taken it, takes it later, or never heard of it', async () => {
    await begin();
    await watchMoss();
    const faults: Readonly<Record<string, Fault>> = {
      ferry: { kind: 'lost-response' },
      lock: { kind: 'slow', ms: 2_500 },
      bridge: { kind: 'rate-limit', seconds: 30, scope: 'user' },
    };
    for (const [thing, fault] of Object.entries(faults)) {
      discord.faults.script('message', fault);
      const before = sendings();
      const text = `“The ${thing} of ${thing}ham is ${thing} number ${thing.length},” said Ida Moss.`;
      await writeFile(path.join(corpus, `${thing}.md`), `---\ntitle: ${thing}\n---\n\n${text}\n`);
      for (const { child } of living) child.kill('SIGHUP');
      await until(() => sendings() > before);
      // It has been sent, and whether it arrived this process never learns.
      for (const { child } of living) child.kill('SIGKILL');
      await Promise.all(living.splice(0).map(({ ended }) => ended));
      await begin();
      await until(() => told([thing])[0] === 1, 40_000);
    }
    expect(told(Object.keys(faults))).toEqual([1, 1, 1]);
  }, 180_000);
});
