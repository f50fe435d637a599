import * as files from 'node:fs/promises';
import os from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { OnrecordError } from '../problem.ts';
import { buildOrLoad } from './build-or-load.ts';
import type { ReloadReport, ReloadTask } from './reload.ts';
import { ownMemory } from './sections/sections.ts';

/** On Linux this is the thread's priority, so that the one that serves goes first. */
if (process.platform === 'linux') os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL);

const { source, maker, servedKey } = workerData as ReloadTask;
try {
  const prepared = await buildOrLoad(source, files, maker);
  if (prepared.key === servedKey) say({ unchanged: true }, []);
  else {
    const parts = ownMemory(prepared.parts);
    const memory = [...parts.values()].map(({ buffer }) => buffer as ArrayBuffer);
    say({ prepared: { ...prepared, parts } }, memory);
  }
} catch (error) {
  if (!(error instanceof OnrecordError)) throw error;
  say({ refused: error.problem }, []);
}

function say(report: ReloadReport, memory: readonly ArrayBuffer[]): void {
  parentPort?.postMessage(report, memory);
}
