import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { inquiry, temporaryFolder } from '../setting.ts';
import { cuttingProxy } from '../store/cutting-proxy.ts';
import { noPostgres, startPostgres } from '../store/postgres-server.ts';

const PROGRAM = fileURLToPath(new URL('../process.ts', import.meta.url));
const KEYS = Array.from({ length: 150 }, (_, n) => `k${n}`);

/** Starts a process that takes inquiries as soon as this resolves. */
async function begin(database: string, replies: string): Promise<ChildProcessWithoutNullStreams> {
  const child = spawn(process.execPath, [PROGRAM, database, replies]);
  onTestFinished(() => void child.kill('SIGKILL'));
  child.stdin.on('error', () => undefined);
  child.stderr.resume();
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (data) => String(data).includes('open ') && resolve());
  });
  return child;
}

const why = noPostgres === null ? '' : ` (skipped: ${noPostgres})`;

describe.skipIf(noPostgres !== null)(`three processes on one PostgreSQL${why}`, () => {
  it('reply once to what all of them get, though one is killed, connections break and the server restarts', {
    timeout: 120_000,
  }, async () => {
    const server = await startPostgres();
    onTestFinished(() => server.stop(), 60_000);
    const proxy = await cuttingProxy(server.port);
    onTestFinished(() => proxy.close());
    const database = (await server.database()).replace(`:${server.port}/`, `:${proxy.port}/`);
    const replies = join(temporaryFolder(), 'replies');
    const bots = await Promise.all([1, 2, 3].map(() => begin(database, replies)));
    const incidents: Readonly<Record<number, () => unknown>> = {
      30: () => bots[0]?.kill('SIGKILL'),
      50: async () => {
        bots[0] = await begin(database, replies);
      },
      70: () => proxy.cut(),
      90: () => server.restart(),
      120: () => bots[1]?.kill('SIGKILL'),
    };
    for (const [n, key] of KEYS.entries()) {
      await incidents[n]?.();
      const line = JSON.stringify(inquiry({ keys: [key], text: 'slow' }));
      for (const bot of bots) bot.stdin.write(`${line}\n`);
      await pause(20);
    }
    const replied = () =>
      existsSync(replies) ? readFileSync(replies, 'utf8').split('\n').filter(Boolean) : [];
    for (let looks = 0; looks < 600; looks += 1) {
      if (new Set(replied().map((line) => line.split(' ')[0])).size === KEYS.length) break;
      await pause(100);
    }
    // Whoever would reply a second time gets the time to.
    await pause(2_000);
    const keys = replied().map((line) => line.split(' ')[0] ?? '');
    const lost = KEYS.filter((key) => !keys.includes(key));
    const doubled = KEYS.filter((key) => keys.indexOf(key) !== keys.lastIndexOf(key));
    expect({ lost, doubled }).toEqual({ lost: [], doubled: [] });
  });
});
