import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { sign } from '../../../src/bot/machine/sign.ts';
import type { LoopFigures } from './loop-watch.ts';

const ENTRY = path.resolve(import.meta.dirname, '../../../adapters/onrecord.ts');
const WATCH = path.resolve(import.meta.dirname, 'loop-watch.ts');
const SECRET = 'a-secret-of-the-soak-alone-0123456789';

/** A bot that fetches, as a process of its own, and a bridge that asks it. */
export interface SoakedBot {
  /** Ends it at once, as a machine does that fails. */
  kill(): Promise<void>;
  /** Lets it finish. */
  stop(): Promise<void>;
  /** One event; null where nobody answers. */
  post(event: object): Promise<{ readonly status: number; readonly text: string } | null>;
  /** How its event loop has been so far; null where that is not known yet. */
  loop(): LoopFigures | null;
}

/** @param folder for its state and its figures */
export async function startSoakedBot(corpus: string, folder: string): Promise<SoakedBot> {
  const port = await freePort();
  const figures = path.join(folder, `loop-${port}.json`);
  const flags = (process.env.SOAK_FLAGS ?? '').split(' ').filter(Boolean);
  const args = [...flags, '--import', WATCH, ENTRY, 'webhook', '--corpus', corpus];
  const env = {
    ...process.env,
    ...{ ONRECORD_WEBHOOK_SECRET: SECRET, PORT: String(port), SOAK_LOOP: figures },
    ...{ ONRECORD_STATE: path.join(folder, 'state'), LOG_LEVEL: 'error' },
  };
  const child = spawn(process.execPath, args, { stdio: 'ignore', env });
  const exit = once(child, 'exit');
  const bot: SoakedBot = {
    kill: () => end(child, 'SIGKILL', exit),
    stop: () => end(child, 'SIGTERM', exit),
    post: (event) => post(port, event),
    loop: () => figuresIn(figures),
  };
  await until(
    async () => (await bot.post({ action: 'help', id: 'up', person: 'p', channel: 'c' })) !== null,
  );
  child.kill('SIGUSR2');
  return bot;
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM', exit: Promise<unknown>) {
  child.kill(signal);
  await exit;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

async function post(port: number, event: object) {
  const body = JSON.stringify(event);
  const headers = { 'content-type': 'application/json', ...sign(body, SECRET, Date.now() / 1_000) };
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/v1/events`, {
      method: 'POST',
      headers,
      body,
    });
    return { status: answer.status, text: await answer.text() };
  } catch {
    return null;
  }
}

function figuresIn(file: string): LoopFigures | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LoopFigures;
  } catch {
    return null;
  }
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(100);
}
