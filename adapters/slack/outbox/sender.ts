import type { webApi } from '@slack/bolt';
import type {
  Appearance,
  MessagePost,
  ThreadSender,
} from '../../../src/bot/dialogue/thread-sender.ts';
import { type Clock, pause } from '../../../src/bot/machine/clock.ts';
import { type Posted, postJson } from '../../../src/bot/machine/post-json.ts';
import type { RateLimit } from '../../../src/bot/machine/rate-limit.ts';
import {
  type Failure,
  firstPlace,
  judged,
  type Remedies,
  Undeliverable,
} from '../../../src/bot/queue/failure.ts';
import { type Failed, retry } from '../../../src/bot/queue/retry.ts';
import type { Teams } from '../transport/teams.ts';
import type { Message } from '../view/blocks.ts';
import { failureOf, failureOfAnswer, UNHEARD } from './failure.ts';

/** How messages get to Slack. Each method throws TryLater or {@link Undeliverable}. */
export interface Sender extends ThreadSender<Message> {
  /** A call of which the result is wanted; retried like the others. */
  call(team: string, method: string, options: object, signal?: AbortSignal): Promise<CallResult>;
}

type CallResult = webApi.WebAPICallResult & Record<string, unknown>;

export interface SenderOptions {
  readonly teams: Teams;
  readonly clock: Clock;
  readonly pace: RateLimit;
  /** Slack's address, or its stand-in's: where responses may go beside hooks.slack.com. */
  readonly api: string | null;
  /** Told when a workspace's token is no longer good. */
  readonly refused: (team: string, code: string) => void;
  /** Told for how many ms Slack wants a pause. */
  readonly waited: (ms: number) => void;
}

/** For an answer to what is sent to a response address, ms: long, since nobody can look whether it got there. */
const REQUEST = 30_000;
/**
 * Pauses between looks for a message, ms: where an earlier try of it was answered, ended with its process, or was given
 * up without an answer. Then it may be underway still, and show up only after the first look.
 */
const LOOKS = { answered: [], crashed: [1_000], underway: [500, 1_000, 2_000, 4_000] } as const;
/** Citations are links; pictures of the pages behind them would bury the words. */
const QUIET = {
  unfurl_links: false,
  unfurl_media: false,
  parse: 'none',
  link_names: false,
} as const;

