import type { Config } from '../../config.ts';
import { describeProblem, type Problem } from '../../problem.ts';
import type { SourceReport } from '../../sources/fetch/source-reports.ts';
import type { Clock } from '../machine/clock.ts';
import type { Log } from '../machine/log.ts';
import { fetchBeside } from '../sources/fetch-beside.ts';
import { type BotFetching, type FetchedRound, fetchHere } from '../sources/fetch-here.ts';
import { tellOperators } from '../sources/tell-operators.ts';

interface FetchersAround extends BotFetching {
  readonly config: Pick<Config, 'history' | 'limits' | 'followLinks'>;
  readonly clock: Clock;
  readonly log: Log;
  /** Tells those who look after the coverage; false where it reached nobody. */
  tell(message: string): Promise<boolean>;
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

/** Fetches what the sources.yaml of each corpus names, where there is one and no other process does. */
export function openFetchers(
  corpora: readonly string[],
  { config, clock, log, reload, tell, ...around }: FetchersAround,
): Fetchers {
  const reports = new Map<string, readonly SourceReport[]>();
  const stops: (() => void)[] = [];
  const watch = (corpus: string) => {
    const fetching = around.guard === undefined ? fetchBeside : fetchHere;
    const listener = {
      onWait: () => log.info('Waiting for another process to finish writing.'),
      onProblem: (problem: Problem) => log.error(describeProblem(problem)),
      onRound: async ({ added, updated, sources }: FetchedRound) => {
        reports.set(corpus, sources);
        const untold = (error: unknown) => log.error('Nobody could be told.', { error });
        await tellOperators(corpus, sources, tell).catch(untold);
        if (added + updated === 0) return;
        log.info('Articles were fetched.', { added, updated });
        await reload();
      },
    };
    return fetching({ ...around, corpus, config }, listener, clock);
  };
  return {
    start: () => {
      for (const corpus of new Set(corpora)) {
        const watching = watch(corpus);
        stops.push(() => void watching.stop());
      }
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
