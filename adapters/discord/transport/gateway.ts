import type { Client } from 'discord.js';
import { type Clock, pause, pauseUnless } from '../../../src/bot/machine/clock.ts';
import type { FatalError } from '../../../src/bot/process/fatal-error.ts';
import { OnrecordError } from '../../../src/problem.ts';
import { clientFor, type GatewayOptions, PATIENCE } from './client.ts';
import { hopeless, refusedToken } from './fatal-error.ts';
import { type Heartbeat, heartbeatOf } from './heartbeat.ts';

/** The connection through which Discord's events come. */
export interface Gateway {
  /** Whether every shard is really connected: discord.js says ready of a deaf client too. */
  healthy(): boolean;
  /** Resolves when there is no use in going on, with why; never rejects. */
  readonly lost: Promise<FatalError>;
  /** Closes for good. */
  close(): Promise<void>;
}

/** Connects, and stays connected until closed or hopeless. */
export function openGateway(options: GatewayOptions): Gateway {
  const { clock, log, patience = PATIENCE } = options;
  const { promise: lost, resolve: giveUp } = Promise.withResolvers<FatalError>();
  const { promise: closed, resolve: close } = Promise.withResolvers<void>();
  let isClosed = false;
  let current: { readonly abandon: () => Promise<void>; readonly pulse: Heartbeat } | null = null;

  const stay = async () => {
    for (let failed = 0; !isClosed; failed++) {
      const { client, abandon } = clientFor(options, giveUp);
      const pulse = heartbeatOf(client, clock, patience.pulse);
      current = { abandon, pulse };
      const connected = () => {
        failed = 0;
      };
      const why = await connectAndStay({ client, pulse, connected }, options);
      await abandon();
      if (why !== null) return giveUp(why);
      const wait = Math.min(patience.again[1], patience.again[0] * 2 ** Math.min(failed, 20));
      if (!isClosed) log.error('Discord can’t be reached; beginning anew.', { wait });
      await pauseUnless(clock, wait, closed);
    }
  };
  const staying = stay();
  return {
    healthy: () => !isClosed && current !== null && current.pulse.connected(),
    lost,
    close: async () => {
      isClosed = true;
      close();
      await current?.abandon();
      await staying;
    },
  };
}

/** Resolves when the connection has to be begun anew, or with why that is hopeless. */
async function connectAndStay(
  { client, pulse, connected }: { client: Client; pulse: Heartbeat; connected: () => void },
  { token, clock, log, patience = PATIENCE }: GatewayOptions,
): Promise<FatalError | null> {
  try {
    const login = client.login(token);
    login.catch(() => undefined); // Heard below, unless time ran out first.
    await Promise.race([login, timeout(clock, patience.ready)]);
  } catch (error) {
    log.error('Discord refused the connection.', { error });
    return refusedToken(error) ? hopeless(4004) : null;
  }
  const every = Math.min(1_000, patience.deaf / 10);
  for (let deaf = 0; deaf < patience.deaf && client.token !== null; deaf += every) {
    await pause(clock, every);
    if (!pulse.connected()) continue;
    connected();
    deaf = 0;
  }
  return null;
}

function timeout(clock: Clock, ms: number): Promise<never> {
  const problem = new OnrecordError({
    code: 'gateway-silent',
    message: `Discord did not take the connection within ${ms / 1_000} s.`,
    remedy: 'It is tried again.',
  });
  return new Promise((_, failed) => clock.after(ms, () => failed(problem), true));
}