/** A voice over Slack's Web API. */
export function openSender(options: SenderOptions): Sender {
  const { teams, clock, pace, refused, waited } = options;

  /** Tries until it is done or hopeless; `look` says whether the last try got through after all. */
  function insistFor<T>(
    team: string,
    attempt: () => Promise<T>,
    signal: AbortSignal | undefined,
    remedies: Remedies<T> = {},
  ): Promise<T> {
    const judge = (error: unknown): Failed<T> => {
      const failure = error instanceof Undeliverable ? error.failure : failureOf(error);
      if (failure.kind === 'other' && failure.code !== 'unknown' && !isSlacks(error))
        return { kind: 'final', error };
      const held = (ms: number) => {
        waited(ms);
        remedies.held?.(ms);
      };
      return judged(failure, { ...remedies, held, refused: (code) => refused(team, code) });
    };
    return retry(attempt, judge, { clock, signal });
  }

  const api = async (team: string, method: string, args: object) =>
    (await (await teams.client(team)).apiCall(method, { ...args })) as CallResult;
  const call = (team: string, method: string, args: object, signal?: AbortSignal) =>
    insistFor(team, () => api(team, method, args), signal);

  /** The time stamp of a message that stands there already; null where there is none, undefined where one may not look. */
  async function find({
    team,
    channel,
    thread,
    after,
    reference,
  }: MessagePost<Message>): Promise<string | null | undefined> {
    if (after === null) return undefined;
    const where = thread === null ? { oldest: after } : { ts: thread, oldest: after };
    const method = thread === null ? 'conversations.history' : 'conversations.replies';
    try {
      const args = { channel, ...where, inclusive: false, limit: 200 };
      const { messages = [] } = (await call(team, method, args)) as { messages?: Found[] };
      const own = messages.find(({ blocks = [] }) =>
        blocks.some(({ block_id: id }) => id === markOf(reference)),
      );
      return own?.ts ?? null;
    } catch (error) {
      // Without the right to read, an answer twice is better than none.
      if (error instanceof Undeliverable) return undefined;
      throw error;
    }
  }

  /** Looks again after each pause. A further look that fails keeps nobody waiting: Slack may allow one a minute. */
  async function findIn(
    pauses: readonly number[],
    wanted: MessagePost<Message>,
    signal: AbortSignal,
  ): Promise<string | null> {
    let there = await find(wanted);
    for (const ms of pauses) {
      if (there !== null) break;
      await pause(clock, ms);
      signal.throwIfAborted();
      there = await find(wanted).catch(() => null);
    }
    return there ?? null;
  }

  async function post(wanted: MessagePost<Message>, signal: AbortSignal): Promise<string> {
    const { team, channel, thread, message, reference, look } = wanted;
    const there = look ? await findIn(LOOKS.crashed, wanted, signal) : null;
    if (there !== null) return there;
    await pace.turn(`${team} ${channel}`);
    const args = { channel, ...QUIET, ...marked(message, reference), ...inThread(thread) };
    return insistFor(
      team,
      async () => String((await api(team, 'chat.postMessage', args)).ts ?? ''),
      signal,
      {
        look: (underway) => findIn(underway ? LOOKS.underway : LOOKS.answered, wanted, signal),
        held: (ms) => pace.hold(`${team} ${channel}`, ms),
      },
    );
  }

  return {
    post,
    whisper: async ({ team, channel, thread }, user, message, signal) => {
      await pace.turn(`${team} ${channel}`);
      const args = { channel, user, ...QUIET, ...message, ...inThread(thread) };
      await call(team, 'chat.postEphemeral', args, signal);
    },
    update: async ({ team, channel }, ts, message, signal) => {
      const args = { channel, ts, ...message, parse: 'none', link_names: false };
      await call(team, 'chat.update', args, signal);
    },
    remove: async ({ team, channel }, ts, signal) => {
      await firstPlace([() => call(team, 'chat.delete', { channel, ts }, signal)]);
    },
    respond: async (url, message, { appearance, thread, sent }, signal) => {
      checkAddress(url, options.api);
      const replace = appearance === 'replace';
      const body = {
        ...message,
        ...QUIET,
        replace_original: replace,
        ...(replace ? {} : { response_type: appearance, ...inThread(thread) }),
      };
      await insistFor('', () => respondOnce(url, body, sent), signal);
    },
    call,
  };
}

interface Found {
  readonly ts: string;
  readonly blocks?: readonly { readonly block_id?: string }[];
}

const isSlacks = (error: unknown) => error instanceof Error && 'data' in error;

/** The reference stands on the first block, where Slack keeps it and nobody sees it. */
function marked(message: Message, reference: string): Message {
  const [first, ...rest] = message.blocks;
  if (first === undefined) return message;
  return { ...message, blocks: [{ ...first, block_id: markOf(reference) }, ...rest] };
}

const markOf = (reference: string) => `onrecord-${reference}`;

function inThread(thread: string | null): { thread_ts?: string } {
  return thread === null ? {} : { thread_ts: thread };
}

async function respondOnce(
  url: string,
  body: object,
  sent: Appearance['sent'] = () => undefined,
): Promise<void> {
  const posted = await postJson(url, body, REQUEST, () => sent(true));
  const refusal = posted === null ? UNHEARD : refusalIn(posted);
  if (refusal === null) return;
  void sent(false);
  throw new Undeliverable(refusal);
}

function refusalIn({ status, text, retryAfter }: Posted): Failure | null {
  const ok = status >= 200 && status < 300;
  if (ok && !text.includes('"ok":false')) return null;
  const code = /"error":"(\w+)"/.exec(text)?.[1] ?? /^\w{3,60}$/.exec(text.trim())?.[0];
  return failureOfAnswer(ok ? 400 : status, code ?? String(status), retryAfter);
}

/** Responses go to Slack, wherever a forged event would have them go. */
function checkAddress(url: string, api: string | null): void {
  const { protocol, hostname, origin } = new URL(url);
  const slack = protocol === 'https:' && /^hooks\.slack(-gov)?\.com$/.test(hostname);
  if (slack || (api !== null && origin === new URL(api).origin)) return;
  throw new Undeliverable({ kind: 'no-place', code: 'foreign-address' });
}
