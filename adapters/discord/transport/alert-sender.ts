import { createHash } from 'node:crypto';
import { DiscordAPIError, REST, RESTEvents, Routes } from 'discord.js';
import type { Clock } from '../../../src/bot/machine/clock.ts';
import type { AlertPost } from '../../../src/bot/platform.ts';
import { TryLater } from '../../../src/bot/queue/replier.ts';
import { type Failed, retry } from '../../../src/bot/queue/retry.ts';
import type { Payload } from '../view/components.ts';
import type { Address } from './sender.ts';

/** How messages get to Discord that answer nobody: by the bot's own token. */
export interface AlertSender {
  /**
   * Says it once: Discord takes a second message of the same nonce within minutes for the first, and later it is looked
   * for. Null: there is no such place any more, or the bot may not write there.
   * @throws {TryLater} when Discord can't be reached at present
   */
  post(payload: Payload, post: AlertPost<Address>): Promise<string | null>;
  /** Whether a channel is there and may be seen. Rejects where Discord can't be reached. */
  stands(to: Address): Promise<boolean>;
  close(): void;
}

/** Missing access, unknown channel, missing permissions, no messages to this user, a user without a shared server. */
const NO_PLACE = [50_001, 10_003, 50_013, 50_007, 50_278, 10_013];
const UNKNOWN_MESSAGE = 10_008;
/** Messages that are looked through for one of ours. */
const LOOKED_AT = 50;

/**
 * A voice with the bot's token; retries are ours, since a retried message would stand twice.
 * @param waited told for how many ms Discord wants a pause
 */
export function openAlertSender(
  api: string | null,
  token: string,
  clock: Clock,
  waited: (ms: number) => void,
): AlertSender {
  const rest = new REST({
    ...(api === null ? {} : { api }),
    retries: 0,
    timeout: 10_000,
    rejectOnRateLimit: ['/channels', '/users'],
  }).setToken(token);
  rest.on(RESTEvents.RateLimited, ({ retryAfter }) => waited(retryAfter));
  return {
    post: (payload, post) => placed(() => bring(rest, clock, payload, post)),
    stands: async ({ channel }) => {
      const get = async () => idOf(await rest.get(Routes.channel(channel ?? '')));
      return channel === undefined || (await placed(get)) !== null;
    },
    close: () => {
      rest.clearHandlerSweeper();
      rest.clearHashSweeper();
    },
  };
}

/** Null where there is no such place. */
async function placed(bring: () => Promise<string>): Promise<string | null> {
  try {
    return await bring();
  } catch (error) {
    if (NO_PLACE.includes(codeOf(error))) return null;
    throw error;
  }
}

async function bring(
  rest: REST,
  clock: Clock,
  payload: Payload,
  { to, reference, look, message, signal }: AlertPost<Address>,
): Promise<string> {
  const insist = <T>(attempt: () => Promise<T>) => retry(attempt, judge<T>, { clock, signal });
  const channel = to.channel ?? (await insist(() => directChannel(rest, to.person ?? '')));
  const body = marked(payload, reference);
  if (message !== null) {
    await insist(() => change(rest, Routes.channelMessage(channel, message), body));
    return message;
  }
  const found = look ? await findOwn(rest, channel, reference).catch(() => null) : null;
  if (found !== null) return found;
  const nonce = { nonce: reference, enforce_nonce: true };
  const create = () => rest.post(Routes.channelMessages(channel), { body: { ...body, ...nonce } });
  return idOf(await insist(create));
}

async function directChannel(rest: REST, person: string): Promise<string> {
  return idOf(await rest.post(Routes.userChannels(), { body: { recipient_id: person } }));
}

/** A message that somebody has deleted needs no change. */
async function change(rest: REST, route: `/${string}`, body: Payload): Promise<void> {
  try {
    await rest.patch(route, { body });
  } catch (error) {
    if (codeOf(error) !== UNKNOWN_MESSAGE) throw error;
  }
}

/** Looks whether the message stands there already; null where it does not, or one may not look. */
async function findOwn(rest: REST, channel: string, reference: string): Promise<string | null> {
  const query = new URLSearchParams({ limit: String(LOOKED_AT) });
  const all = (await rest.get(Routes.channelMessages(channel), { query })) as Found[];
  const mark = markOf(reference);
  const own = all.find(({ components = [] }) => components.some(({ id }) => id === mark));
  return own?.id ?? null;
}

interface Found {
  readonly id: string;
  readonly components?: readonly { readonly id?: number }[];
}

/** The first component carries a number by which its message is found again, and that nobody sees. */
function marked({ components, files: _, ...payload }: Payload, reference: string): Payload {
  const [first, ...rest] = components;
  if (first === undefined) return { ...payload, components };
  return { ...payload, components: [{ ...first, id: markOf(reference) }, ...rest] };
}

/** 30 bits, above the numbers that Discord gives by itself. */
function markOf(reference: string): number {
  const bits = createHash('sha256').update(reference).digest().readUInt32BE(0);
  return (bits >>> 2) + 1_000_000;
}

function judge<T>(error: unknown): Failed<T> {
  // discord.js counts along, and does not even ask while it knows that it has to wait.
  const held = waitIn(error);
  const cause = error instanceof Error ? error : new Error(String(error));
  if (held !== null) return { kind: 'wait', ms: held, cause };
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  const mayPass = status >= 500 || status === 408;
  return mayPass ? { kind: 'again', cause } : { kind: 'final', error };
}

/** For how many ms Discord holds us back; null where it does not. */
function waitIn(error: unknown): number | null {
  if (!(error instanceof Error)) return null;
  if ('retryAfter' in error) return Math.max(1, Number(error.retryAfter));
  return 'status' in error && Number(error.status) === 429 ? 1_000 : null;
}

function codeOf(error: unknown): number {
  const cause = error instanceof TryLater ? error.cause : error;
  return cause instanceof DiscordAPIError ? Number(cause.code) : 0;
}

function idOf(given: unknown): string {
  return (given as { readonly id: string }).id;
}
