import type { Clock } from './machine/clock.ts';
import type { Log } from './machine/log.ts';
import { type Conversations, openConversations } from './people/conversation.ts';
import { type CooldownLimits, DEFAULT_COOLDOWN, openCooldown } from './people/cooldown.ts';
import {
  DEFAULT_FEEDBACK,
  type Feedback,
  type FeedbackOptions,
  openFeedback,
} from './people/feedback.ts';
import { openPolicies, type Policies } from './people/policy.ts';
import { createInFlight } from './queue/in-flight.ts';
import type { Inquiry } from './queue/inquiry.ts';
import type { Journal } from './queue/journal.ts';
import { openJournal } from './queue/kept-journal.ts';
import type { Replier } from './queue/replier.ts';
import { openScheduler } from './queue/scheduler.ts';
import { createWork, type Ended } from './queue/work.ts';
import { openPseudonyms } from './store/pseudonym.ts';
import { openShortKeys, type ShortKeys } from './store/short-keys.ts';
import type { State } from './store/state.ts';
import { UNWATCHED, type Watch } from './watch/watch.ts';

/**
 * What became of an inquiry at the desk. `duplicate`: another delivery of it was there first.
 * `refused`: told to wait, or that this is not the place. `failed`: apologised for, the error stands
 * in the log under the reference. `later`: it will be tried again. `kept`: written down, or cut
 * short, while the process stops; the next one does it.
 */
interface Received {
  readonly kind: Ended | 'duplicate';
  readonly reference: string;
  /**
   * Whether it is done with, or written down for whichever process finishes it. Where not, it ends
   * with this process, and a platform that sends again what nobody took must be let do so.
   */
  readonly safe: boolean;
}

/** What every platform needs round a question. */
export interface Desk {
  /** Answers this platform's inquiries from now on, those included that a process has left behind. */
  serve(platform: string, replier: Replier): void;
  /**
   * Takes one event of a platform that is served; the same inquiry again changes nothing.
   * Resolves when the reply was sent; never rejects for what a Replier throws.
   * @throws Error for a platform that is not served: a mistake in the program.
   */
  receive(inquiry: Inquiry): Promise<Received>;
  /** The platforms that are served. */
  readonly served: readonly string[];
  /** How many inquiries are being worked on. */
  readonly working: number;
  /** Those written down and not done with, whoever has them; at most `limit`. */
  unfinished(limit: number): Promise<readonly Inquiry[]>;
  readonly policies: Policies;
  readonly conversations: Conversations;
  readonly shortKeys: ShortKeys;
  readonly feedback: Feedback;
  /** Looks after what is left behind, put off or out of date, now; else it happens every two seconds. */
  tend(): Promise<void>;
  /**
   * Stops: what comes from now on is only written down; what is going on has `ms` to finish. What
   * does not, is left to the next process. The state stays open. Gives how many were left.
   */
  stop(ms: number): Promise<number>;
}

export interface DeskOptions {
  readonly clock: Clock;
  readonly log: Log;
  readonly cooldown?: CooldownLimits;
  readonly feedback?: FeedbackOptions;
  /** Journal to use instead of the state's own. */
  readonly journal?: Journal;
  /** Default: nothing is counted. */
  readonly watch?: Watch;
}

/** Opens a desk on a state. */
export function openDesk(state: State, options: DeskOptions): Desk {
  const { clock, log, watch = UNWATCHED } = options;
  const pseudonym = openPseudonyms(state);
  const parts = {
    journal: options.journal ?? openJournal(state, clock),
    policies: openPolicies(state),
    conversations: openConversations(state, pseudonym),
    cooldown: openCooldown(state, pseudonym, options.cooldown ?? DEFAULT_COOLDOWN),
    feedback: openFeedback(state, pseudonym, clock, options.feedback ?? DEFAULT_FEEDBACK),
  };
  const repliers = new Map<string, Replier>();
  const inFlight = createInFlight(clock);
  let closed = false;
  const work = createWork({ ...parts, state, clock, log, watch });
  state.onDoubt(work.putOffKept);
  const rounds = openScheduler({
    journal: parts.journal,
    state,
    clock,
    log,
    repliers,
    inFlight,
    work,
  });

  const receive = async (inquiry: Inquiry): Promise<Received> => {
    const replier = repliers.get(inquiry.platform);
    if (replier === undefined) throw new Error(`Nobody serves ${inquiry.platform}.`);
    const claim = await parts.journal.claim(inquiry);
    if (claim.kind === 'known') {
      const { reference, state, unkept } = claim;
      const safe = !unkept || state === 'answered' || state === 'given-up';
      return { kind: 'duplicate', reference, safe };
    }
    const { reference, unkept = false } = claim.entry;
    if (closed) return { kind: 'kept', reference, safe: !unkept };
    const kind = await work.first(claim.entry, replier);
    return { kind, reference, safe: !unkept || (kind !== 'later' && kind !== 'kept') };
  };

  return {
    serve: (platform, replier) => {
      repliers.set(platform, replier);
      rounds.start();
    },
    receive: (inquiry) => inFlight.add(receive(inquiry)),
    get served() {
      return [...repliers.keys()];
    },
    get working() {
      return inFlight.size;
    },
    unfinished: async (limit) => (await parts.journal.pending(limit)).map(({ inquiry }) => inquiry),
    policies: parts.policies,
    conversations: parts.conversations,
    shortKeys: openShortKeys(state, pseudonym),
    feedback: parts.feedback,
    tend: rounds.once,
    stop: async (ms) => {
      closed = true;
      rounds.stop();
      const left = await inFlight.drain(ms);
      work.abort();
      return left;
    },
  };
}
