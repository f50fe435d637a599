import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Deed } from '../../stand-ins/slack/deeds.ts';
import {
  APP_TOKEN,
  BOT_TOKEN,
  type Entry,
  type StandIn,
  startSlack,
} from '../../stand-ins/slack/stand-in.ts';
import type { Process } from '../process.ts';
import { answered, logged, type Mode, until } from './harness.ts';
import { start } from './process.ts';

const QUESTION: Deed = { kind: 'mention', text: 'what did Radakin say about Zebedee?' };
const MODES: Mode[] = ['socket', 'http'];
let slack: StandIn;
let state: string;
let processes: Process[];

beforeEach(async () => {
  slack = await startSlack();
  slack.retries.acknowledge = 600;
  slack.retries.times = 60;
  state = mkdtempSync(path.join(tmpdir(), 'onrecord-slack-'));
  processes = [];
});
afterEach(async () => {
  for (const { child } of processes) child.kill('SIGKILL');
  await Promise.all(processes.map(({ ended }) => ended));
  expect(slack.ledger.faults).toEqual([]);
  await slack.stop();
  rmSync(state, { recursive: true, force: true });
});

async function started(mode: Mode = 'socket', env: Record<string, string> = {}): Promise<Process> {
  const before = slack.sockets.log.length;
  const process = start(slack, state, { mode, env });
  processes.push(process);
  if (mode === 'socket') await until(() => slack.sockets.log.length >= before + 2, 15_000);
  else {
    const port = () => /port (\d+)/.exec(process.errors.join(''))?.[1];
    await until(() => port() !== undefined, 15_000);
    slack.door = `http://127.0.0.1:${port()}`;
  }
  return process;
}

const ask = (n: number) => slack.send(QUESTION, { user: `U${n}`, channel: `C${n}` });
const posted = () => slack.recorded.filter(({ purpose }) => purpose === 'chat.postMessage').length;

async function expectOnce(entry: Entry): Promise<void> {
  await answered(slack, entry, 20_000);
  expect(slack.answersTo(entry)).toHaveLength(1);
}

describe.each(MODES)('the process, by %s', (mode) => {
  it('finishes ten answers on SIGTERM and ends with 0', async () => {
    const { child, ended } = await started(mode);
    slack.faults.script('chat.postMessage', { kind: 'slow', ms: 700 }, 10);
    const entries = Array.from({ length: 10 }, (_, n) => ask(n));
    await until(() => entries.every(({ acknowledged }) => acknowledged));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    for (const entry of entries) await expectOnce(entry);
  });

  it('killed before and after its answer was taken is made good by the next start, once', async () => {
    const { child, ended } = await started(mode);
    slack.faults.script('chat.postMessage', { kind: 'slow', ms: 60_000 }, 2);
    const unsent = [ask(1), ask(2)];
    await until(() => unsent.every(({ acknowledged }) => acknowledged));
    slack.faults.script('chat.postMessage', { kind: 'lost-response' });
    slack.faults.script('conversations.replies', { kind: 'slow', ms: 60_000 });
    const sent = ask(3);
    await until(() => slack.answersTo(sent).length === 1);
    await until(() => posted() >= 1);
    child.kill('SIGKILL');
    await ended;
    await started(mode);
    for (const entry of [...unsent, sent]) await expectOnce(entry);
  });
});

describe('the process', () => {
  it('killed in mid-answer is made good by its twin', async () => {
    const first = await started();
    slack.faults.script('chat.postMessage', { kind: 'slow', ms: 60_000 }, 1);
    const entry = ask(1);
    await until(() => entry.acknowledged);
    await started();
    first.child.kill('SIGKILL');
    await expectOnce(entry);
  });

  it('and its twin answer each question once', async () => {
    await started();
    await started();
    const entries = Array.from({ length: 20 }, (_, n) => ask(n));
    for (const entry of entries) await expectOnce(entry);
  });

  it.each([
    [{ SLACK_BOT_TOKEN: '' }, /SLACK_BOT_TOKEN is not set.*Install App/],
    [{ SLACK_BOT_TOKEN: 'xoxp-user-token-1234567890' }, /SLACK_BOT_TOKEN: it begins with xoxp-/],
    [{ SLACK_APP_TOKEN: BOT_TOKEN }, /SLACK_APP_TOKEN: it begins with xoxb-/],
    [{ SLACK_APP_TOKEN: '' }, /Neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET/],
    [{ SLACK_BOT_TOKEN: `${BOT_TOKEN}x` }, /does not accept SLACK_BOT_TOKEN/],
  ])('ends with 78 for %o, and names the remedy', async (env, remedy) => {
    const process = start(slack, state, { env });
    processes.push(process);
    expect(await process.ended).toBe(78);
    expect(process.errors.join('')).toMatch(remedy);
  });

  it('ends with 78 when its app token is revoked, with nothing unhandled', async () => {
    const { ended, errors } = await started();
    slack.web.tokens.delete(APP_TOKEN);
    slack.sockets.drop();
    expect(await ended).toBe(78);
    expect(errors.join('')).not.toContain('unexpected');
  });

  it('that breaks for something nobody foresaw ends with 70, so that it is started again', async () => {
    // A fault of ours in mid-life, in place of the next one that nobody knows yet.
    const fault = "process.on('SIGUSR2', () => { throw new Error(); })";
    const { child, ended, errors } = await started('socket', {
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(fault)}`,
    });
    child.kill('SIGUSR2');
    expect(await ended).toBe(70);
    expect(errors.join('')).toContain('[unexpected]');
  });

  it('goes on in memory where the state can’t be written, and says so once', async () => {
    writeFileSync(path.join(state, 'file'), '');
    const folder = state;
    state = path.join(folder, 'file', 'state');
    const { errors } = await started();
    await expectOnce(ask(1));
    expect(errors.join('').match(/going on in memory/g)).toHaveLength(1);
    state = folder;
  });

  it('reads the coverage again on SIGHUP, in mid-answer too', async () => {
    const { child, errors } = await started();
    slack.faults.script('chat.postMessage', { kind: 'slow', ms: 300 });
    const entry = ask(1);
    await until(() => entry.acknowledged);
    child.kill('SIGHUP');
    await expectOnce(entry);
    await until(() => errors.join('').includes('The coverage is as it was'), 10_000);
  });

  it('writes neither secrets nor what people typed at the default level', async () => {
    const { errors } = await started('socket', { LOG_LEVEL: '' });
    slack.faults.script('chat.postMessage', { kind: 'error', code: 'invalid_blocks' }, 2);
    slack.send(QUESTION, { user: 'U1', channel: 'C1' });
    await until(() => errors.join('').includes('failed'));
    expect(errors.join('')).not.toMatch(/Zebedee|xox|xapp|ticket/);
    expect(logged.join('')).not.toMatch(/xoxb-1|xapp-1|secret-ticket|-secret/);
  });
});
