import { type ChildProcess, fork } from 'node:child_process';
import { getCompileCacheDir } from 'node:module';
import { availableParallelism } from 'node:os';
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

/** How many files are read at once unless whoever imports says otherwise. */
export const FILES_AT_ONCE: number = Math.min(4, availableParallelism());

/** As many wait as files are read at once, and keep this process from nothing. */
export const readingProcesses: ReadingProcesses = (() => {
  const idle: { child: ChildProcess; memory: number }[] = [];
  const forget = (child: ChildProcess) => {
    const at = idle.findIndex((one) => one.child === child);
    if (at >= 0) idle.splice(at, 1);
    return at >= 0;
  };
  return {
    take(memory) {
      const waiting = idle.find((one) => one.memory === memory && isAlive(one.child));
      if (waiting === undefined) return start(memory);
      forget(waiting.child);
      return waiting.child;
    },
    release(child, memory) {
      idle.push({ child, memory });
      for (const { child: oldest } of idle.splice(0, idle.length - FILES_AT_ONCE))
        oldest.kill('SIGKILL');
      child.unref();
      child.channel?.unref();
      setTimeout(() => {
        if (forget(child)) child.kill('SIGKILL');
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
