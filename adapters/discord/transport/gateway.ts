import type { Client } from 'discord.js';
import { type Clock, pause } from '../../../src/bot/machine/clock.ts';
import type { Connection } from '../../../src/bot/process/bot.ts';
import type { FatalError } from '../../../src/bot/process/fatal-error.ts';
import { reconnecting } from '../../../src/bot/process/reconnecting.ts';
import { OnrecordError } from '../../../src/problem.ts';
import { clientFor, type GatewayOptions, PATIENCE } from './client.ts';
import { hopeless, refusedToken } from './fatal-error.ts';
import { type Heartbeat, heartbeatOf } from './heartbeat.ts';

/**
 * The connection through which Discord's events come, closed or hopeless at last. Connected means
 * every shard, really: discord.js says ready of a deaf client too.
 */
export function openGateway(options: GatewayOptions): Connection {
  const { clock, log, patience = PATIENCE } = options;
  let current: { readonly abandon: () => Promise<void>; readonly pulse: Heartbeat } | null = null;
  const unreachable = 'Discord can’t be reached; beginning anew.';
  const staying = reconnecting(
    async ({ connected, giveUp }) => {
      const { client, abandon } = clientFor(options, giveUp);
      const pulse = heartbeatOf(client, clock, patience.pulse);
      current = { abandon, pulse };
      const why = await connectAndStay({ client, pulse, connected }, options);
      await abandon();
      return why;
    },
    { clock, log, again: patience.again, renewed: false, unreachable },
  );
  return {
    connected: () => !staying.closed && current?.pulse.connected() === true,
    lost: staying.lost,
    close: async () => {
      const over = staying.close();
      await current?.abandon();
      await over;
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
