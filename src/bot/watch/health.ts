import type { Desk } from '../desk.ts';
import type { Clock } from '../machine/clock.ts';
import type { Fetchers, SourceCounts } from '../process/fetching.ts';
import type { LiveCoverages } from '../process/live-coverages.ts';
import type { State } from '../store/state.ts';

/** How a bot is at this moment; nothing in it says where or who. */
export interface Health {
  /** Whether events come in. */
  readonly connected: boolean;
  /** Whether it is about to end. */
  readonly stopping: boolean;
  /** Inquiries that are being worked on. */
  readonly working: number;
  /** Inquiries written down and not done with, whoever has them; at most 1,000 are counted. */
  readonly unfinished: number;
  /** Age of the oldest of them, seconds; 0 for none. */
  readonly oldest: number;
  /** Whether what is kept is on the disk, or in memory since the disk refuses. */
  readonly kept: 'disk' | 'memory';
  /** Whether the search engine answers, where it is another process; default it does. */
  readonly engine?: boolean;
  readonly articles: number;
  readonly passages: number;
  /** Sources that are fetched by how they are; null where none is. */
  readonly sources: SourceCounts | null;
  /** When the coverage that is served was read, seconds since 1970. */
  readonly readAt: number;
}

/** What is wrong, as `/healthz` and `/readyz` say it. */
function complaints({ connected, stopping, kept, engine = true }: Health): string[] {
  return [
    ...(connected ? [] : ['No events come in: the platform can’t be reached, or refuses the bot.']),
    ...(stopping ? ['The bot is about to end.'] : []),
    ...(engine
      ? []
      : ['The search engine can’t be reached: until it can, questions get an apology.']),
    ...(kept === 'memory'
      ? ['The state can’t be written to the disk: it ends with the process.']
      : []),
  ];
}

/** The body of `/healthz` and `/readyz`. @param now seconds since 1970 */
export function healthReport(ok: boolean, health: Health, now: number): object {
  const { working, unfinished, oldest, articles, passages, readAt } = health;
  return {
    ok,
    problems: complaints(health),
    inquiries: { working, unfinished, oldestSeconds: Math.round(oldest) },
    coverage: { articles, passages, ageSeconds: Math.max(0, Math.round(now - readAt)) },
  };
}

/** What health is measured of. */
interface Measured {
  readonly connected: boolean;
  readonly stopping: boolean;
  readonly desk: Pick<Desk, 'working' | 'unfinished'>;
  readonly state: Pick<State, 'kept'>;
  readonly coverages: Pick<LiveCoverages, 'coverage' | 'readAt'>;
  readonly clock: Clock;
  /** Default: nothing is fetched. */
  readonly fetching?: Pick<Fetchers, 'counts'>;
}

/** Unfinished inquiries that are looked at. */
const MOST_COUNTED = 1_000;

/** How a bot is at this moment. */
export async function measureHealth(measured: Measured): Promise<Health> {
  const { connected, stopping, desk, state, coverages, clock, fetching } = measured;
  const unfinished = await desk.unfinished(MOST_COUNTED);
  const oldest = Math.min(clock.wall(), ...unfinished.map(({ receivedAt }) => receivedAt));
  const { articles, passages, elsewhere } = coverages.coverage(null);
  return {
    ...{ connected, stopping, kept: state.kept, engine: (await elsewhere?.reachable()) ?? true },
    ...{ working: desk.working, unfinished: unfinished.length },
    oldest: (clock.wall() - oldest) / 1_000,
    ...{ articles: articles.length, passages: passages.length },
    sources: fetching?.counts() ?? null,
    readAt: coverages.readAt() / 1_000,
  };
}
