import {
  type APIInteraction,
  Client,
  Events,
  GatewayDispatchEvents,
  Options,
  SimpleShardingStrategy,
  Status,
} from 'discord.js';
import { type Clock, pause } from '../../src/desk/clock.ts';
import type { Log } from '../../src/desk/log.ts';
import { OnrecordError } from '../../src/problem.ts';
import { type Hopeless, hopeless, refusedToken } from './hopeless.ts';

/** The connection through which Discord's events come. */
export interface Gateway {
  /** Whether every shard is really connected: discord.js says ready of a deaf client too. */
  healthy(): boolean;
  /** Resolves when there is no use in going on, with why; never rejects. */
  readonly lost: Promise<Hopeless>;
  /** Closes for good. */
  close(): Promise<void>;
}

export interface GatewayOptions {
  readonly token: string;
  /** Null for Discord's own. */
  readonly api: string | null;
  readonly clock: Clock;
  readonly log: Log;
  readonly hear: (event: APIInteraction) => void;
  readonly patience?: Patience;
}

/** Times in ms. */
export interface Patience {
  /** For Hello after a connection, and for all shards to be connected. */
  readonly hello: number;
  readonly ready: number;
  /** Without all shards connected, before everything is begun anew. */
  readonly deaf: number;
  /** Between two beginnings: the first, and the longest, which keeps far below 1,000 a day. */
  readonly again: readonly [number, number];
}

export const PATIENCE: Patience = {
  hello: 20_000,
  ready: 60_000,
  deaf: 180_000,
  again: [1_000, 300_000],
};

/** Connects, and stays connected until closed or hopeless. */
export function openGateway(options: GatewayOptions): Gateway {
  const { clock, log, patience = PATIENCE } = options;
  let client: Client | null = null;
  let closed = false;
  let wake = () => {};
  const { promise: lost, resolve: giveUp } = Promise.withResolvers<Hopeless>();

  const stay = async () => {
    for (let failed = 0; !closed; failed++) {
      client = clientFor(options, giveUp);
      const why = await connectAndStay(client, options, () => (failed = 0));
      await client.destroy();
      if (closed) return;
      if (why !== null) giveUp(why);
      const [least, most] = patience.again;
      const wait = Math.min(most, least * 2 ** Math.min(failed, 20));
      log.error('Discord can’t be reached; beginning anew.', { wait });
      await new Promise<void>((done) => {
        const cancel = clock.after(wait, done);
        wake = () => {
          cancel();
          done();
        };
      });
    }
  };
  void stay();
  return {
    healthy: () => !closed && client !== null && allConnected(client),
    lost,
    close: async () => {
      closed = true;
      wake();
      await client?.destroy();
    },
  };
}

/** Resolves when the connection has to be begun anew, or with why that is hopeless. */
async function connectAndStay(
  client: Client,
  { token, clock, log, patience = PATIENCE }: GatewayOptions,
  connected: () => void,
): Promise<Hopeless | null> {
  try {
    const login = client.login(token);
    login.catch(() => undefined); // Heard below, unless time ran out first.
    await Promise.race([login, timeout(clock, patience.ready)]);
  } catch (error) {
    log.error('Discord refused the connection.', { error });
    return refusedToken(error) ? hopeless(4004) : null;
  }
  let deaf = 0;
  const every = Math.max(10, Math.min(1_000, patience.deaf / 10));
  while (deaf < patience.deaf && !isDestroyed(client)) {
    await pause(clock, every);
    if (allConnected(client)) connected();
    deaf = allConnected(client) ? 0 : deaf + every;
  }
  return null;
}

function clientFor(
  { token: _, api, log, hear, patience = PATIENCE }: GatewayOptions,
  giveUp: (why: Hopeless) => void,
): Client {
  const client = new Client({
    intents: [],
    allowedMentions: { parse: [], repliedUser: false },
    // Nothing of discord.js's own memory is used.
    makeCache: Options.cacheWithLimits(NOTHING_KEPT),
    rest: { ...(api === null ? {} : { api }), timeout: 10_000, retries: 0 },
    ws: {
      buildStrategy: (manager) => {
        manager.options.helloTimeout = patience.hello;
        return new SimpleShardingStrategy(manager);
      },
    },
  });
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (event: APIInteraction) => {
    // discord.js makes an object of it after us, and throws where these are missing.
    Object.assign(event, { ...EXPECTED, ...event });
    hear(event);
  });
  client.on(Events.Error, (error) => log.error('discord.js reports an error.', { error }));
  client.on(Events.ShardError, (error, shard) =>
    log.error('A connection broke.', { shard, error }),
  );
  client.on(Events.ShardReconnecting, (shard) => log.info('A shard reconnects.', { shard }));
  client.on(Events.ShardResume, (shard, replayed) =>
    log.info('A shard resumed.', { shard, replayed }),
  );
  client.on(Events.ShardReady, (shard) => log.info('A shard is connected.', { shard }));
  client.on(Events.ShardDisconnect, ({ code }) => giveUp(hopeless(code)));
  client.on(Events.Invalidated, () => giveUp(hopeless(4004)));
  return client;
}

const EXPECTED: object = { entitlements: [], authorizing_integration_owners: {} };

const NOTHING_KEPT = {
  ...Options.DefaultMakeCacheSettings,
  UserManager: 0,
  GuildMemberManager: 0,
  MessageManager: 0,
  EntitlementManager: 0,
};

function allConnected(client: Client): boolean {
  const { shards } = client.ws;
  return shards.size > 0 && shards.every(({ status }) => status === Status.Ready);
}

function isDestroyed(client: Client): boolean {
  return client.token === null;
}

function timeout(clock: Clock, ms: number): Promise<never> {
  const problem = new OnrecordError({
    code: 'gateway-silent',
    message: `Discord did not take the connection within ${ms / 1_000} s.`,
    remedy: 'It is tried again.',
  });
  return new Promise((_, failed) => clock.after(ms, () => failed(problem), true));
}
