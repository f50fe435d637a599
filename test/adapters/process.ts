import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { logged, SHIPPED } from './bot.ts';

const ENTRY = fileURLToPath(new URL('../../adapters/onrecord.ts', import.meta.url));

/** A bot as a process of its own. */
export interface Process {
  readonly child: ChildProcess;
  /** Everything it has written to standard error. */
  readonly errors: string[];
  /** Resolves with its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

/** Starts a bot as a user would; `env` is all that it is told, the corpus apart. */
export function startProcess(platform: string, env: Record<string, string>): Process {
  const child = spawn(process.execPath, [ENTRY, platform], {
    env: { PATH: process.env.PATH ?? '', ONRECORD_CORPUS: SHIPPED, ...env },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  const errors: string[] = [];
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors.push(text);
    logged.push(text);
  });
  const ended = once(child, 'exit').then(
    ([code, signal]) => (code ?? signal) as number | NodeJS.Signals,
  );
  return { child, errors, ended };
}
