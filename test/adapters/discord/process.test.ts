import { cpSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect } from 'vitest';
import type { Deed } from '../../stand-ins/discord/events.ts';
import { settled, shown, TOKEN } from '../../stand-ins/discord/stand-in.ts';
import { logged, SHIPPED, until } from './harness.ts';
import { inPlace as it } from './place.ts';
import { expectOnce, QUESTION } from './question.ts';

const somebody = (n: number) => ({
  user: String(300_000_000_000_005_000n + BigInt(n)),
  channel: String(200_000_000_000_000_000n + BigInt(n)),
});

describe.concurrent('the process', { timeout: 120_000 }, () => {
  it('finishes ten answers on SIGTERM and ends with 0 within 5 s', async ({ place }) => {
    const { discord } = place;
    const { child, ended } = await place.started();
    discord.faults.script('edit', { kind: 'slow', ms: 700 }, 10);
    const entries = Array.from({ length: 10 }, (_, n) => discord.send(QUESTION, somebody(n)));
    await until(() => entries.every(({ acknowledged }) => acknowledged !== null));
    const from = performance.now();
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(performance.now() - from).toBeLessThan(5_000);
    entries.forEach(expectOnce);
  });

  it('killed in mid-answer is made good by the next start', async ({ place }) => {
    const { discord } = place;
    const { child, ended } = await place.started();
    discord.faults.script('edit', { kind: 'slow', ms: 60_000 }, 3);
    const entries = Array.from({ length: 3 }, (_, n) => discord.send(QUESTION, somebody(n)));
    await until(() => discord.recorded.filter(({ purpose }) => purpose === 'edit').length === 3);
    child.kill('SIGKILL');
    expect(await ended).toBe('SIGKILL');
    expect(entries.every(({ answered }) => answered === null)).toBe(true);
    await place.started();
    for (const entry of entries) expectOnce(await settled(entry, 15_000));
  });

  it('killed in mid-answer is made good by its twin', async ({ place }) => {
    const { discord } = place;
    const first = await place.started();
    discord.faults.script('edit', { kind: 'slow', ms: 60_000 });
    const entry = discord.send(QUESTION);
    await until(() => discord.recorded.some(({ purpose }) => purpose === 'edit'));
    await place.started();
    first.child.kill('SIGKILL');
    expectOnce(await settled(entry, 15_000));
  });

  it('ends with 78 when Discord closes for good, names the remedy, and does not try again', async ({
    place,
  }) => {
    const { discord } = place;
    const { ended, errors } = await place.started();
    discord.gateway.close(4004);
    expect(await ended).toBe(78);
    expect(errors.join('')).toMatch(/Reset Token/);
    expect(discord.gateway.log).toEqual(['identify']);
  });

  it('ends with 78 where Discord does not accept the token at login', async ({ place }) => {
    const { discord } = place;
    discord.faults.script('gateway', { kind: 'status', status: 401 });
    const process = place.begin();
    expect(await process.ended).toBe(78);
    expect(process.errors.join('')).toMatch(/does not accept DISCORD_TOKEN/);
    expect(discord.gateway.log).toEqual([]);
  });

  it('ends with 78 without a token, and says where to get one', async ({ place }) => {
    const process = place.begin({ DISCORD_TOKEN: '' });
    expect(await process.ended).toBe(78);
    expect(process.errors.join('')).toMatch(/DISCORD_TOKEN is not set.*Reset Token/);
  });

  it('tells the truth about its health', async ({ place }) => {
    const { discord } = place;
    const port = 20_000 + (process.pid % 20_000);
    await place.started({ PORT: String(port) });
    const status = async (where: string) =>
      (await fetch(`http://127.0.0.1:${port}/${where}`)).status;
    await pause(100);
    expect([await status('healthz'), await status('readyz'), await status('else')]).toEqual([
      200, 200, 404,
    ]);
    discord.gateway.refusals = 1_000;
    discord.gateway.drop();
    await pause(100);
    expect([await status('healthz'), await status('readyz')]).toEqual([503, 503]);
  });

  it('that breaks for something nobody foresaw ends with 70, so that it is started again', async ({
    place,
  }) => {
    // A fault of ours in mid-life, in place of the next one that nobody knows yet.
    const fault = "process.on('SIGUSR2', () => { throw new Error(); })";
    const { child, ended, errors } = await place.started({
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(fault)}`,
    });
    child.kill('SIGUSR2');
    expect(await ended).toBe(70);
    expect(errors.join('')).toContain('[unexpected]');
  });

  it('goes on in memory where the state can’t be written, and says so once', async ({ place }) => {
    const { discord, state } = place;
    const file = path.join(state, 'a-file');
    writeFileSync(file, '');
    const process = place.begin({}, path.join(file, 'state'));
    await until(() => discord.gateway.connected > 0);
    expectOnce(await discord.ask(QUESTION));
    expect(process.errors.join('').match(/going on in memory/g)).toHaveLength(1);
  });

  it('keeps what it writes down to its owner', async ({ place }) => {
    const { discord, state } = place;
    await place.started();
    await discord.ask(QUESTION);
    for (const file of readdirSync(path.join(state, 'desk'), {
      recursive: true,
      withFileTypes: true,
    })) {
      const mode = statSync(path.join(file.parentPath, file.name)).mode & 0o077;
      expect({ [file.name]: mode }).toEqual({ [file.name]: 0 });
    }
  });

  it('reads the coverage again on SIGHUP, in mid-answer too', async ({ place }) => {
    const { discord, state } = place;
    const corpus = path.join(state, 'corpus');
    cpSync(SHIPPED, corpus, { recursive: true });
    const { child, errors } = await place.started({ ONRECORD_CORPUS: corpus });
    discord.faults.script('edit', { kind: 'slow', ms: 300 });
    const entry = discord.send(QUESTION);
    await until(() => entry.acknowledged !== null);
    writeFileSync(
      path.join(corpus, 'new.md'),
      '---\ntitle: New\n---\n\n“A new quay,” said Tony Radakin.\n',
    );
    child.kill('SIGHUP');
    expectOnce(await settled(entry));
    await until(() => errors.join('').includes('read anew'));
    const deed: Deed = {
      kind: 'slash',
      name: 'quotes',
      options: { speaker: 'Radakin', about: 'quay' },
    };
    expect(JSON.stringify(shown(await discord.ask(deed, somebody(1))).body)).toContain(
      'A new **quay**'.replaceAll('*', ''),
    );
  });
});

it('writes no secret into any log', () => {
  const all = logged.join('');
  expect(all.length).toBeGreaterThan(1_000);
  expect(all).not.toContain(TOKEN);
  expect(all).not.toContain('aW50ZXJhY3Rpb24');
});
