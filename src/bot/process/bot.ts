import type { RequestListener } from 'node:http';
import type { Config } from '../../config.ts';
import type { HookAddress } from '../alerts/hook/hook-settings.ts';
import type { AlertRounds } from '../alerts/rounds.ts';
import type { Desk } from '../desk.ts';
import { type Clock, pause } from '../machine/clock.ts';
import { type HttpServer, serveHttp } from '../machine/http.ts';
import type { Log } from '../machine/log.ts';
import type { InFlight } from '../queue/in-flight.ts';
import type { BotFetching } from '../sources/fetch-here.ts';
import type { PostgresAddress } from '../store/postgres/address.ts';
import type { State } from '../store/state.ts';
import { healthReport, measureHealth } from '../watch/health.ts';
import type { Metrics } from '../watch/metrics.ts';
import { serveMetrics } from '../watch/serve-metrics.ts';
import type { Door } from './bot-settings.ts';
import { createEnding, type Ending, tellLeft } from './ending.ts';
import type { FatalError } from './fatal-error.ts';
import type { Fetchers } from './fetching.ts';
import type { LiveCoverages } from './live-coverages.ts';
import type { WrittenByOthers } from './written-by-others.ts';

/** What is round a bot of any platform. */
export interface Surroundings<Settings extends { readonly config: Config }> {
  readonly settings: Settings;
  /** What to answer from. */
  readonly corpus: string;
  /** Folder for what is kept; null for memory only. */
  readonly state: string | null;
  /** PostgreSQL for what is kept of questions, instead of a file in that folder. Default null. */
  readonly database?: PostgresAddress | null;
  /** Where it posts what the terminal's watches find; default nowhere. */
  readonly hook?: HookAddress | null;
  /** Takes one line of the log. */
  readonly write: (line: string) => void;
  /** Today, ISO 8601, by the machine's calendar. */
  readonly today: () => string;
  readonly clock?: Clock;
  /** How it fetches what a sources.yaml in its corpus names; default: it fetches nothing. */
  readonly fetching?: BotFetching;
  /** Largest size of the state's file, in bytes; default the state's own. */
  readonly stateBytes?: number;
}

/** A bot that runs. */
export interface Bot extends Pick<Ending, 'stop' | 'over'> {
  healthy(): boolean;
  /** Reads the coverage again; the last good one stays where that fails. */
  reload(): Promise<void>;
  /** The port that is really listened at; null for none. */
  readonly port: number | null;
  /** The port that counters are really read at; null for none. */
  readonly metricsPort: number | null;
}

/** How events come in. */
export interface Connection {
  /** Whether they do, at this moment. */
  connected(): boolean;
  /** Resolves when there is no use in going on, with why; never rejects. */
  readonly lost: Promise<FatalError>;
  /** Takes requests at our port beside those for health; null where there are none. */
  readonly requests?: RequestListener | null;
  /** Takes no more events, before what is going on is finished. Default: they are only written down. */
  deafen?(): Promise<void>;
  /** Closes for good, when all is finished. */
  close(): Promise<void>;
}

/** For what is no inquiry, and for closing connections, in ms. */
const STRAGGLERS = 1_000;

/** What runs with it. */
export interface Parts {
  readonly clock: Clock;
  readonly log: Log;
  readonly desk: Desk;
  readonly state: State;
  readonly coverages: LiveCoverages;
  /** Work that is no inquiry and is finished before the bot ends. */
  readonly inFlight: InFlight;
  /** What it fetches by itself; default nothing. */
  readonly fetching?: Fetchers;
  /** Has served what others write into its corpora. */
  readonly written: Pick<WrittenByOthers, 'start' | 'stop'>;
  /** Looks for what is watched. */
  readonly alerts: Pick<AlertRounds, 'start' | 'stop'>;
  /** Null: nothing is counted. */
  readonly metrics: Metrics | null;
}

/** The bot over its connection: how it is watched, and how it ends. @throws {OnrecordError} `port-taken` */
export async function running(connection: Connection, door: Door, parts: Parts): Promise<Bot> {
  const { clock, log, desk, state, inFlight, coverages, metrics, fetching, alerts, written } =
    parts;
  const servers: HttpServer[] = [];
  const shut = async (error: unknown): Promise<never> => {
    for (const one of servers) one.close();
    await connection.close();
    await desk.stop(0);
    await state.close();
    throw error;
  };
  const halt = async (ms: number) => {
    const until = clock.steady() + ms;
    for (const one of servers) one.stop();
    fetching?.stop();
    written.stop();
    alerts.stop();
    await connection.deafen?.();
    // What is answered is acknowledged over the connection that it came by.
    const left = await desk.stop(ms);
    await inFlight.drain(Math.max(0, Math.min(STRAGGLERS, until - clock.steady())));
    tellLeft(left, log);
    await Promise.race([connection.close(), pause(clock, STRAGGLERS)]);
    await state.close();
    for (const one of servers) one.close();
  };
  const ending = createEnding(log, halt);
  const healthy = () => connection.connected() && !ending.begun;
  const { connected, requests = null } = connection;
  const health = () => measureHealth({ ...parts, connected: connected(), stopping: ending.begun });
  const report = async (ok: boolean) => ({
    ...healthReport(ok, await health(), clock.wall() / 1_000),
    ...fetching?.standing(),
  });
  const answers = async () => (await parts.coverages.coverage(null).elsewhere?.reachable()) ?? true;
  const ready = async () => healthy() && (await answers());
  const served = { connected, ready, report, other: requests };
  const serve = async (server: Promise<HttpServer>): Promise<number | null> => {
    servers.push(await server);
    return servers.at(-1)?.port ?? null;
  };
  const port = await serve(serveHttp(door, served)).catch(shut);
  const metricsPort = await serve(serveMetrics(door.metrics, metrics, health)).catch(shut);
  fetching?.start();
  written.start();
  alerts.start();
  ending.when(connection.lost);
  const { reload } = coverages;
  return { healthy, reload, port, metricsPort, over: ending.over, stop: ending.stop };
}
