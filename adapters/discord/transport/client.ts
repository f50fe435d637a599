import {
  type APIInteraction,
  Client,
  Events,
  GatewayDispatchEvents,
  Options,
  SimpleShardingStrategy,
} from 'discord.js';
import { type Clock, pause } from '../../../src/bot/machine/clock.ts';
import type { Log } from '../../../src/bot/machine/log.ts';
import type { FatalError } from '../../../src/bot/process/fatal-error.ts';
import type { Shards } from '../shards.ts';
import { hopeless } from './fatal-error.ts';

/** What the connection to Discord's gateway needs. */
export interface GatewayOptions {
  readonly token: string;
  /** Null for Discord's own. */
  readonly api: string | null;
  readonly clock: Clock;
  readonly log: Log;
  /** Default auto. */
  readonly shards?: Shards;
  readonly hear: (event: APIInteraction) => void;
  readonly patience?: Patience | undefined;
}

/** Times in ms. */
export interface Patience {
  /** For Hello after a connection. */
  readonly hello: number;
  /** For all shards to be connected at the beginning. */
  readonly ready: number;
  /** Between two signs of life; Discord asks for a heartbeat every 41 s. */
  readonly pulse: number;
  /** Without all shards connected, before everything is begun anew. */
  readonly deaf: number;
  /** Between two beginnings: the first, and the longest, which keeps far below 1,000 a day. */
  readonly again: readonly [number, number];
}

export const PATIENCE: Patience = {
  hello: 20_000,
  ready: 60_000,
  pulse: 60_000,
  deaf: 90_000,
  again: [1_000, 300_000],
};

/** A client of discord.js with the options that survive its faults, and the way to be rid of it. */
export function clientFor(
  options: GatewayOptions,
  giveUp: (why: FatalError) => void,
): { client: Client; abandon: () => Promise<void> } {
  const { api, log, hear, clock, shards = 'auto', patience = PATIENCE } = options;
  let again: (() => unknown) | null = null;
  let abandoned = false;
  const client = new Client({
    intents: [],
    ...(shards === 'auto'
      ? { shards: 'auto' as const }
      : { shards: [...shards.ids], shardCount: shards.of }),
    allowedMentions: { parse: [], repliedUser: false },
    // Nothing of discord.js's own memory is used.
    makeCache: Options.cacheWithLimits(NOTHING_KEPT),
    rest: { ...(api === null ? {} : { api }), timeout: 10_000, retries: 0 },
    ws: {
      buildStrategy: (sockets) => {
        again = () => sockets.destroy();
        sockets.options.helloTimeout = patience.hello;
        return new SimpleShardingStrategy(sockets);
      },
    },
  });
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (event: APIInteraction) => {
    hear({ ...event });
    // discord.js would make an object of it after us, and throws over a poll, a forwarded message or
    // a field that is missing, since it has no channel in its memory (discord.js#10266). It passes
    // over an event without a type.
    for (const name of Object.keys(event)) Reflect.deleteProperty(event, name);
  });
  // A client that was about to reconnect while it was destroyed does so all the same.
  const connected = () => abandoned && again?.();
  client.on(Events.ShardReady, connected);
  client.on(Events.ShardResume, connected);
  client.on(Events.ShardDisconnect, ({ code }) => giveUp(hopeless(code)));
  client.on(Events.Invalidated, () => giveUp(hopeless(4004)));
  tell(client, log);
  const abandon = async () => {
    abandoned = true;
    // It can wait for ever for a socket that it has replaced.
    await Promise.race([client.destroy(), pause(clock, DESTROYING, true)]);
  };
  return { client, abandon };
}

/** How long a client may take to say goodbye, in ms. */
const DESTROYING = 1_000;

function tell(client: Client, log: Log): void {
  client.on(Events.Error, (error) => log.error('discord.js reports an error.', { error }));
  client.on(Events.ShardError, (error, shard) =>
    log.error('A connection broke.', { shard, error }),
  );
  client.on(Events.ShardReconnecting, (shard) => log.info('A shard reconnects.', { shard }));
  client.on(Events.ShardResume, (shard) => log.info('A shard resumed.', { shard }));
  client.on(Events.ShardReady, (shard) => log.info('A shard is connected.', { shard }));
}

const NOTHING_KEPT = {
  ...Options.DefaultMakeCacheSettings,
  UserManager: 0,
  GuildMemberManager: 0,
  MessageManager: 0,
  EntitlementManager: 0,
};
