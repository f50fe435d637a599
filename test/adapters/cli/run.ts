import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll } from 'vitest';
import { dispatch } from '../../../adapters/cli/dispatch.ts';
import { commands } from '../../../adapters/commands.ts';
import manifest from '../../../package.json' with { type: 'json' };

const root = path.resolve(import.meta.dirname, '../../..');

/** The command line's entry. */
export const ENTRY = path.join(root, 'adapters/onrecord.ts');

/** What is kept between the runs of one test file, away from the user's own. */
const state = mkdtempSync(path.join(tmpdir(), 'onrecord-state-'));
afterAll(() => rmSync(state, { recursive: true, force: true }));

/** Silent, since a busy machine would report its progress. */
const OWN = { ONRECORD_STATE: state, LOG_LEVEL: 'silent' };

/** What one run of the command line left behind. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How to run it: what it is told on standard input, in which folder, with which variables. */
export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A run under way, for tests that must wait for what it says before they go on. */
export interface Running {
  /** Types into its standard input. */
  type(keys: string): void;
  /** Waits until its output holds the words, counted from the last wait; rejects where it ends without. */
  until(words: string): Promise<void>;
  /** Closes its input and waits for its end. */
  end(): Promise<Run>;
}

/**
 * Runs a command line in this process, on a terminal of its own with no settings but those given:
 * all that the entry does but reading `.env`, in milliseconds instead of a second.
 */
export async function onrecord(
  args: readonly string[],
  {
    input = '',
    env = {},
    clock = () => performance.now(),
  }: Omit<RunOptions, 'cwd'> & { clock?: () => number } = {},
): Promise<Run> {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const written = Promise.all([text(output), text(errors)]);
  const code = await dispatch(args, commands, {
    input: Readable.from([typeof input === 'string' ? Buffer.from(input) : input]),
    output,
    errors,
    env: { ...OWN, ...env },
    platform: process.platform,
    home: homedir(),
    shipped: path.join(root, 'corpus'),
    version: manifest.version,
    clock,
    today: () => new Date().toISOString().slice(0, 10),
  });
  output.end();
  errors.end();
  const [stdout, stderr] = await written;
  return { code, stdout, stderr };
}

/** Runs `onrecord` as a person would, in a process of its own with no settings but those given. */
export function onrecordProcess(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  return run(process.execPath, [ENTRY, ...args], options);
}

/** Runs any program to its end. */
export async function run(
  program: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Run> {
  const running = start(program, args, options);
  if (options.input !== undefined) running.child.stdin.write(options.input);
  return running.end();
}

/** Starts any program. */
export function start(
  program: string,
  args: readonly string[],
  { cwd = root, env = {} }: RunOptions = {},
): Running & { readonly child: ChildProcessWithoutNullStreams } {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(program, args, { cwd, env: { PATH, HOME, ...OWN, ...env } });
  let [stdout, stderr, seen] = ['', '', 0];
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  // A program that ends before it has read everything is no failure of the test.
  child.stdin.on('error', () => undefined);
  const ended = new Promise<Run>((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code, stdout, stderr }));
  });
  const until = (words: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        const at = stdout.indexOf(words, seen);
        if (at < 0) return;
        seen = at + words.length;
        child.stdout.off('data', look);
        resolve();
      };
      child.stdout.on('data', look);
      ended.then(() => reject(new Error(`It ended without saying ${words}: ${stdout}${stderr}`)));
      look();
    });
  return {
    child,
    until,
    type: (keys) => child.stdin.write(keys),
    end: () => {
      child.stdin.end();
      return ended;
    },
  };
}
