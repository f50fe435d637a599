import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { StandIn } from '../../stand-ins/slack/stand-in.ts';
import { environmentFor, logged, type Mode, SHIPPED } from './harness.ts';

const ENTRY = fileURLToPath(new URL('../../../adapters/onrecord.ts', import.meta.url));

/** `onrecord slack` as a process of its own. */
export interface Process {
  readonly child: ChildProcess;
  /** Everything it has written to standard error. */
  readonly errors: string[];
  /** Resolves with its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

/** Starts the bot as a user would. */
export function start(
  slack: StandIn,
  state: string,
  { mode = 'socket', env = {} }: { mode?: Mode; env?: Record<string, string> } = {},
): Process {
  const child = spawn(process.execPath, [ENTRY, 'slack'], {
    env: {
      PATH: process.env.PATH ?? '',
      ONRECORD_CORPUS: SHIPPED,
      ONRECORD_STATE: state,
      ...environmentFor(slack, mode),
      ...env,
    },
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
