import { setImmediate as othersTurn } from 'node:timers/promises';
import type { AskOptions } from '../../answers/ask.ts';
import type { ProxySettings } from '../../sources/careful/proxy.ts';
import type { Desk } from '../desk.ts';
import type { Clock } from '../machine/clock.ts';
import type { Log } from '../machine/log.ts';
import type { LiveCoverages } from '../process/live-coverages.ts';
import type { PostgresAddress } from '../store/postgres/address.ts';
import type { State } from '../store/state.ts';
import { type Alerting, openAlerting } from './alerting.ts';
import { alertReplier } from './bring.ts';
import type { HookAddress } from './hook/hook-settings.ts';
import { sayToHook } from './hook/say-to-hook.ts';
import { tellingHits } from './hook/tell-hits.ts';
import { openStandingPlaces, type StandingPlaces } from './places.ts';
import { type AlertRounds, openAlertRounds } from './rounds.ts';
import { alertLocks } from './store/alert-locks.ts';
import { corpusKey, openAlertStore } from './store/kept-alerts.ts';

/** What is round a bot's watches. */
interface AlertsAround {
  readonly state: State;
  /** Folder of the state; null for memory only. */
  readonly folder: string | null;
  /** PostgreSQL, where the state is there. */
  readonly database: PostgresAddress | null;
  readonly desk: Desk;
  readonly coverages: Pick<LiveCoverages, 'all'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly options: () => AskOptions;
  /** IANA name of the zone that hours are in. */
  readonly zone: string;
  /** Where what the terminal's watches find is posted to, and how; null for nowhere. */
  readonly hook: {
    readonly address: HookAddress;
    readonly version: string;
    readonly proxy: ProxySettings;
  } | null;
}

/** The terminal's watches are told by whoever asks for them there, or by a bot with a hook. */
export const TERMINAL = 'terminal';

/** Watches over the coverages that a bot answers from. */
export function openAlerts(around: AlertsAround): {
  alerting: Alerting;
  rounds: AlertRounds;
  places: Pick<StandingPlaces, 'reachOn'>;
} {
  const { state, desk, coverages, clock, log, options, zone } = around;
  const store = openAlertStore(state, clock);
  const corpora = new Map(coverages.all.map((one) => [corpusKey(one.where), one]));
  const now = () => state.now();
  const { policies } = desk;
  const places = openStandingPlaces();
  const rounds = openAlertRounds({
    ...{ store, clock, log, zone, ownOnly: [TERMINAL] },
    corpora: [...corpora].map(([key, { coverage }]) => ({ key, coverage })),
    noticing: { store, now, wall: clock.wall, options, turn: () => othersTurn() },
    become: alertLocks(around),
    platforms: () => desk.served,
    allows: async ({ platform, place }) =>
      platform === TERMINAL || (await policies.ruling(platform, place)).allowed,
    stands: places.stands,
    send: (inquiry) => desk.receive(inquiry),
  });
  const watches = {
    ...{ store, rounds, options, now, zone },
    corpusOf: (served: unknown) =>
      [...corpora].find(([, { coverage }]) => coverage() === served)?.[0] ?? '',
    openToAll: async (platform: string, guild: string | null) =>
      (await policies.get(platform, guild)).watchesByAll,
  };
  const bringing = { store, clock, log };
  if (around.hook !== null) {
    const { address, ...how } = around.hook;
    const where = (corpus: string) => corpora.get(corpus)?.where ?? '';
    const say = sayToHook(address, { ...how, where, now: clock.wall });
    const coverageOf = (corpus: string) => corpora.get(corpus)?.coverage() ?? null;
    desk.serve(TERMINAL, alertReplier(tellingHits(say, coverageOf, options, clock.wall), bringing));
  }
  return { alerting: openAlerting(watches, bringing), rounds, places };
}
