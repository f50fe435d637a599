import { DiscordAPIError, REST, RESTEvents, Routes } from 'discord.js';
import { type Clock, pause } from '../../../src/bot/machine/clock.ts';
import { TryLater } from '../../../src/bot/queue/replier.ts';
import { type Failed, retry } from '../../../src/bot/queue/retry.ts';
import { limits } from '../limits.ts';
import type { Payload } from '../view/components.ts';

/** What is needed to respond to one interaction. */
export interface Address {
  readonly id: string;
  readonly token: string;
  readonly application: string;
  /** Where alerts go: to a channel, or to a person. Absent for a response. */
  readonly channel?: string;
  readonly person?: string;
  /** Of whoever uses a command that asks for watches: whether they manage the server, and whether the bot may write there. */
  readonly manages?: boolean;
  readonly writable?: boolean;
}

/** What became of a first response: taken; another was there first; Discord waits no longer. */
type Acknowledged = 'taken' | 'already' | 'too-late';

/** The first response to an interaction, as Discord's `type` and `data`. */
export interface FirstResponse {
  readonly type: number;
  readonly data?: object;
  /** What goes beside it. */
  readonly files?: Payload['files'];
}

/** How responses to interactions get to Discord. */
export interface Sender {
  /**
   * Sends the first response, again and again while there is time; one that got through although its
   * confirmation was lost counts as `already`.
   * @throws {TryLater} when Discord couldn't be reached in time
   */
  respond(to: Address, response: FirstResponse): Promise<Acknowledged>;
  /**
   * Puts the answer in the place of "… is thinking", or of the message whose button was pressed. The
   * same again changes nothing. False: there is no such place any more.
   * @throws {TryLater} when Discord can't be reached at present
   */
  show(to: Address, payload: Payload, signal: AbortSignal): Promise<boolean>;
  close(): void;
}

/** ms before a first response is tried again. */
const AGAIN = 250;
const UNKNOWN_INTERACTION = 10_062;
const ALREADY_ACKNOWLEDGED = 40_060;
/** Unknown Message, Unknown Webhook, Invalid Webhook Token. */
const NO_SUCH_PLACE = [10_008, 10_015, 50_027];

/**
 * A voice of its own, without the bot's token: what is sent in response is authorised by the
 * interaction's. The client's own retries are off, since a retried first response would be refused.
 * @param waited told for how many ms Discord wants a pause
 */
export function openSender(api: string | null, clock: Clock, waited: (ms: number) => void): Sender {
  const rest = new REST({
    ...(api === null ? {} : { api }),
    retries: 0,
    timeout: 10_000,
    // Discord exempts interactions from its limit of 50 requests a second.
    globalRequestsPerSecond: 10_000,
    // Each interaction has a route of its own, which would be kept for an hour.
    handlerSweepInterval: 60_000,
  });
  rest.on(RESTEvents.RateLimited, ({ retryAfter }) => waited(retryAfter));
  return {
    respond: (to, response) => respond(rest, clock, to, response),
    show: (to, payload, signal) => show(rest, clock, to, payload, signal),
    close: () => {
      rest.clearHandlerSweeper();
      rest.clearHashSweeper();
    },
  };
}

async function respond(
  rest: REST,
  clock: Clock,
  { id, token }: Address,
  { files = [], ...body }: FirstResponse,
): Promise<Acknowledged> {
  const until = clock.steady() + limits.firstResponse;
  for (;;) {
    try {
      await rest.post(Routes.interactionCallback(id, token), {
        ...{ body, auth: false, files: [...files] },
      });
      return 'taken';
    } catch (error) {
      const code = codeOf(error);
      if (code === ALREADY_ACKNOWLEDGED) return 'already';
      if (code === UNKNOWN_INTERACTION) return 'too-late';
      if (!mayPass(error)) throw bare(error);
      if (clock.steady() + AGAIN > until) throw new TryLater(0, { cause: bare(error) });
    }
    await pause(clock, AGAIN / 2);
  }
}

function show(
  rest: REST,
  clock: Clock,
  { application, token }: Address,
  { files = [], ...body }: Payload,
  signal: AbortSignal,
): Promise<boolean> {
  const route = Routes.webhookMessage(application, token, '@original');
  const attempt = async () => {
    signal.throwIfAborted();
    await rest.patch(route, { body, auth: false, signal, files: [...files] });
    return true;
  };
  const judge = (error: unknown): Failed<boolean> => {
    if (NO_SUCH_PLACE.includes(codeOf(error))) return { kind: 'done', value: false };
    const plain = bare(error);
    return mayPass(error) ? { kind: 'again', cause: plain } : { kind: 'final', error: plain };
  };
  return retry(attempt, judge, { clock });
}

function codeOf(error: unknown): number {
  return error instanceof DiscordAPIError ? Number(error.code) : 0;
}

/** Whether trying again may help: no response, or one that blames Discord itself. */
function mayPass(error: unknown): boolean {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  return status >= 500 || status === 429 || status === 408;
}

/** What an error says without what was sent: its address holds the interaction's token. */
function bare(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  const plain = new Error(error.message);
  plain.name = error.name;
  return Object.assign(plain, 'code' in error ? { code: error.code } : {});
}
