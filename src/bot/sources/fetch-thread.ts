import os from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { systemClock } from '../machine/clock.ts';
import type { FromThread, ToThread } from './fetch-beside.ts';
import { type FetchTask, fetchHere } from './fetch-here.ts';

/** On Linux this is the thread's priority, so that the one that answers goes first. */
if (process.platform === 'linux') os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL);

const say = (message: FromThread) => parentPort?.postMessage(message);
let served = () => {};

const watching = fetchHere(
  workerData as FetchTask,
  {
    onProblem: (problem) => say({ problem }),
    onWait: () => say({ waiting: true }),
    onRound: async (round) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      served = resolve;
      say({ round });
      await promise;
    },
  },
  systemClock(),
);

parentPort?.on('message', (message: ToThread) => {
  if (message !== 'stop') return served();
  served();
  void watching.stop().then(() => parentPort?.close());
});
