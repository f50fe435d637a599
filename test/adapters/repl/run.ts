import { spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');
const ENTRY = path.join(root, 'adapters/onrecord.ts');

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

/** Runs `onrecord` as a person would, in a process of its own with no settings but those given. */
export function onrecord(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  return run(process.execPath, [ENTRY, ...args], options);
}

/** Runs any program to its end. */
export function run(
  program: string,
  args: readonly string[],
  { input = '', cwd = root, env = {} }: RunOptions = {},
): Promise<Run> {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(program, args, { cwd, env: { PATH, HOME, ...env } });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  // A program that ends before it has read everything is no failure of the test.
  child.stdin.on('error', () => undefined).end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
