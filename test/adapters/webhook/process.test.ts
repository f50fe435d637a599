import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { examine } from '../../../adapters/webhook/doctor.ts';
import { until } from '../bot.ts';
import { type Process, startProcess } from '../process.ts';
import { postTo, SECRET } from './harness.ts';

let state: string;
let processes: Process[];

beforeEach(() => {
  state = mkdtempSync(path.join(tmpdir(), 'onrecord-webhook-'));
  processes = [];
});
afterEach(async () => {
  for (const { child } of processes) child.kill('SIGKILL');
  await Promise.all(processes.map(({ ended }) => ended));
  rmSync(state, { recursive: true, force: true });
});

function started(env: Record<string, string> = {}): Process {
  const own = { ONRECORD_WEBHOOK_SECRET: SECRET, ONRECORD_STATE: state, PORT: '0', ...env };
  const process = startProcess('webhook', own);
  processes.push(process);
  return process;
}

async function portOf({ errors }: Process): Promise<number> {
  const port = () => /port (\d+)/.exec(errors.join(''))?.[1];
  await until(() => port() !== undefined, 30_000);
  return Number(port());
}

describe('the process', () => {
  it('answers, finishes on SIGTERM and ends with 0; the next one knows the answer', async () => {
    const event = {
      ...{ id: 'e1', person: 'p', channel: 'c', guild: 'g' },
      ...{ action: 'ask', question: 'what did Radakin say?' },
    };
    const first = started();
    const { body } = await postTo(await portOf(first), event);
    expect(body).toMatchObject({ outcome: 'answered', duplicate: false });
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    const again = await postTo(await portOf(started()), event);
    expect(again.body).toEqual({ ...body, duplicate: true });
  });

  it.each([
    [{ ONRECORD_WEBHOOK_SECRET: '' }, /ONRECORD_WEBHOOK_SECRET is not set.*openssl/],
    [{ ONRECORD_WEBHOOK_SECRET: 'short' }, /fewer than 32/],
    [{ HOST: 'nowhere' }, /HOST is "nowhere"/],
  ])('ends with 78 for %o, and names the remedy', async (env, remedy) => {
    const { ended, errors } = started(env);
    expect(await ended).toBe(78);
    expect(errors.join('')).toMatch(remedy);
    expect(errors.join('')).not.toContain('short');
  });
});

describe('doctor', () => {
  it('says where requests are taken, or what is wrong; nothing where it isn’t set up', async () => {
    expect(await examine({})).toEqual([]);
    expect(await examine({ ONRECORD_WEBHOOK_SECRET: SECRET })).toMatchObject([
      { check: 'webhook', ok: true, message: expect.stringContaining('127.0.0.1, port 3000') },
    ]);
    expect(await examine({ ONRECORD_WEBHOOK_SECRET: 'short' })).toMatchObject([{ ok: false }]);
  });
});
