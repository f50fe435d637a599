import * as nodeFiles from 'node:fs/promises';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Problem } from '../../problem.ts';
import { loadSources } from '../../sources/file/load-sources.ts';
import type { Watching } from '../../sources/watch/watch.ts';
import type { Clock } from '../machine/clock.ts';
import type { FetchedRound, FetchListener, FetchTask } from './fetch-here.ts';

/** What the thread says. */
export type FromThread =
  | { readonly round: FetchedRound }
  | { readonly problem: Problem }
  | { readonly waiting: true };

/** What it is told: what the last round brought is served; no further round. */
export type ToThread = 'served' | 'stop';

/** How often it is looked whether there is a sources.yaml, and how long after a thread broke the next is begun, ms. */
const LOOK = 60_000;

/**
 * Fetches what the sources.yaml of a corpus names, in a thread beside the one that answers: reading what was fetched, and
 * finding out what of it is new, takes longer than a question may wait. There is no thread as long as there is no such file.
 */
export function fetchBeside(task: FetchTask, listener: FetchListener, clock: Clock): Watching {
  let stopped = false;
  let thread: Worker | null = null;
  let cancel = () => {};
  const look = async () => {
    const ready = thread !== null || (await loadSources(task.corpus, nodeFiles)) !== null;
    if (stopped) return;
    if (ready) thread ??= begin(task, listener, () => (thread = null));
    cancel = clock.after(LOOK, () => void look(), true);
  };
  void look();
  return {
    stop: async () => {
      stopped = true;
      cancel();
      thread?.postMessage('stop' satisfies ToThread);
    },
  };
}

function begin(task: FetchTask, listener: FetchListener, over: () => void): Worker {
  const file = `./fetch-thread${path.extname(import.meta.url)}`;
  const { corpus, version, proxy, config } = task;
  const { history, limits, followLinks } = config;
  // Settings may hold what can't be handed over.
  const own: FetchTask = {
    corpus,
    version,
    config: { history, limits, followLinks },
    ...proxies(proxy),
  };
  const thread = new Worker(new URL(file, import.meta.url), { workerData: own });
  // The bot lives by its connection, not by what it fetches.
  thread.unref();
  thread.on('message', (message: FromThread) => void heard(message, thread, listener));
  thread.once('error', (error) => listener.onProblem(broken(error, corpus)));
  thread.once('exit', over);
  return thread;
}

function proxies(proxy: FetchTask['proxy']): Pick<FetchTask, 'proxy'> {
  const own = Object.entries(proxy ?? {}).filter(([name]) => /_proxy$/i.test(name));
  return { proxy: Object.fromEntries(own) };
}

async function heard(message: FromThread, thread: Worker, listener: FetchListener): Promise<void> {
  if ('problem' in message) return listener.onProblem(message.problem);
  if ('waiting' in message) return listener.onWait();
  await listener
    .onRound(message.round)
    .finally(() => thread.postMessage('served' satisfies ToThread));
}

function broken(error: unknown, corpus: string): Problem {
  const said = error instanceof Error ? error.message : String(error);
  return {
    code: 'unexpected',
    message: `Fetching broke off: ${said}.`,
    remedy: 'It is begun again by itself; report it if that goes on.',
    file: corpus,
    line: null,
  };
}
