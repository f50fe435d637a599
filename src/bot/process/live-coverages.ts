import { buildCoverage, type Coverage } from '../../coverage.ts';
import type { Source } from '../../snapshot/build-or-load.ts';
import type { Clock } from '../machine/clock.ts';
import type { Log } from '../machine/log.ts';
import { knownOf } from '../message/offers.ts';
import type { Watch } from '../watch/watch.ts';
import { type LiveCoverage, openLiveCoverage } from './live-coverage.ts';

/** The coverages that are being served: one for all, and those of single tenants. */
export interface LiveCoverages {
  /** A tenant's of this moment (a workspace's, a server's); null for everybody's. */
  coverage(tenant: string | null): Coverage;
  /** Each with the path that it was read from. */
  readonly all: readonly { readonly where: string; coverage(): Coverage }[];
  /** When everybody's was read, ms since 1970 by the wall clock. */
  readAt(): number;
  /** Whether a tenant has a coverage: its own, or everybody's where that is shared. */
  serves(tenant: string): boolean;
  /** Reads every corpus again while the last good ones go on being served. Never rejects. */
  reload(): Promise<void>;
}

interface Around {
  readonly clock: Clock;
  /** Whether a tenant without a coverage gets everybody's; else it gets one without articles. Default true. */
  readonly shared?: boolean;
  readonly watch: Watch;
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
  { clock, shared = true, watch }: Around,
): Promise<LiveCoverages> {
  const common = await openLiveCoverage(source, log, clock, knownOf, watch);
  const own = new Map<string, LiveCoverage>();
  for (const [tenant, where] of Object.entries(corpora))
    own.set(tenant, await openLiveCoverage({ ...source, where }, log, clock, knownOf, watch));
  const nothing = buildCoverage([]);
  return {
    all: [
      { where: source.where, coverage: common.coverage },
      ...[...own].map(([tenant, { coverage }]) => ({ where: corpora[tenant] as string, coverage })),
    ],
    coverage: (tenant) => {
      const live = own.get(tenant ?? '') ?? (shared || tenant === null ? common : null);
      return live === null ? nothing : live.coverage();
    },
    readAt: common.readAt,
    serves: (tenant) => shared || own.has(tenant),
    reload: async () => {
      for (const one of [common, ...own.values()]) await one.reload();
    },
  };
}
