import * as nodeFiles from 'node:fs/promises';
import type { WritableFiles } from '../../articles/read/files.ts';
import type { Config } from '../../config.ts';
import { keeperOf } from '../../history/open.ts';
import type { Problem } from '../../problem.ts';
import type { AddressGuard } from '../../sources/careful/address-guard.ts';
import type { FetchAround } from '../../sources/fetch/open-fetching.ts';
import { type SourceReport, sourceReports } from '../../sources/fetch/source-reports.ts';
import type { Watching } from '../../sources/watch/watch.ts';
import { watchCorpus } from '../../sources/watch/watch-corpus.ts';
import type { Clock } from '../machine/clock.ts';
import { corpusWriters } from '../store/corpus-writers.ts';

/** What of fetching is round a bot. */
export interface BotFetching extends Pick<FetchAround, 'version' | 'proxy'> {
  /** Which addresses may be connected to, for tests: then fetching is done in this thread. Default public ones. */
  readonly guard?: AddressGuard;
}

/** How a bot fetches into one corpus. */
export interface FetchTask extends Pick<BotFetching, 'version' | 'proxy'> {
  readonly corpus: string;
  readonly config: Pick<Config, 'history' | 'limits' | 'followLinks'>;
}

/** What came of one round. */
export interface FetchedRound {
  readonly added: number;
  readonly updated: number;
  readonly sources: readonly SourceReport[];
}

/** What a bot wants to hear of fetching. */
export interface FetchListener {
  /** Called after each round; the next waits until what was brought in is served. */
  onRound(round: FetchedRound): Promise<void>;
  /** Called with a problem once, however long it goes on. */
  onProblem(problem: Problem): void;
  /** Called where another process has to finish writing first. */
  onWait(): void;
}

const files = nodeFiles as WritableFiles;

/** Fetches what the sources.yaml of a corpus names, in this thread. */
export function fetchHere(
  { corpus, config, guard, ...around }: FetchTask & Pick<BotFetching, 'guard'>,
  { onRound, onProblem, onWait }: FetchListener,
  clock: Clock,
): Watching {
  const keeper = keeperOf(corpus, config.history);
  const writers = corpusWriters('an Onrecord bot', onWait);
  const how = {
    ...{ ...around, corpus, files, clock, writers, reading: config },
    ...(keeper && { keeper }),
    ...(guard && { guard }),
  };
  return watchCorpus(how, {
    onProblem,
    onRound: async ({ report: { added, updated } }) => {
      const sources = await sourceReports(corpus, files);
      await onRound({ added: added.length, updated: updated.length, sources });
    },
  });
}
