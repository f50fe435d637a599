import type { webApi } from '@slack/bolt';
import type { Clock } from '../../../src/bot/machine/clock.ts';
import type { RateLimit } from '../../../src/bot/machine/rate-limit.ts';
import type { ThreadAddress } from '../../../src/bot/message/memory.ts';
import {
  firstPlace,
  judged,
  type Remedies,
  Undeliverable,
} from '../../../src/bot/queue/failure.ts';
import { type Failed, retry } from '../../../src/bot/queue/retry.ts';
import type { Teams } from '../transport/teams.ts';
import type { Message } from '../view/blocks.ts';
import { failureOf, failureOfAnswer } from './failure.ts';

/** A message that must not stand there twice. */
interface Post extends ThreadAddress {
  readonly message: Message;
  /** Marks the message, so that it can be found again. */
  readonly reference: string;
  /** Nothing before this time stamp can be it; null where one can't look. */
  readonly after: string | null;
  /** Whether an earlier try may have sent it. */
  readonly look: boolean;
}

/** How one response to a slash command or a button appears. */
type Appearance = 'ephemeral' | 'in_channel' | 'replace';

/** How messages get to Slack. Each method throws TryLater or {@link Undeliverable}. */
export interface Sender {
  /** Writes a message, once: where it is unclear whether it got through it looks. Gives its time stamp. */
  post(post: Post, signal: AbortSignal): Promise<string>;
  /** Writes a message that one person sees. */
  whisper(to: ThreadAddress, user: string, message: Message, signal: AbortSignal): Promise<void>;
  /** Changes a message of ours; the same again changes nothing. */
  update(to: ThreadAddress, ts: string, message: Message, signal: AbortSignal): Promise<void>;
  /** Removes a message of ours; one that is gone already counts as removed. */
  remove(to: ThreadAddress, ts: string, signal: AbortSignal): Promise<void>;
  /** Responds to a command or a button. */
  respond(
    url: string,
    message: Message,
    how: { appearance: Appearance; thread: string | null },
    signal: AbortSignal,
  ): Promise<void>;
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
}

/** For an answer to what is sent to a response address, ms. */
const REQUEST = 10_000;
/** Citations are links; pictures of the pages behind them would bury the words. */
const QUIET = {
  unfurl_links: false,
  unfurl_media: false,
  parse: 'none',
  link_names: false,
} as const;

/** A voice over Slack's Web API. */
export function openSender(options: SenderOptions): Sender {
  const { teams, clock, pace, refused } = options;

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
      return judged(failure, { ...remedies, refused: (code) => refused(team, code) });
    };
    return retry(attempt, judge, { clock, signal });
  }

  const api = async (team: string, method: string, args: object) =>
    (await (await teams.client(team)).apiCall(method, { ...args })) as CallResult;
  const call = (team: string, method: string, args: object, signal?: AbortSignal) =>
    insistFor(team, () => api(team, method, args), signal);

  /** The time stamp of a message that stands there already; null where there is none, or one may not look. */
  async function find({ team, channel, thread, after, reference }: Post): Promise<string | null> {
    if (after === null) return null;
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
      if (error instanceof Undeliverable) return null;
      throw error;
    }
  }

  async function post(wanted: Post, signal: AbortSignal): Promise<string> {
    const { team, channel, thread, message, reference, look } = wanted;
    const there = look ? await find(wanted) : null;
    if (there !== null) return there;
    await pace.turn(`${team} ${channel}`);
    const args = { channel, ...QUIET, ...marked(message, reference), ...inThread(thread) };
    return insistFor(
      team,
      async () => String((await api(team, 'chat.postMessage', args)).ts ?? ''),
      signal,
      {
        look: () => find(wanted),
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
    respond: async (url, message, { appearance, thread }, signal) => {
      checkAddress(url, options.api);
      const replace = appearance === 'replace';
      const body = {
        ...message,
        ...QUIET,
        replace_original: replace,
        ...(replace ? {} : { response_type: appearance, ...inThread(thread) }),
      };
      await insistFor('', () => respondOnce(url, body), signal);
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

async function respondOnce(url: string, body: object): Promise<void> {
  let response: Response;
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(REQUEST),
    });
  } catch {
    throw new Undeliverable({ kind: 'unsure', code: 'network' });
  }
  const text = (await response.text().catch(() => '')).slice(0, 200);
  if (response.ok && !text.includes('"ok":false')) return;
  const code = /"error":"(\w+)"/.exec(text)?.[1] ?? /^\w{3,60}$/.exec(text.trim())?.[0];
  const status = response.ok ? 400 : response.status;
  const wait = response.headers.get('retry-after');
  throw new Undeliverable(failureOfAnswer(status, code ?? String(response.status), wait));
}

/** Responses go to Slack, wherever a forged event would have them go. */
function checkAddress(url: string, api: string | null): void {
  const { protocol, hostname, origin } = new URL(url);
  const slack = protocol === 'https:' && /^hooks\.slack(-gov)?\.com$/.test(hostname);
  if (slack || (api !== null && origin === new URL(api).origin)) return;
  throw new Undeliverable({ kind: 'no-place', code: 'foreign-address' });
}
