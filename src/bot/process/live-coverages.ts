import type { Coverage } from '../../coverage.ts';
import type { Source } from '../../snapshot/build-or-load.ts';
import type { Clock } from '../machine/clock.ts';
import type { Log } from '../machine/log.ts';
import { knownOf } from '../message/offers.ts';
import { type LiveCoverage, openLiveCoverage } from './live-coverage.ts';

/** The coverages that are being served: one for all, and those of single tenants. */
export interface LiveCoverages {
  /** A tenant's of this moment (a workspace's, a server's); null for everybody's. */
  coverage(tenant: string | null): Coverage;
  /** Reads every corpus again while the last good ones go on being served. Never rejects. */
  reload(): Promise<void>;
}

/**
 * Reads the coverages, or takes them as they were saved.
 * @param corpora by tenant, where each has its own
 * @throws {OnrecordError} where one of them has not one article that can be read
 */
export async function openLiveCoverages(
  source: Source,
  corpora: Readonly<Record<string, string>>,
  log: Log,
  clock: Clock,
): Promise<LiveCoverages> {
  const common = await openLiveCoverage(source, log, clock, knownOf);
  const own = new Map<string, LiveCoverage>();
  for (const [tenant, where] of Object.entries(corpora))
    own.set(tenant, await openLiveCoverage({ ...source, where }, log, clock, knownOf));
  return {
    coverage: (tenant) => (own.get(tenant ?? '') ?? common).coverage(),
    reload: async () => {
      for (const one of [common, ...own.values()]) await one.reload();
    },
  };
}
