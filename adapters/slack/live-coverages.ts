import type { Clock } from '../../src/bot/machine/clock.ts';
import type { Log } from '../../src/bot/machine/log.ts';
import { type LiveCoverage, openLiveCoverage } from '../../src/bot/process/live-coverage.ts';
import type { Coverage } from '../../src/coverage.ts';
import type { Source } from '../../src/snapshot/build-or-load.ts';
import { candidatesOf } from './view/offers.ts';

/** The coverages that are being served. */
export interface LiveCoverages {
  /** A workspace's, of this moment. */
  coverage(team: string): Coverage;
  /** Reads every corpus again while the last good ones go on being served. Never rejects. */
  reload(): Promise<void>;
}

/**
 * Reads the coverage for all and those of single workspaces, or takes them as they were saved.
 * @throws {OnrecordError} where one of them has not one article that can be read
 */
export async function openLiveCoverages(
  source: Source,
  corpora: Readonly<Record<string, string>>,
  log: Log,
  clock: Clock,
): Promise<LiveCoverages> {
  const common = await openLiveCoverage(source, log, clock, candidatesOf);
  const own = new Map<string, LiveCoverage>();
  for (const [team, where] of Object.entries(corpora))
    own.set(team, await openLiveCoverage({ ...source, where }, log, clock, candidatesOf));
  return {
    coverage: (team) => (own.get(team) ?? common).coverage(),
    reload: async () => {
      for (const one of [common, ...own.values()]) await one.reload();
    },
  };
}
