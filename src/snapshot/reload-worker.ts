import * as files from 'node:fs/promises';
import nodeModule from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { OnrecordError } from '../problem.ts';
import type { ReloadReport, ReloadTask } from './reload.ts';
import { ownMemory } from './sections/sections.ts';

/** On Linux this is the thread's priority, so that the one that serves goes first. */
if (process.platform === 'linux') os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL);

const { source, maker, servedKey, compiled } = workerData as ReloadTask;

/** From which lag on the whole is saved once what came is served, and at which it is saved before. */
const [MERGED, MERGED_FIRST] = [0.02, 0.1];

// Node adds a folder of its version itself. What follows is loaded only then.
if (compiled !== null) nodeModule.enableCompileCache(path.dirname(compiled));
try {
  const { buildOrLoad } = await import('./build-or-load.ts');
  const prepared = await buildOrLoad(source, files, { ...maker, mayLag: MERGED_FIRST });
  if (prepared.key === servedKey) say({ unchanged: true }, []);
  else {
    const parts = ownMemory(prepared.parts);
    const memory = [...parts.values()].map(({ buffer }) => buffer as ArrayBuffer);
    say({ prepared: { ...prepared, parts } }, memory);
  }
  if (prepared.lag >= MERGED) await buildOrLoad(source, files, maker);
} catch (error) {
  if (!(error instanceof OnrecordError)) throw error;
  say({ refused: error.problem }, []);
}

function say(report: ReloadReport, memory: readonly ArrayBuffer[]): void {
  parentPort?.postMessage(report, memory);
}
