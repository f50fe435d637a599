import type { Server } from 'node:http';
import { type Clock, pause, systemClock } from '../../src/bot/machine/clock.ts';
import { createSlots } from '../../src/bot/machine/event-loop-slots.ts';
import { createLog, type Log } from '../../src/bot/machine/log.ts';
import {
  askOptions,
  type Back,
  type Surroundings as Common,
  openBack,
  type Bot as Running,
} from '../../src/bot/process/bot.ts';
import { createEnding, tellLeft } from '../../src/bot/process/ending.ts';
import type { FatalError } from '../../src/bot/process/fatal-error.ts';
import { createInFlight, type InFlight } from '../../src/bot/queue/in-flight.ts';
import { OnrecordError } from '../../src/problem.ts';
import { replierFor } from './answer.ts';
import { refusedToken } from './fatal-error.ts';
import { limits } from './limits.ts';
import { type Listening, listen } from './listen.ts';
import { openLiveCoverages } from './live-coverages.ts';
import { openMemory } from './outbox/memory.ts';
import { createRateLimit } from './outbox/rate-limit.ts';
import { openSender } from './outbox/sender.ts';
import { type SlackSettings, secretsOf } from './settings.ts';
import { openBoltBridge } from './transport/bolt-bridge.ts';
import { boltLog } from './transport/bolt-log.ts';
import { type Connection, openConnection } from './transport/connection.ts';
import { openHttpServer } from './transport/http-server.ts';
import { createPendingAcks } from './transport/pending-acks.ts';
import type { Patience } from './transport/sockets.ts';

/** What is round the bot. */
export interface Surroundings extends Common<SlackSettings> {
  readonly patience?: Patience;
  /** ms between two messages to one channel; default Slack's one a second. */
  readonly betweenPosts?: number;
}

/** A bot that runs. */
export interface Bot extends Running {
  /** The port that is really listened at; null for none. */
  readonly port: number | null;
}

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
  const served = await openLiveCoverages(source, settings.corpora, log, clock);
  const { state, desk } = openBack(around, clock, log);
  const lost = Promise.withResolvers<FatalError>();
  const logger = boltLog(log);
  const entrance = await openConnection({ settings, clock, log, logger, keys: desk.shortKeys });
  if ('code' in entrance) {
    await desk.stop(0);
    state.close();
    throw new OnrecordError(entrance);
  }
  const { teams } = entrance;
  const pace = createRateLimit(clock, around.betweenPosts ?? limits.betweenPosts);
  const refused = (team: string, code: string) => {
    if (settings.tenancy.kind === 'one') lost.resolve(refusedToken(code));
    else if (team !== '') void teams.remove(team);
  };
  const voice = openSender({ teams, clock, pace, api, refused });
  const memory = openMemory(desk.shortKeys);
  const acks = createPendingAcks();
  const options = askOptions(around, clock);
  const { coverage } = served;
  const { features } = teams;
  const turns = createSlots();
  const keys = desk.shortKeys;
  desk.serve(
    'slack',
    replierFor({ coverage, options, features, keys, memory, voice, acks, turns, log }),
  );
  const listening: Listening = { desk, voice, teams, memory, acks, log, clock, coverage };
  const inFlight = createInFlight(clock);
  const relay = openBoltBridge({
    ...{ teams, api, log, logger },
    hear: (body, self, ack) => inFlight.add(listen(body, self, ack, listening)),
  });
  const patience = around.patience === undefined ? {} : { patience: around.patience };
  const way = entrance.open(relay, patience);
  void way.lost.then(lost.resolve);
  const parts = { way, desk, state, log, clock, inFlight };
  return running(parts, settings.port, lost.promise, served.reload);
}

interface Parts extends Back {
  readonly way: ReturnType<Connection['open']>;
  readonly log: Log;
  readonly clock: Clock;
  readonly inFlight: InFlight;
}

/** The bot over its parts: how it is watched, and how it ends. */
async function running(
  { way, desk, state, log, clock, inFlight }: Parts,
  port: number | null,
  lost: Promise<FatalError>,
  reload: Bot['reload'],
): Promise<Bot> {
  const healthy = () => way.connected() && !ending.begun;
  const shut = async (error: unknown): Promise<never> => {
    await way.close();
    await desk.stop(0);
    state.close();
    throw error;
  };
  const halt = async (ms: number) => {
    const until = clock.steady() + ms;
    server?.close();
    // What is answered is acknowledged over the connection that it came by.
    const left = await desk.stop(ms);
    await inFlight.drain(Math.max(0, Math.min(STRAGGLERS, until - clock.steady())));
    tellLeft(left, log);
    await Promise.race([way.close(), pause(clock, STRAGGLERS)]);
    state.close();
    server?.closeAllConnections();
  };
  const ending = createEnding(log, halt);
  const door = { connected: way.connected, ready: healthy, slack: way.slack, clock };
  const server = port === null ? null : await openHttpServer(port, door).catch(shut);
  ending.when(lost);
  return { healthy, reload, port: portOf(server), over: ending.over, stop: ending.stop };
}

/** For what is no inquiry, and for closing connections, in ms. */
const STRAGGLERS = 1_000;

function portOf(server: Server | null): number | null {
  const address = server?.address();
  return typeof address === 'object' && address !== null ? address.port : null;
}
