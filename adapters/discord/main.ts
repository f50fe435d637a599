import type { Config } from '../../src/config.ts';
import { type Clock, systemClock } from '../../src/desk/clock.ts';
import { type Desk, openDesk } from '../../src/desk/desk.ts';
import { DEFAULT_FEEDBACK, type FeedbackOptions } from '../../src/desk/feedback.ts';
import { openState } from '../../src/desk/kept-state.ts';
import { createLog, type Log } from '../../src/desk/log.ts';
import { openServed } from '../../src/desk/served.ts';
import type { State } from '../../src/desk/state.ts';
import { createTurns } from '../../src/desk/turns.ts';
import { OnrecordError } from '../../src/problem.ts';
import { replierFor } from './answer.ts';
import type { Patience } from './client.ts';
import { type Gateway, openGateway } from './gateway.ts';
import { serveHealth } from './health.ts';
import { listen } from './listen.ts';
import { knownOf } from './offers.ts';
import type { DiscordSettings } from './settings.ts';
import { openStandBy, type StandBy } from './stand-by.ts';
import { openVoice, type Voice } from './voice.ts';

/** What is round the bot. */
export interface Surroundings {
  readonly settings: DiscordSettings;
  /** What to answer from. */
  readonly corpus: string;
  /** Folder for what is kept; null for memory only. */
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

/** Time for what is going on when the bot is stopped, in ms. */
const DRAIN = 4_000;
/** Passages that the pages of one answer hold together. */
const PASSAGES = 9;

/**
 * Starts the bot: 1 coverage, 2 desk, 3 voice, 4 gateway, 5 health.
 * @throws {OnrecordError} where there is nothing to answer from, or the port is taken
 */
export async function startBot(around: Surroundings): Promise<Bot> {
  const { settings, clock = systemClock() } = around;
  const { token, api, config } = settings;
  const log = createLog({ level: config.logLevel, clock, write: around.write, secrets: [token] });
  const source = { where: around.corpus, state: around.state, settings: config };
  const served = await openServed(source, log, clock, knownOf);
  const state = openState(around.state, { clock, log, ...sizeOf(around) });
  const desk = openDesk(state, { clock, log, feedback: feedbackFrom(config) });
  const voice = openVoice(api, clock);
  const options = () => ({
    top: PASSAGES,
    ...(config.caution === null ? {} : { caution: config.caution }),
    today: around.today(),
    now: () => clock.steady(),
  });
  const { coverage } = served;
  desk.serve(
    'discord',
    replierFor({ coverage, options, keys: desk.shortKeys, turns: createTurns(), voice, log }),
  );
  const standBy = openStandBy(desk, clock, log);
  const listening = { desk, voice, log, clock, coverage, standBy };
  const gateway = openGateway({
    ...{ token, api, clock, log },
    ...(around.patience === undefined ? {} : { patience: around.patience }),
    hear: (event) => {
      listen(event, listening).catch((error: unknown) => log.error('An event failed.', { error }));
    },
  });
  return running({ gateway, standBy, desk, voice, state, log }, settings.port, served.reload);
}

function feedbackFrom({ feedback, feedbackDays }: Config): FeedbackOptions {
  return { on: feedback === 'on', days: feedbackDays ?? DEFAULT_FEEDBACK.days };
}

function sizeOf({ stateBytes }: Surroundings): { maxBytes?: number } {
  return stateBytes === undefined ? {} : { maxBytes: stateBytes };
}

interface Parts {
  readonly gateway: Gateway;
  readonly standBy: StandBy;
  readonly desk: Desk;
  readonly voice: Voice;
  readonly state: State;
  readonly log: Log;
}

/** The bot over its parts: how it is watched, and how it ends. */
async function running(parts: Parts, port: number | null, reload: Bot['reload']): Promise<Bot> {
  const { gateway, standBy, desk, voice, state, log } = parts;
  const { promise: over, resolve } = Promise.withResolvers<number>();
  let stopping: Promise<number> | null = null;
  const health = await serveHealth(port, {
    connected: gateway.healthy,
    ready: () => gateway.healthy() && stopping === null,
  });
  const halt = async (code: number, ms: number): Promise<number> => {
    await gateway.close();
    standBy.stop();
    const left = await desk.stop(ms);
    if (left > 0) log.error('Stopped with inquiries open; the next start answers them.', { left });
    voice.close();
    state.close();
    health.close();
    resolve(code);
    return code;
  };
  const stop = (code: number, ms: number) => {
    stopping ??= halt(code, ms);
    return stopping;
  };
  void gateway.lost.then(({ exit, ...why }) => {
    log.error(new OnrecordError(why).message);
    return stop(exit, DRAIN);
  });
  return { healthy: gateway.healthy, over, reload, stop: (ms = DRAIN) => stop(0, ms) };
}
