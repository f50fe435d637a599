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

/** Where one text is measured: what is built of it once serves every command that answers from it. */
export interface Place {
  /**
   * How long one command takes, in ms: of this process, and of the clock for a page, which another one reads.
   * Whatever it answers is thrown away.
   */
  timeOf(command: string): Promise<number>;
  close(): Promise<void>;
}

export async function placeFor(text: string): Promise<Place> {
  const folder = await mkdtemp(path.join(tmpdir(), 'onrecord-linear-'));
  let built: Promise<unknown> | null = null;
  const write = async (name: string, content: string) => {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
    return file;
  };
  const timed = async (args: readonly string[], corpus: string, state: string) => {
    const env = { ONRECORD_STATE: path.join(folder, state), LOG_LEVEL: 'silent' };
    const [begun, start] = [performance.now(), process.cpuUsage()];
    await run([...args, '--corpus', path.join(folder, corpus)], env);
    const { user, system } = process.cpuUsage(start);
    return args.at(-1)?.endsWith('.html') ? performance.now() - begun : (user + system) / 1_000;
  };
  const build = async () => {
    await write('whole/a.md', `${text}\n`);
    return timed(['articles'], 'whole', 'state');
  };
  return {
    async timeOf(command) {
      const args = COMMANDS[command] ?? [];
      if (command === 'build') {
        const building = build();
        built = building;
        return building;
      }
      const ending = /\.\w+$/.exec(command)?.[0];
      if (ending !== undefined) {
        const page = ending === '.html' ? `<html><body><article>${text}` : `${text}\n`;
        const file = await write(`a${ending}`, page);
        return timed([...args, file], `into${ending}`, `state${ending}`);
      }
      if (command.endsWith('of a long one')) {
        await write('short/a.md', `${text.slice(0, COVERAGE)}\n`);
        await timed(['articles'], 'short', 'state-short');
        return timed([...args, text], 'short', 'state-short');
      }
      built ??= build();
      await built;
      return timed(args, 'whole', 'state');
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
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
