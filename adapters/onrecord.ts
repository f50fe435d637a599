#!/usr/bin/env node
import './node-version.cjs';
import { mkdirSync, readFileSync } from 'node:fs';
import nodeModule from 'node:module';
import { homedir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Terminal } from './cli/terminal.ts';

/** The package's own folder: one above in a checkout, two above in `dist`. */
function packageFolder(): string {
  const here = path.dirname(fileURLToPath(import.meta.url));
  return path.resolve(here, import.meta.url.endsWith('.ts') ? '..' : '../..');
}

/** `.env` in the working folder, below what the environment itself says. */
async function environment(): Promise<Record<string, string | undefined>> {
  let file: string;
  try {
    file = readFileSync('.env', 'utf8');
  } catch {
    return process.env;
  }
  const { parse } = await import('dotenv');
  const found = parse(file);
  for (const name of ADDRESSES) if (found[name] && !process.env[name]) tellOf(name, found[name]);
  return { ...found, ...process.env };
}

/** Settings that say where tokens are sent. */
const ADDRESSES = ['DISCORD_API_URL', 'SLACK_API_URL'];

/** Whoever starts a bot in somebody else's folder shall not hand over tokens unknowingly. */
function tellOf(name: string, address: string): void {
  const where = JSON.stringify(path.resolve('.env'));
  if (COMMANDS_WITH_TOKENS.has(process.argv[2] ?? ''))
    process.stderr.write(`${where} sets ${name}: tokens are sent to ${JSON.stringify(address)}.\n`);
}

const COMMANDS_WITH_TOKENS: ReadonlySet<string> = new Set(['discord', 'slack', 'doctor']);

/**
 * What was stripped of its types and compiled once is kept by Node, which halves the time to start. Kept in a folder
 * of the user's own: Node's default lies in the temporary folder, where another user could put code of theirs.
 */
function keepCompiled(): void {
  const { NODE_COMPILE_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  const caches = XDG_CACHE_HOME || LOCALAPPDATA || path.join(homedir(), '.cache');
  const folder = NODE_COMPILE_CACHE || path.join(caches, 'onrecord', 'compiled');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    nodeModule.enableCompileCache(folder);
  } catch {
    // Slower, and no less right.
  }
}

async function main(): Promise<void> {
  keepCompiled();
  const { dispatch, politely } = await import('./cli/dispatch.ts');
  const { commands } = await import('./commands.ts');
  const env = await environment();
  const fail = (error: unknown) => {
    process.stderr.write(`${politely(error, { env })}\n`);
    process.exit(1);
  };
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  process.stdout.on('error', readerGone);
  // Nobody reads what is said beside the answers: no reason to stop, and nothing to be told about it.
  process.stderr.on('error', () => undefined);
  process.exitCode = await dispatch(process.argv.slice(2), commands, terminalIn(env));
}

/** The terminal that this process was started in. */
function terminalIn(env: Record<string, string | undefined>): Terminal {
  const folder = packageFolder();
  return {
    input: process.stdin,
    output: process.stdout,
    errors: process.stderr,
    env,
    platform: process.platform,
    home: homedir(),
    shipped: path.join(folder, 'corpus'),
    version: JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).version,
    clock: () => performance.now(),
    today: localDay,
  };
}

/** Today by the machine's own calendar, not by Greenwich's. */
function localDay(): string {
  const now = new Date();
  const day = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return [now.getFullYear(), ...day].join('-');
}

/** `onrecord ask … | head` has what it wanted once `head` is gone. */
function readerGone(error: NodeJS.ErrnoException): void {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
}

await main();
