import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { dispatch } from '../../adapters/cli/dispatch.ts';
import { commands } from '../../adapters/commands.ts';

/** What is measured: the build, each command over what was built, and import of each kind. */
export const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  build: ['articles'],
  ask: ['ask', 'What did Bo Lee say about the ferry?'],
  'quotes about': ['quotes', '--about', 'ferry we go'],
  quotes: ['quotes', '--json'],
  speakers: ['speakers'],
  timeline: ['timeline', '--speaker', 'Bo Lee'],
  check: ['check', 'We go, and we go again by ferry'],
  'check of a long one': ['check'],
  'question of a long one': ['ask'],
  'import .txt': ['import'],
  'import .html': ['import'],
  'import .md': ['import'],
};

/** How long the coverage is where the question is what grows. */
const COVERAGE = 20_000;

/** How long one command takes over a text, in ms of this process. Whatever it answers is thrown away. */
export async function timeOf(command: string, text: string): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'onrecord-linear-'));
  try {
    const corpus = path.join(folder, 'corpus');
    await mkdir(corpus);
    const [name = '', ...rest] = COMMANDS[command] ?? [];
    const isLong = command.endsWith('of a long one');
    const ending = /\.\w+$/.exec(command)?.[0];
    const file = path.join(ending === undefined ? corpus : folder, `a${ending ?? '.md'}`);
    await writeFile(
      file,
      ending === '.html'
        ? `<html><body><article>${text}`
        : `${isLong ? text.slice(0, COVERAGE) : text}\n`,
    );
    const env = { ONRECORD_STATE: path.join(folder, 'state'), LOG_LEVEL: 'silent' };
    const long = isLong ? [text] : [];
    if (ending === undefined && command !== 'build')
      await run(['articles', '--corpus', corpus], env);
    const named = ending === undefined ? [] : [file];
    const start = process.cpuUsage();
    await run([name, ...rest, ...long, ...named, '--corpus', corpus], env);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function run(args: readonly string[], env: Record<string, string>): Promise<void> {
  const nowhere = () => new Writable({ write: (_, __, done) => done() });
  await dispatch(args, commands, {
    input: Readable.from([]) as never,
    output: nowhere() as never,
    errors: nowhere() as never,
    env,
    platform: process.platform,
    home: tmpdir(),
    shipped: '',
    version: '0',
    clock: () => performance.now(),
    today: () => '2026-01-01',
  });
}
