import type { Server } from 'node:http';
import type { Config } from '../../src/config.ts';
import { type Clock, pause, systemClock } from '../../src/desk/clock.ts';
import { type Desk, openDesk } from '../../src/desk/desk.ts';
import { DEFAULT_FEEDBACK, type FeedbackOptions } from '../../src/desk/feedback.ts';
import { createInFlight, type InFlight } from '../../src/desk/in-flight.ts';
import { openState } from '../../src/desk/kept-state.ts';
import { createLog, type Log } from '../../src/desk/log.ts';
import type { State } from '../../src/desk/state.ts';
import { createTurns } from '../../src/desk/turns.ts';
import { OnrecordError } from '../../src/problem.ts';
import { createAcks } from './acks.ts';
import { replierFor } from './answer.ts';
import { boltLog } from './bolt-log.ts';
import { openDoor } from './door.ts';
import { type Entrance, openEntrance } from './entrance.ts';
import { type Hopeless, refusedToken } from './hopeless.ts';
import { limits } from './limits.ts';
import type { Patience } from './links.ts';
import { type Listening, listen } from './listen.ts';
import { openMemory } from './memory.ts';
import { createPace } from './pace.ts';
import { openRelay } from './relay.ts';
import { openServedTeams } from './served.ts';
import { type SlackSettings, secretsOf } from './settings.ts';
import { openVoice } from './voice.ts';

/** What is round the bot. */
export interface Surroundings {
  readonly settings: SlackSettings;
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
  /** ms between two messages to one channel; default Slack's one a second. */
  readonly betweenPosts?: number;
  /** Largest size of the state's file, in bytes; default the state's own. */
  readonly stateBytes?: number;
}

/** A bot that runs. */
export interface Bot {
  healthy(): boolean;
  /** The port that is really listened at; null for none. */
  readonly port: number | null;
  /** Reads the corpora again; the last good ones stay where that fails. */
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
 * Starts the bot: 1 coverage, 2 desk, 3 who we are, 4 voice, 5 the ways in, 6 the door.
 * @throws {OnrecordError} where there is nothing to answer from, or the port is taken
 */
export async function startBot(around: Surroundings): Promise<Bot> {
  const { settings, clock = systemClock() } = around;
  const { api, config } = settings;
  const secrets = secretsOf(settings);
  const log = createLog({ level: config.logLevel, clock, write: around.write, secrets });
  const source = { where: around.corpus, state: around.state, settings: config };
  const served = await openServedTeams(source, settings.corpora, log, clock);
  const state = openState(around.state, { clock, log, ...sizeOf(around) });
  const desk = openDesk(state, { clock, log, feedback: feedbackFrom(config) });
  const ending = Promise.withResolvers<Hopeless>();
  const logger = boltLog(log);
  const entrance = await openEntrance({ settings, clock, log, logger, keys: desk.shortKeys });
  if ('exit' in entrance) {
    await desk.stop(0);
    state.close();
    throw new OnrecordError(entrance);
  }
  const { teams } = entrance;
  const pace = createPace(clock, around.betweenPosts ?? limits.betweenPosts);
  const refused = (team: string, code: string) => {
    if (settings.tenancy.kind === 'one') ending.resolve(refusedToken(code));
    else if (team !== '') void teams.remove(team);
  };
  const voice = openVoice({ teams, clock, pace, api, refused });
  const memory = openMemory(desk.shortKeys);
  const acks = createAcks();
  const options = () => ({
    top: PASSAGES,
    ...(config.caution === null ? {} : { caution: config.caution }),
    today: around.today(),
    now: () => clock.steady(),
  });
  const { coverage } = served;
  const { features } = teams;
  const turns = createTurns();
  const keys = desk.shortKeys;
  desk.serve(
    'slack',
    replierFor({ coverage, options, features, keys, memory, voice, acks, turns, log }),
  );
  const listening: Listening = { desk, voice, teams, memory, acks, log, clock, coverage };
  const inFlight = createInFlight(clock);
  const relay = openRelay({
    ...{ teams, api, log, logger },
    hear: (body, self, ack) => inFlight.add(listen(body, self, ack, listening)),
  });
  const patience = around.patience === undefined ? {} : { patience: around.patience };
  const way = entrance.open(relay, patience);
  void way.lost.then(ending.resolve);
  const parts = { way, desk, state, log, clock, inFlight };
  return running(parts, settings.port, ending.promise, served.reload);
}

function sizeOf({ stateBytes }: Surroundings): { maxBytes?: number } {
  return stateBytes === undefined ? {} : { maxBytes: stateBytes };
}

function feedbackFrom({ feedback, feedbackDays }: Config): FeedbackOptions {
  return { on: feedback === 'on', days: feedbackDays ?? DEFAULT_FEEDBACK.days };
}

interface Parts {
  readonly way: ReturnType<Entrance['open']>;
  readonly desk: Desk;
  readonly state: State;
  readonly log: Log;
  readonly clock: Clock;
  readonly inFlight: InFlight;
}

/** The bot over its parts: how it is watched, and how it ends. */
async function running(
  { way, desk, state, log, clock, inFlight }: Parts,
  port: number | null,
  lost: Promise<Hopeless>,
  reload: Bot['reload'],
): Promise<Bot> {
  const { promise: over, resolve } = Promise.withResolvers<number>();
  let stopping: Promise<number> | null = null;
  const healthy = () => way.connected() && stopping === null;
  const shut = async (error: unknown): Promise<never> => {
    await way.close();
    await desk.stop(0);
    state.close();
    throw error;
  };
  const door = { connected: way.connected, ready: healthy, slack: way.slack, clock };
  const server = port === null ? null : await openDoor(port, door).catch(shut);

  const halt = async (code: number, ms: number): Promise<number> => {
    const until = clock.steady() + ms;
    server?.close();
    // What is answered is acknowledged over the connection that it came by.
    const left = await desk.stop(ms);
    await inFlight.drain(Math.max(0, Math.min(STRAGGLERS, until - clock.steady())));
    if (left > 0) log.error('Stopped with inquiries open; the next start answers them.', { left });
    await Promise.race([way.close(), pause(clock, STRAGGLERS)]);
    state.close();
    server?.closeAllConnections();
    resolve(code);
    return code;
  };
  const stop = (code: number, ms: number) => {
    stopping ??= halt(code, ms);
    return stopping;
  };
  void lost.then(({ exit, ...why }) => {
    log.error(new OnrecordError(why).message);
    return stop(exit, DRAIN);
  });
  return {
    healthy,
    over,
    reload,
    port: portOf(server),
    stop: (ms = DRAIN) => stop(0, ms),
  };
}

/** For what is no inquiry, and for closing connections, in ms. */
const STRAGGLERS = 1_000;

function portOf(server: Server | null): number | null {
  const address = server?.address();
  return typeof address === 'object' && address !== null ? address.port : null;
}
