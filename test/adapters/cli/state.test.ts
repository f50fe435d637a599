import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk } from '../../../src/bot/desk.ts';
import { systemClock } from '../../../src/bot/machine/clock.ts';
import { createLog } from '../../../src/bot/machine/log.ts';
import { openState } from '../../../src/bot/store/kept-state.ts';
import { inquiry } from '../../bot/setting.ts';
import { noPostgres, type PostgresServer, startPostgres } from '../../bot/store/postgres-server.ts';
import { onrecord } from './run.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'onrecord-move-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const clock = systemClock();
const log = createLog({ level: 'silent', clock, write: () => undefined });

/** A state in a folder of that name, and what of it people would miss. */
function opened(name: string) {
  const state = openState(path.join(folder, name), { clock, log });
  const desk = openDesk(state, { clock, log });
  const missed = async (key: string) => ({
    policy: (await desk.policies.get('discord', 'g')).private,
    conversation: await desk.conversations.last(inquiry()),
    button: await desk.shortKeys.recall(key),
    report: (await desk.feedback.report()).map(({ question }) => question),
  });
  return { state, desk, missed };
}

const why = noPostgres === null ? '' : ` (skipped: ${noPostgres})`;
describe.skipIf(noPostgres !== null)(`onrecord state move${why}`, { timeout: 60_000 }, () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  }, 60_000);
  afterAll(() => server.stop());

  it('brings everything into PostgreSQL and back, and nothing into what is not empty', async () => {
    const { state, desk, missed } = opened('before');
    await desk.policies.set('discord', 'g', { private: true });
    await desk.conversations.remember(inquiry(), 'what she said');
    const key = desk.shortKeys.remember({ page: 2 });
    await desk.shortKeys.written();
    const silent = { outcome: 'not-in-coverage', answered: false, latency: 1 };
    for (let n = 0; n < 700; n += 1)
      await desk.feedback.record(`r${n}`, inquiry({ text: `Question ${n}?` }), silent);
    const before = await missed(key);
    const place = (name: string) => path.join(folder, name);
    const env = { ONRECORD_DATABASE: await server.database() };
    const inUse = await onrecord(['state', 'move', place('before'), 'database'], { env });
    expect(inUse.stderr).toContain('state-in-use');
    await state.close();

    const there = await onrecord(['state', 'move', place('before'), 'database', '--json'], { env });
    expect(JSON.parse(there.stdout)).toMatchObject({
      outcome: 'moved',
      tables: { feedback: 700, policies: 1, short_keys: 1 },
    });
    const report = await onrecord(['report', '--json'], { env });
    expect(report.stdout.split('\n').filter(Boolean)).toHaveLength(100);
    const again = await onrecord(['state', 'move', place('before'), 'database'], { env });
    expect(again.stderr).toContain('state-not-empty');
    const back = await onrecord(['state', 'move', 'database', place('after')], { env });
    expect({ code: back.code, stderr: back.stderr }).toEqual({ code: 0, stderr: '' });
    const after = opened('after');
    expect(await after.missed(key)).toEqual(before);
    await after.state.close();
  });

  it('is told to doctor, who says what is wrong with the server, without its password', async () => {
    const url = await server.database();
    const look = async (database: string) =>
      (await onrecord(['doctor'], { env: { ONRECORD_DATABASE: database } })).stdout;
    const found = await look(url);
    expect(found).toMatch(/ok {5}database {2}PostgreSQL at .*: empty yet, processes on it: 0/);
    // The tests' server does not wait for its disk.
    expect(found).toContain('database-unsafe');
    const nowhere = await look('postgres://onrecord:NEEDLE@127.0.0.1:1/state');
    expect(nowhere).toMatch(
      /WRONG {2}database .*can’t be reached.*See that it runs.*database-unreachable/,
    );
    expect(nowhere).not.toContain('NEEDLE');
  });
});

describe('onrecord state', () => {
  it.each([
    [['state'], 'onrecord state move FROM TO'],
    [['state', 'move', 'a'], 'onrecord state move FROM TO'],
    [['state', 'move', folder, 'database'], 'ONRECORD_DATABASE is not set'],
    [['state', 'move', path.join(folder, 'nothing'), path.join(folder, 'x')], 'no-state'],
  ])('%j is refused with the remedy', async (args, said) => {
    const { code, stderr } = await onrecord(args);
    expect(code).not.toBe(0);
    expect(stderr).toContain(said);
  });
});
