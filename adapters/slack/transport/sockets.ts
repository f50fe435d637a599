import { SocketModeReceiver, webApi } from '@slack/bolt';
import { pauseUnless } from '../../../src/bot/machine/clock.ts';
import type { Connection } from '../../../src/bot/process/bot.ts';
import type { FatalError } from '../../../src/bot/process/fatal-error.ts';
import { type ConnectionAttempt, reconnecting } from '../../../src/bot/process/reconnecting.ts';
import { refusedConnection } from '../fatal-error.ts';
import type { BoltBridge } from './bolt-bridge.ts';
import { type BoltSurroundings, webOptions } from './web.ts';

/** Times in ms. */
export interface Patience {
  /** For Slack's greeting, from the first call on. */
  readonly hello: number;
  /** Between two tries: the first, and the longest. */
  readonly again: readonly [number, number];
  /** For the answer to a ping. */
  readonly ping: number;
}

const PATIENCE: Patience = { hello: 15_000, again: [250, 30_000], ping: 5_000 };

/** Two, so that one is there while Slack renews the other; it allows ten. */
const LINKS = 2;

export interface SocketsOptions extends BoltSurroundings {
  readonly appToken: string;
  readonly relay: BoltBridge;
  readonly patience?: Patience | undefined;
}

/**
 * The connections through which Slack's events come in Socket Mode: connected is any that is open and
 * was greeted. Bolt's own reconnecting is off: it waits five seconds without need, and ends the
 * process where Slack refuses.
 */
export function openSockets(options: SocketsOptions): Connection {
  const { clock, log, patience = PATIENCE } = options;
  const unreachable = 'Slack can’t be reached; it is tried again.';
  const how = { clock, log, again: patience.again, renewed: true, unreachable };
  const links = Array.from({ length: LINKS }, () => {
    const link = { open: false };
    const stay = reconnecting((attempt) => connectAndStay(link, options, attempt), how);
    return { link, stay };
  });
  return {
    connected: () => links.some(({ link }) => link.open),
    lost: Promise.race(links.map(({ stay }) => stay.lost)),
    close: async () => {
      await Promise.all(links.map(({ stay }) => stay.close()));
    },
  };
}

const SILENT = 'silent';

/** Resolves when the connection is over, or with why there can't be one. */
async function connectAndStay(
  link: { open: boolean },
  options: SocketsOptions,
  { connected, closing }: ConnectionAttempt,
): Promise<FatalError | null> {
  const { clock, log, patience = PATIENCE } = options;
  const { client, start } = receiverFor(options);
  const { promise: over, resolve: end } = Promise.withResolvers<void>();
  let given = false;
  let reason = '';
  client.on('disconnected', () => end());
  client.on('ws_message', (data: unknown) => {
    reason = reasonIn(data) ?? reason;
  });
  client.on('connected', () => {
    if (given) void client.disconnect(); // A greeting that comes after we gave up.
  });
  const started = start().then(
    () => null,
    (error: unknown) => ({ error }),
  );
  const silent = pauseUnless(clock, patience.hello, closing, started).then(() => SILENT);
  const first = await Promise.race([started, silent]);
  if (first === null) {
    link.open = true;
    connected();
    log.info('A connection to Slack is open.');
    await Promise.race([over, closing]);
    link.open = false;
  }
  given = true;
  abandon(client);
  if (first !== null && typeof first === 'object') return refusalIn(first.error);
  return reason === 'link_disabled' ? refusedConnection(reason) : null;
}

function receiverFor({ appToken, api, logger, relay, patience = PATIENCE }: SocketsOptions) {
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    autoReconnectEnabled: false,
    clientPingTimeout: patience.ping,
    installerOptions: { clientOptions: webOptions(api, logger) },
  });
  receiver.init(relay.app);
  return { client: receiver.client, start: () => receiver.start() };
}

/** The first time asks Slack to close; the second destroys the socket where that gets no answer. */
function abandon(client: SocketModeReceiver['client']): void {
  for (let times = 0; times < 2; times++) {
    try {
      client.disconnect().catch(() => undefined);
    } catch {
      // Nothing is left to close.
    }
  }
}

function refusalIn(error: unknown): FatalError | null {
  return error instanceof webApi.WebAPIPlatformError ? refusedConnection(error.data.error) : null;
}

function reasonIn(data: unknown): string | undefined {
  return typeof data === 'string'
    ? /^\{"type":"disconnect".*"reason":"(\w+)"/s.exec(data)?.[1]
    : undefined;
}
