import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startBot } from '../../../adapters/webhook/main.ts';
import { readWebhookSettings } from '../../../adapters/webhook/settings.ts';
import { isSigned } from '../../../adapters/webhook/signature.ts';
import { sign } from '../../../src/bot/machine/sign.ts';
import type { Bot, Surroundings } from '../../../src/bot/process/bot.ts';
import { logged, SHIPPED } from '../bot.ts';

export const SECRET = 'a-secret-that-only-the-bridge-knows-0123';

// biome-ignore lint/suspicious/noExplicitAny: a message of any kind
type Body = any;

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly body: Body;
  /** Whether the answer was signed with the secret, for the bridge to check. */
  readonly signed: boolean;
}

/** A webhook that runs, and a bridge that signs. */
export interface Running {
  readonly bot: Bot;
  readonly state: string;
  /** Sends an event as a bridge does; `given` is what it does wrong. */
  post(event: object | string, given?: Sending): Promise<Answer>;
  stop(): Promise<void>;
}

interface Sending {
  readonly secret?: string;
  /** Seconds that the timestamp is off. */
  readonly off?: number;
  readonly headers?: Record<string, string>;
  readonly path?: string;
  readonly method?: string;
}

/** Starts it on a port of the loopback device. */
export async function run(
  given: Partial<Surroundings<ReturnType<typeof readWebhookSettings>>> & {
    env?: Record<string, string>;
  } = {},
): Promise<Running> {
  const { env, ...around } = given;
  const state = given.state ?? mkdtempSync(path.join(tmpdir(), 'onrecord-webhook-'));
  const bot = await startBot({
    settings: readWebhookSettings({
      ONRECORD_WEBHOOK_SECRET: SECRET,
      PORT: '0',
      LOG_LEVEL: 'debug',
      ...env,
    }),
    corpus: SHIPPED,
    state,
    write: (line) => logged.push(line),
    today: () => '2026-07-01',
    ...around,
  });
  return {
    bot,
    state,
    post: (event, how) => postTo(bot.port as number, event, how),
    stop: async () => {
      await bot.stop(1_000);
      if (given.state === undefined) rmSync(state, { recursive: true, force: true });
    },
  };
}

/** Sends one event to a port. */
export async function postTo(
  port: number,
  event: object | string,
  {
    secret = SECRET,
    off = 0,
    headers = {},
    path: where = '/v1/events',
    method = 'POST',
  }: Sending = {},
): Promise<Answer> {
  const body = typeof event === 'string' ? event : JSON.stringify(event);
  const response = await fetch(`http://127.0.0.1:${port}${where}`, {
    method,
    headers: { ...sign(body, secret, Date.now() / 1_000 + off), ...headers },
    ...(method === 'GET' ? {} : { body }),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: JSON.parse(text),
    signed: isSigned(
      Object.fromEntries(response.headers),
      Buffer.from(text),
      [SECRET],
      Date.now() / 1_000,
    ),
  };
}
