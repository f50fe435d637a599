import { setImmediate as othersTurn } from 'node:timers/promises';
import { TERMINAL } from '../../../../src/bot/alerts/open-alerts.ts';
import { type AlertRounds, openAlertRounds } from '../../../../src/bot/alerts/rounds.ts';
import { alertLocks } from '../../../../src/bot/alerts/store/alert-locks.ts';
import type { AlertStore, KeptWatch } from '../../../../src/bot/alerts/store/alert-store.ts';
import { corpusKey, openAlertStore } from '../../../../src/bot/alerts/store/kept-alerts.ts';
import { type Desk, openDesk } from '../../../../src/bot/desk.ts';
import { type Clock, systemClock } from '../../../../src/bot/machine/clock.ts';
import { createLog, type Log } from '../../../../src/bot/machine/log.ts';
import { readDatabase } from '../../../../src/bot/store/postgres/address.ts';
import { openStateIn } from '../../../../src/bot/store/postgres/open-postgres-state.ts';
import { readConfig } from '../../../../src/config.ts';
import type { Coverage } from '../../../../src/coverage.ts';
import type { Call } from '../../arguments/command.ts';
import { corpusOf, type LoadedCorpus, load, tellProblems } from '../../load.ts';
import { stateFolder } from '../../settings.ts';
import { type Terminal, tell } from '../../terminal.ts';

/** Watches of the terminal, and all that they are looked after with. */
export interface AlertsDesk {
  readonly store: AlertStore;
  readonly desk: Desk;
  readonly clock: Clock;
  readonly log: Log;
  readonly rounds: AlertRounds;
  /** Names the corpus in the state. */
  readonly corpus: string;
  readonly where: string;
  /** ms of state time. */
  now(): number;
  coverage(): Coverage;
  /** Serves another coverage from now on. */
  replace(loaded: LoadedCorpus): void;
  watches(): Promise<readonly KeptWatch[]>;
  close(): Promise<void>;
}

/** Opens the state and reads the coverage. */
export async function openAlertsDesk(call: Call, terminal: Terminal): Promise<AlertsDesk> {
  const where = corpusOf(call, terminal);
  let loaded = await load(where, terminal);
  tellProblems(loaded, terminal);
  const clock = systemClock();
  const write = (line: string) => tell(terminal, line.trimEnd());
  const log = createLog({ level: readConfig(terminal.env).logLevel, clock, write });
  const { env, home, platform } = terminal;
  const folder = stateFolder(env, home, platform);
  const database = readDatabase(env);
  const state = await openStateIn({ folder, database }, { clock, log });
  const store = openAlertStore(state, clock);
  const desk = openDesk(state, { clock, log });
  const corpus = corpusKey(where);
  const coverage = () => loaded.coverage;
  const options = () => ({ today: terminal.today() });
  const now = () => state.now();
  const rounds = openAlertRounds({
    ...{ store, clock, log, zone: 'UTC', ownOnly: [TERMINAL] },
    corpora: [{ key: corpus, coverage }],
    noticing: { store, now, wall: clock.wall, options, turn: () => othersTurn() },
    become: alertLocks({ folder, database }),
    platforms: () => [TERMINAL],
    allows: async () => true,
    stands: async () => true,
    send: (inquiry) => desk.receive(inquiry),
  });
  return {
    ...{ store, desk, clock, log, rounds, corpus, where, now, coverage },
    replace: (fresh) => {
      loaded = fresh;
    },
    watches: async () => {
      const of = { platform: TERMINAL, owner: TERMINAL, channel: TERMINAL };
      return (await store.watches(of)).filter((watch) => watch.corpus === corpus);
    },
    close: async () => {
      rounds.stop();
      await desk.stop(1_000);
      await state.close();
    },
  };
}
