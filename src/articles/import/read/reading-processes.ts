import { type ChildProcess, fork } from 'node:child_process';
import { getCompileCacheDir } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where processes that read files come from, and go when nobody needs them. */
export interface ReadingProcesses {
  /** One that may take so many megabytes. */
  take(memory: number): ChildProcess;
  /** Hands back one that did all that it was asked. */
  release(child: ChildProcess, memory: number): void;
}

/** How long one waits for the next import, in ms: starting one takes longer than reading most files. */
const IDLE = 5_000;

/** One at most waits, and keeps this process from nothing. */
export const readingProcesses: ReadingProcesses = (() => {
  let idle: { child: ChildProcess; memory: number } | null = null;
  return {
    take(memory) {
      const waiting = idle;
      if (waiting === null || waiting.memory !== memory || !isAlive(waiting.child))
        return start(memory);
      idle = null;
      return waiting.child;
    },
    release(child, memory) {
      idle?.child.kill('SIGKILL');
      idle = { child, memory };
      child.unref();
      child.channel?.unref();
      setTimeout(() => {
        if (idle?.child !== child) return;
        child.kill('SIGKILL');
        idle = null;
      }, IDLE).unref();
    },
  };
})();

/** Whether a process can still be asked something. */
export function isAlive({ exitCode, signalCode, connected }: ChildProcess): boolean {
  return exitCode === null && signalCode === null && connected;
}

function start(memory: number): ChildProcess {
  const file = new URL(`./read-process${path.extname(import.meta.url)}`, import.meta.url);
  const cache = getCompileCacheDir();
  const child = fork(fileURLToPath(file), {
    execArgv: [`--max-old-space-size=${memory}`],
    // None of our tokens for code that reads what others made.
    env: cache === undefined ? {} : { NODE_COMPILE_CACHE: cache },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // Errors of a pipe to a process that is gone come late, when nobody may be waiting for it.
  return child.on('error', () => undefined);
}
