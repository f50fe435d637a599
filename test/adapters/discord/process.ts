import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { TOKEN } from '../../stand-ins/discord/stand-in.ts';
import { logged, SHIPPED } from './harness.ts';

const ENTRY = fileURLToPath(new URL('../../../adapters/onrecord.ts', import.meta.url));

/** `onrecord discord` as a process of its own. */
export interface Process {
  readonly child: ChildProcess;
  /** Everything it has written to standard error. */
  readonly errors: string[];
  /** Resolves with its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

/** Starts the bot as a user would; `env` is all that it is told. */
export function start(api: string, state: string, env: Record<string, string> = {}): Process {
  const child = spawn(process.execPath, [ENTRY, 'discord'], {
    env: {
      PATH: process.env.PATH ?? '',
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: api,
      ONRECORD_CORPUS: SHIPPED,
      ONRECORD_STATE: state,
      LOG_LEVEL: 'debug',
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
