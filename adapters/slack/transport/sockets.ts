import { type Logger, SocketModeReceiver, webApi } from '@slack/bolt';
import { type Clock, pauseUnless } from '../../../src/bot/machine/clock.ts';
import type { Log } from '../../../src/bot/machine/log.ts';
import type { FatalError } from '../../../src/bot/process/fatal-error.ts';
import { refusedConnection } from '../fatal-error.ts';
import type { BoltBridge } from './bolt-bridge.ts';
import { webOptions } from './web.ts';

/** The connections through which Slack's events come in Socket Mode. */
export interface Sockets {
  /** How many are really connected: open, and greeted by Slack. */
  connected(): number;
  /** Resolves when there is no use in going on, with why; never rejects. */
  readonly lost: Promise<FatalError>;
  /** Closes for good. */
  close(): Promise<void>;
}

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

export interface SocketsOptions {
  readonly appToken: string;
  readonly api: string | null;
  readonly clock: Clock;
  readonly log: Log;
  readonly logger: Logger;
  readonly relay: BoltBridge;
  readonly patience?: Patience;
}

/**
 * Connects, and stays connected until closed or hopeless. Bolt's own reconnecting is off: it waits
 * five seconds without need, and ends the process where Slack refuses.
 */
export function openSockets(options: SocketsOptions): Sockets {
  const { promise: lost, resolve: giveUp } = Promise.withResolvers<FatalError>();
  const { promise: stopped, resolve: stop } = Promise.withResolvers<'stopped'>();
  const stopping = { done: false, stopped };
  const links = Array.from({ length: LINKS }, () => ({ connected: false }));
  const staying = links.map((link) => stay(link, options, stopping, giveUp));
  return {
    connected: () => links.filter(({ connected }) => connected).length,
    lost,
    close: async () => {
      stopping.done = true;
      stop('stopped');
      await Promise.all(staying);
    },
  };
}

const SILENT = 'silent';

interface Link {
  connected: boolean;
}

/** Whether the links are being closed, and when they begin to be. */
interface Stopping {
  readonly done: boolean;
  readonly stopped: Promise<'stopped'>;
}

async function stay(
  link: Link,
  options: SocketsOptions,
  stopping: Stopping,
  giveUp: (why: FatalError) => void,
): Promise<void> {
  const { clock, log, patience = PATIENCE } = options;
  for (let failed = 0; !stopping.done; failed++) {
    const why = await connectAndStay(link, options, stopping, () => {
      failed = -1;
    });
    link.connected = false;
    if (stopping.done) return;
    if (why !== null) return giveUp(why);
    if (failed < 0) continue; // It was connected, and Slack closed it: at once again.
    const wait = Math.min(patience.again[1], patience.again[0] * 2 ** Math.min(failed, 20));
    log.error('Slack can’t be reached; it is tried again.', { wait });
    await pauseUnless(clock, wait, stopping.stopped);
  }
}

/** Resolves when the connection is over, or with why there can't be one. */
async function connectAndStay(
  link: Link,
  options: SocketsOptions,
  stopping: Stopping,
  connected: () => void,
): Promise<FatalError | null> {
  const { clock, log, patience = PATIENCE } = options;
  const { client, start } = receiverFor(options);
  const { promise: over, resolve: end } = Promise.withResolvers<'over'>();
  let given = false;
  let reason = '';
  client.on('disconnected', () => end('over'));
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
  const silent = pauseUnless(clock, patience.hello, stopping.stopped, started).then(() => SILENT);
  const first = await Promise.race([started, silent]);
  if (first === null) {
    link.connected = true;
    connected();
    log.info('A connection to Slack is open.');
    await Promise.race([over, stopping.stopped]);
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
