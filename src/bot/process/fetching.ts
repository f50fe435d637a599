import * as nodeFiles from 'node:fs/promises';
import type { WritableFiles } from '../../articles/read/files.ts';
import type { Config } from '../../config.ts';
import { keeperOf } from '../../history/open.ts';
import { describeProblem } from '../../problem.ts';
import type { FetchAround } from '../../sources/fetch/open-fetching.ts';
import { type SourceReport, sourceReports } from '../../sources/fetch/source-reports.ts';
import { watchCorpus } from '../../sources/watch/watch-corpus.ts';
import type { Clock } from '../machine/clock.ts';
import type { Log } from '../machine/log.ts';
import { corpusWriters } from '../store/corpus-writers.ts';

/** What of fetching is round a bot. */
export type BotFetching = Pick<FetchAround, 'version' | 'proxy' | 'guard'>;

interface FetchersAround extends BotFetching {
  readonly config: Pick<Config, 'history' | 'limits' | 'followLinks'>;
  readonly clock: Clock;
  readonly log: Log;
  /** Serves what was brought in. */
  reload(): Promise<void>;
}

/** How many sources this process has visited, leaves alone for a while, and can't read. */
export type SourceCounts = Readonly<Record<'visited' | 'paused' | 'failing', number>>;

/** Fetching for the corpora that a bot answers from. */
export interface Fetchers {
  start(): void;
  /** How many sources are how; null where none has been visited. */
  counts(): SourceCounts | null;
  /** How the sources are that this process fetches, for whoever watches over it: no addresses, since some hold secrets. */
  standing(): object;
  /** Begins no further round. */
  stop(): void;
}

const files = nodeFiles as WritableFiles;

/** Fetches what the sources.yaml of each corpus names, where there is one and no other process does. */
export function openFetchers(
  corpora: readonly string[],
  { config, clock, log, reload, ...around }: FetchersAround,
): Fetchers {
  const reports = new Map<string, readonly SourceReport[]>();
  const stops: (() => void)[] = [];
  const watch = (corpus: string) => {
    const keeper = keeperOf(corpus, config.history);
    const waiting = () => log.info('Waiting for another process to finish writing.');
    const writers = corpusWriters('an Onrecord bot', waiting);
    const how = { ...around, corpus, files, clock, writers, reading: config };
    return watchCorpus(keeper === null ? how : { ...how, keeper }, {
      onProblem: (problem) => log.error(describeProblem(problem)),
      onRound: async ({ report }) => {
        reports.set(corpus, await sourceReports(corpus, files));
        const { added, updated } = report;
        if (added.length + updated.length === 0) return;
        log.info('Articles were fetched.', { added: added.length, updated: updated.length });
        await reload();
      },
    });
  };
  return {
    start: () => {
      for (const corpus of new Set(corpora)) stops.push(watch(corpus).stop);
    },
    counts: () => {
      if (reports.size === 0) return null;
      const { visited, paused, failing } = summed([...reports.values()].flat());
      return { visited, paused, failing: failing.length };
    },
    standing: () => (reports.size === 0 ? {} : { sources: summed([...reports.values()].flat()) }),
    stop: () => {
      for (const stop of stops) stop();
    },
  };
}

function summed(all: readonly SourceReport[]) {
  const failing = all.filter(({ standing }) => standing === 'failing');
  return {
    visited: all.filter(({ standing }) => standing === 'well').length,
    paused: all.filter(({ standing }) => standing === 'paused').length,
    failing: failing.map(({ line, code, since }) => ({ line, code, since })),
  };
}
