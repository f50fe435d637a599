import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { inquiry, temporaryFolder } from '../setting.ts';

const PROGRAM = fileURLToPath(new URL('../process.ts', import.meta.url));

/** A process of process.ts, and what it has said. */
class Bot {
  readonly child: ChildProcessWithoutNullStreams;
  out = '';
  err = '';
  #waiting: (() => void)[] = [];

  constructor(command: string, args: readonly string[]) {
    this.child = spawn(command, args);
    onTestFinished(() => void this.child.kill('SIGKILL'));
    this.child.stdout.on('data', (data) => {
      this.out += data;
      for (const check of this.#waiting) check();
    });
    this.child.stderr.on('data', (data) => {
      this.err += data;
    });
  }

  send(line: string): void {
    this.child.stdin.write(`${line}\n`);
  }

  /** Resolves when it has said this so many times. */
  said(what: string, times = 1): Promise<void> {
    return new Promise((resolve) => {
      const check = () => {
        if (this.out.split(what).length > times) resolve();
      };
      this.#waiting.push(check);
      check();
    });
  }

  async end(signal: NodeJS.Signals): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.child.on('close', resolve));
    this.child.kill(signal);
    return ended;
  }
}

function setting() {
  const folder = temporaryFolder();
  const replies = join(folder, 'replies');
  const start = async () => {
    const bot = new Bot(process.execPath, [PROGRAM, join(folder, 'state'), replies]);
    await bot.said('open ');
    expect([bot.out, bot.err]).toEqual([expect.stringMatching(/^open disk/), '']);
    return bot;
  };
  const replied = () =>
    existsSync(replies) ? readFileSync(replies, 'utf8').split('\n').filter(Boolean) : [];
  return { start, replied };
}

const line = (key: string, text = 'quick') => JSON.stringify(inquiry({ keys: [key], text }));

describe('processes on one state', { timeout: 60_000 }, () => {
  it('reply once to what both of them get, at the same time and in any order', async () => {
    const { start, replied } = setting();
    const bots = await Promise.all([start(), start()]);
    const keys = Array.from({ length: 200 }, (_, index) => `k${index}`);
    for (const key of keys) bots[0]?.send(line(key));
    for (const key of [...keys].reverse()) bots[1]?.send(line(key));
    await Promise.all(bots.map((bot) => bot.said('received', keys.length)));
    expect(
      replied()
        .map((reply) => reply.split(' ')[0])
        .sort(),
    ).toEqual([...keys].sort());
    expect(bots.map(({ err }) => err)).toEqual(['', '']);
  });

  it('finish what a killed one was working on: the twin, with the reply address', async () => {
    const { start, replied } = setting();
    const [killed, twin] = await Promise.all([start(), start()]);
    killed.send(line('k', 'hang'));
    await killed.said('working k');
    twin.send(line('k', 'hang'));
    await twin.said('received duplicate');
    await killed.end('SIGKILL');
    twin.send('tend');
    await twin.said('replied k');
    twin.send(line('k', 'hang'));
    await twin.said('received duplicate', 2);
    expect(replied()).toEqual([`k 2 {"token":"secret-token"}`]);
  });

  it('finish what a killed one was working on: the next start', async () => {
    const { start, replied } = setting();
    const killed = await start();
    killed.send(line('k', 'hang'));
    await killed.said('working k');
    await killed.end('SIGKILL');
    const next = await start(); // Its first round comes by itself.
    await next.said('replied k');
    expect(replied()).toEqual([`k 2 {"token":"secret-token"}`]);
    expect(next.err).toBe('');
  });

  it('leave to a stopped process what it holds, and it replies when it goes on', async () => {
    const { start, replied } = setting();
    const [frozen, twin] = await Promise.all([start(), start()]);
    // The first rounds are over, so that it is not stopped while it writes and holds the state's own lock.
    for (const bot of [frozen, twin]) {
      bot.send('tend');
      await bot.said('tended');
    }
    frozen.send(line('k', 'slow'));
    await frozen.said('working k');
    frozen.child.kill('SIGSTOP');
    twin.send('tend');
    await twin.said('tended', 2);
    expect(replied()).toEqual([]);
    frozen.child.kill('SIGCONT');
    await frozen.said('received answered');
    expect(replied()).toEqual([`k 1 {"token":"secret-token"}`]);
  });

  it('finish ten that are going on when they are told to stop', async () => {
    const { start, replied } = setting();
    const bot = await start();
    for (let index = 0; index < 10; index += 1) bot.send(line(`k${index}`, 'slow'));
    await bot.said('working', 10);
    expect(await bot.end('SIGTERM')).toBe(0);
    expect(bot.out).toContain('stopped 0');
    expect(replied()).toHaveLength(10);
  });
});

/** Of util-linux; where it is missing or not allowed, the test is skipped. */
const UNSHARE = 'unshare';
const CAN_MOUNT = spawnSync(UNSHARE, ['-rm', 'true']).status === 0;

describe('a disk that is really full', () => {
  // A file system of 512 KB in a name space of the test's own needs the right to make one.
  it.skipIf(!CAN_MOUNT)('costs no reply and no life', async () => {
    const folder = temporaryFolder();
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    const script = `mount -t tmpfs -o size=512k tmpfs "$1" && exec "$2" "$3" "$1" "$4"`;
    const replies = join(folder, 'replies');
    const args = ['-rm', 'sh', '-c', script, 'sh', disk, process.execPath, PROGRAM, replies];
    const bot = new Bot(UNSHARE, args);
    await bot.said('open disk');
    const keys = Array.from({ length: 300 }, (_, index) => `k${index}`);
    const long = (key: string) =>
      JSON.stringify(inquiry({ keys: [key], text: 'x'.repeat(4_000), replyTo: key }));
    for (const key of [...keys, ...keys]) bot.send(long(key));
    await bot.said('received', 2 * keys.length);
    const replied = readFileSync(replies, 'utf8').split('\n').filter(Boolean);
    expect(replied.map((reply) => reply.split(' ')[0]).sort()).toEqual([...keys].sort());
    expect(bot.err).toMatch(/^[^\n]*The state can't be written \(the disk is full[^\n]*\n$/);
    expect(await bot.end('SIGTERM')).toBe(0);
  });
});
