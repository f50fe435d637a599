import type { AskOptions } from '../../answers/ask.ts';
import type { Config } from '../../config.ts';
import { openSearchAddress } from '../../search/remote/opensearch/address.ts';
import { openAlerts } from '../alerts/open-alerts.ts';
import { type Desk, openDesk } from '../desk.ts';
import { replierFor } from '../dialogue/answering.ts';
import { createHearing, type Hearing } from '../dialogue/hearing.ts';
import { type Clock, systemClock } from '../machine/clock.ts';
import { createSlots } from '../machine/event-loop-slots.ts';
import { createLog, type Log } from '../machine/log.ts';
import { DEFAULT_FEEDBACK } from '../people/feedback.ts';
import type { Platform } from '../platform.ts';
import { createInFlight } from '../queue/in-flight.ts';
import { createPendingAcks } from '../queue/pending-acks.ts';
import { openOperatorMessages } from '../sources/operator-messages.ts';
import { openSourcesDesk, type SourcesDesk } from '../sources/sources-desk.ts';
import { openStateIn } from '../store/postgres/open-postgres-state.ts';
import type { State } from '../store/state.ts';
import { openMetrics } from '../watch/metrics.ts';
import { withTraces } from '../watch/traces.ts';
import { UNWATCHED, type Watch } from '../watch/watch.ts';
import { type Bot, type Connection, type Parts, running, type Surroundings } from './bot.ts';
import type { Door } from './bot-settings.ts';
import { openFetchers } from './fetching.ts';
import { openLiveCoverages } from './live-coverages.ts';
import { openWrittenByOthers } from './written-by-others.ts';

/** What every adapter is built from. */
export interface Core extends Omit<Parts, 'state' | 'metrics' | 'written'> {
  /** What is counted. */
  readonly watch: Watch;
  /** Shows and changes what is fetched. */
  readonly sources: SourcesDesk;
  /** Answers this platform's inquiries from now on. */
  serve<Target, Message>(platform: Platform<Target, Message>): Hearing<Target>;
  /** Ends the watches that were saved in a workspace which has removed Onrecord. */
  leave(platform: string, home: string): Promise<void>;
  /** Lets go of everything where the bot can't be started after all. */
  abandon(): Promise<void>;
  /** The bot over its connection: how it is watched, and how it ends. @throws {OnrecordError} `port-taken` */
  run(connection: Connection, door: Door): Promise<Bot>;
}

/** What an adapter says of itself. */
export interface CoreOptions {
  /** What may never stand in the log. */
  readonly secrets: readonly string[];
  /** Coverages of single tenants, by the platform's id. Default none. */
  readonly corpora?: Readonly<Record<string, string>>;
  /** Whether tenants without one are answered from everybody's. Default true. */
  readonly shared?: boolean;
}

/**
 * Opens what every bot needs: 1 log, 2 counters, 3 coverages, 4 state, 5 desk.
 * @throws {OnrecordError} where there is nothing to answer from, or counters can't be kept
 */
export async function openCore<Settings extends Door & { readonly config: Config }>(
  around: Surroundings<Settings>,
  { secrets, corpora = {}, shared = true }: CoreOptions,
): Promise<Core> {
  const { settings, corpus: where, clock = systemClock() } = around;
  const { config } = settings;
  const { logLevel: level, logFormat: format } = config;
  const { hook = null, database = null, fetching: fetchingBy } = around;
  const engine = config.engine === 'opensearch' ? openSearchAddress(config).secrets : [];
  const others = [...(database?.secrets ?? []), ...(hook ? [hook.secret] : [])];
  const hidden = [...secrets, ...others, ...engine];
  const log = createLog({ level, format, clock, write: around.write, secrets: hidden });
  const metrics = settings.metrics.port === null ? null : await openMetrics();
  const watch = await withTraces(metrics?.watch ?? UNWATCHED, log);
  const corpusPaths = [where, ...Object.values(corpora)];
  const source = { where, state: around.state, settings: config };
  const written = await openWrittenByOthers(corpusPaths, clock, async () => {
    await live.reload();
    rounds.soon();
  });
  const live = await openLiveCoverages(source, corpora, log, { clock, shared, watch });
  const { state, desk } = await openDeskIn(around, clock, log, watch);
  const inFlight = createInFlight(clock);
  const options = askOptions(around, clock);
  const slots = createSlots();
  const acks = createPendingAcks();
  const { alerting, rounds, places } = openAlerts({
    ...{ state, desk, coverages: live, clock, log, options },
    ...{ folder: around.state, database, zone: config.zone },
    hook: hook && {
      address: hook,
      version: fetchingBy?.version ?? '',
      proxy: fetchingBy?.proxy ?? {},
    },
  });
  const coverages = { ...live, reload: written.reload };
  const by = around.fetching === undefined ? 'Onrecord' : `Onrecord ${around.fetching.version}`;
  const sources = openSourcesDesk(config.operators, log);
  const operators = openOperatorMessages(config.operators, log);
  const fetching =
    around.fetching &&
    openFetchers(corpusPaths, {
      ...around.fetching,
      ...{ config, clock, log, reload: coverages.reload, tell: operators.tell },
    });
  return {
    ...{ clock, log, desk, coverages, inFlight, sources, watch, alerts: rounds },
    leave: alerting.leave,
    serve: (platform) => {
      operators.reachOn(platform);
      places.reachOn(platform);
      const { written } = desk.shortKeys;
      const means = { options, slots, acks, log, clock, by, sources, watch, written };
      desk.serve(platform.name, replierFor(platform, { ...means, alerts: alerting }));
      return createHearing(platform, { desk, clock, acks });
    },
    abandon: async () => {
      await desk.stop(0);
      await state.close();
    },
    run: (connection, door) =>
      running(connection, door, {
        ...{ clock, log, desk, state, inFlight, coverages, metrics, alerts: rounds, written },
        ...(fetching && { fetching }),
      }),
  };
}

async function openDeskIn<Settings extends { readonly config: Config }>(
  { settings, state: folder, stateBytes, database = null }: Surroundings<Settings>,
  clock: Clock,
  log: Log,
  watch: Watch,
): Promise<{ state: State; desk: Desk }> {
  const { feedback, feedbackDays } = settings.config;
  const size = stateBytes === undefined ? {} : { maxBytes: stateBytes };
  const state = await openStateIn({ folder, database }, { clock, log, ...size });
  const kept = { on: feedback === 'on', days: feedbackDays ?? DEFAULT_FEEDBACK.days };
  return { state, desk: openDesk(state, { clock, log, feedback: kept, watch }) };
}

/** Passages that the pages of one answer hold together. */
const PASSAGES = 9;

/** How questions are answered from now on: the day may change while a bot runs. */
function askOptions<Settings extends { readonly config: Config }>(
  { settings, today }: Surroundings<Settings>,
  clock: Clock,
): () => AskOptions {
  const { caution } = settings.config;
  return () => ({
    top: PASSAGES,
    ...(caution === null ? {} : { caution }),
    today: today(),
    now: () => clock.steady(),
  });
}
