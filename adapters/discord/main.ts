import type { Coverage } from '../../src/coverage.ts';
import { type Clock, systemClock } from '../../src/desk/clock.ts';
import { openDesk } from '../../src/desk/desk.ts';
import { openState } from '../../src/desk/kept-state.ts';
import { createLog } from '../../src/desk/log.ts';
import { describeProblem, OnrecordError } from '../../src/problem.ts';
import { replierFor } from './answer.ts';
import type { Patience } from './client.ts';
import { loadCoverage, mayReplace } from './coverage.ts';
import { openGateway } from './gateway.ts';
import { serveHealth } from './health.ts';
import { listen } from './listen.ts';
import { knownOf } from './offers.ts';
import type { DiscordSettings } from './settings.ts';
import { openVoice } from './voice.ts';

/** What is round the bot. */
export interface Surroundings {
  readonly settings: DiscordSettings;
  /** What to answer from, and the folder for what is kept; null for memory only. */
  readonly corpus: string;
  readonly state: string | null;
  /** Takes one line of the log. */
  readonly write: (line: string) => void;
  /** Today, ISO 8601, by the machine's calendar. */
  readonly today: () => string;
  readonly clock?: Clock;
  readonly patience?: Patience;
  /** Largest size of the state's file, in bytes; default the state's own. */
  readonly stateBytes?: number;
}

/** A bot that runs. */
export interface Bot {
  healthy(): boolean;
  /** Reads the corpus again; the last good one stays where that fails. */
  reload(): Promise<void>;
  /** Takes no more, finishes what is going on, at most `ms`. Resolves with the exit code. */
  stop(ms?: number): Promise<number>;
  /** Resolves with the exit code when it has stopped, by itself or not. */
  readonly over: Promise<number>;
}

const DRAIN = 4_000;

/**
 * Starts the bot: 1 coverage, 2 desk, 3 voice, 4 gateway, 5 health.
 * @throws {OnrecordError} where there is nothing to answer from
 */
export async function startBot(around: Surroundings): Promise<Bot> {
  const { settings, corpus, clock = systemClock(), write } = around;
  const { token, api, port, config } = settings;
  const log = createLog({ level: config.logLevel, clock, write, secrets: [token] });
  const loaded = await loadCoverage(corpus);
  for (const problem of loaded.problems) log.error(describeProblem(problem));
  let coverage: Coverage = loaded.coverage;
  knownOf(coverage);
  const state = openState(around.state, {
    clock,
    log,
    ...(around.stateBytes === undefined ? {} : { maxBytes: around.stateBytes }),
  });
  const desk = openDesk(state, { clock, log });
  const voice = openVoice(api, clock);
  const options = () => ({
    top: PASSAGES,
    ...(config.caution === null ? {} : { caution: config.caution }),
    today: around.today(),
    now: () => clock.steady(),
  });
  desk.serve(
    'discord',
    replierFor({ coverage: () => coverage, options, keys: desk.shortKeys, voice, log }),
  );
  const listening = { desk, voice, log, clock, coverage: () => coverage };
  const gateway = openGateway({
    token,
    api,
    clock,
    log,
    ...(around.patience === undefined ? {} : { patience: around.patience }),
    hear: (event) => {
      listen(event, listening).catch((error: unknown) => log.error('An event failed.', { error }));
    },
  });
  let stopping: Promise<number> | null = null;
  const health = {
    connected: gateway.healthy,
    ready: () => gateway.healthy() && stopping === null,
  };
  const server = port === null ? null : await serveHealth(port, health);
  const { promise: over, resolve } = Promise.withResolvers<number>();

  const halt = async (code: number, ms: number): Promise<number> => {
    await gateway.close();
    const left = await desk.stop(ms);
    if (left > 0)
      log.error('Stopped before everything was answered; the next start does it.', { left });
    voice.close();
    state.close();
    server?.closeAllConnections();
    server?.close();
    resolve(code);
    return code;
  };
  const stop = (code: number, ms: number) => (stopping ??= halt(code, ms));
  void gateway.lost.then(({ code, message, remedy, exit }) => {
    log.error(new OnrecordError({ code, message, remedy }).message);
    void stop(exit, DRAIN);
  });

  return {
    healthy: gateway.healthy,
    over,
    stop: (ms = DRAIN) => stop(0, ms),
    reload: async () => {
      try {
        const fresh = await loadCoverage(corpus);
        for (const problem of fresh.problems) log.error(describeProblem(problem));
        if (!mayReplace(coverage, fresh))
          return log.error('The coverage stays as it was: see above.');
        coverage = fresh.coverage;
        knownOf(coverage);
        log.info('The coverage was read anew.', { articles: coverage.articles.length });
      } catch (error) {
        log.error('The coverage could not be read anew and stays as it was.', { error });
      }
    },
  };
}

/** Passages that the pages of one answer hold together. */
const PASSAGES = 12;
