import type { Clock } from '../machine/clock.ts';
import type { Log } from '../machine/log.ts';
import type { Conversations } from '../people/conversation.ts';
import type { Cooldown } from '../people/cooldown.ts';
import type { Feedback } from '../people/feedback.ts';
import type { Policies } from '../people/policy.ts';
import type { State } from '../store/state.ts';
import type { AboutStep, Watch } from '../watch/watch.ts';
import type { Entry, Journal } from './journal.ts';
import { type Attempt, type Refusal, type Replied, type Replier, TryLater } from './replier.ts';

/** How one try ended, see Received. */
export type Ended = 'answered' | 'refused' | 'failed' | 'later' | 'kept';

/** Works on inquiries that are ours, and marks them finished. */
export interface Work {
  /** The first try: acknowledged, and refused where it has to be. Never rejects. */
  first(entry: Entry, replier: Replier): Promise<Ended>;
  /** A further try, after a crash or when it was put off. Never rejects. */
  again(entry: Entry, replier: Replier): Promise<Ended>;
  /** Aborts what is going on; it stays in the journal for the next process. */
  abort(): void;
  /** Puts off what others may take over, since they may take this process for gone. */
  putOffKept(): void;
}

interface Parts {
  readonly journal: Journal;
  readonly policies: Policies;
  readonly conversations: Conversations;
  readonly cooldown: Cooldown;
  readonly feedback: Feedback;
  readonly state: State;
  readonly clock: Clock;
  readonly log: Log;
  readonly watch: Watch;
}

/** What a try came to, before it is written down. */
type Outcome =
  | { readonly ended: 'answered'; readonly replied: Replied }
  | { readonly ended: 'refused' };

/** An inquiry that processes have died of this often is apologised for instead of tried again. */
const MOST_CRASHES = 3;
/** How long that waits which others may have taken over, ms: by then it shows whose it is. */
const DOUBT = 1_000;

/** The way of an inquiry once it is claimed: acknowledged, refused or answered, finished. */
export function createWork(parts: Parts): Work {
  const { journal, clock, log, watch } = parts;
  const going = new Map<AbortController, Entry>();
  let aborted = false;

  const first = (entry: Entry, replier: Replier) =>
    attempt(entry, replier, async (turn) => {
      const begun = clock.steady();
      const refusal = await refusalOf(parts, turn);
      await replier.acknowledge?.(turn);
      watch.responded(turn.inquiry.platform, clock.steady() - begun);
      return reply(turn, replier, refusal);
    });

  const again = (entry: Entry, replier: Replier) =>
    attempt(entry, replier, async (turn) => {
      const { reference: ref, crashes } = entry;
      log.info('An inquiry is taken up again.', { ref, attempt: entry.attempt, crashes });
      if (crashes >= MOST_CRASHES) throw new Error(`${crashes} processes died of it.`);
      return reply(turn, replier, turn.ruling.allowed ? null : { why: 'not-here' });
    });

  async function attempt(
    entry: Entry,
    replier: Replier,
    work: (turn: Attempt) => Promise<Outcome>,
  ): Promise<Ended> {
    const abort = new AbortController();
    going.set(abort, entry);
    const cancel = clock.after(timeLeft(parts, entry), () => abort.abort(), true);
    try {
      return await tried(entry, replier, await turnOf(parts, entry, abort.signal), work);
    } catch (error) {
      if (aborted) return 'kept';
      log.error('An inquiry could not be finished.', { ref: entry.reference, error });
      return 'failed';
    } finally {
      cancel();
      going.delete(abort);
    }
  }

  /** From here on an error of a reply that was sent never leads to a second one. */
  async function tried(
    entry: Entry,
    replier: Replier,
    turn: Attempt,
    work: (turn: Attempt) => Promise<Outcome>,
  ): Promise<Ended> {
    const begun = clock.steady();
    let outcome: Outcome;
    try {
      outcome = await watch.step('inquiry', about(entry), () => work(turn));
    } catch (error) {
      if (aborted) return 'kept';
      // However a call took it that it was cut short.
      const why = turn.signal.reason instanceof TryLater ? turn.signal.reason : error;
      return why instanceof TryLater ? later(entry, why) : fail(turn, replier, error);
    }
    await journal.finish(entry.reference, 'answered');
    await note(parts, turn, outcome, clock.steady() - begun);
    return outcome.ended;
  }

  async function later(entry: Entry, { wait, cause }: TryLater): Promise<Ended> {
    log.info('An inquiry is put off.', { ref: entry.reference, wait, cause });
    watch.putOff(entry.inquiry.platform, wait);
    await journal.putOff(entry, wait);
    return 'later';
  }

  async function fail(turn: Attempt, replier: Replier, error: unknown): Promise<Ended> {
    log.error('An inquiry failed.', {
      ref: turn.reference,
      platform: turn.inquiry.platform,
      error,
    });
    try {
      await replier.apologise(turn);
    } catch (second) {
      log.error('The apology failed too.', { ref: turn.reference, error: second });
    }
    await journal.finish(turn.reference, 'given-up');
    await keep(parts, turn, { outcome: 'failed', answered: false }, 0);
    return 'failed';
  }

  return {
    first,
    again,
    abort: () => {
      aborted = true;
      for (const controller of going.keys()) controller.abort();
    },
    putOffKept: () => {
      for (const [controller, { unkept = false }] of going)
        if (!unkept) controller.abort(new TryLater(DOUBT));
    },
  };
}

function about({ inquiry, reference, attempt }: Entry): AboutStep {
  return { platform: inquiry.platform, command: inquiry.command, reference, attempt };
}

function timeLeft({ state }: Parts, { answerBy }: Entry): number {
  return Math.max(0, answerBy - state.now());
}

async function turnOf(parts: Parts, entry: Entry, signal: AbortSignal): Promise<Attempt> {
  const { inquiry, reference, attempt } = entry;
  const [previous, ruling] = await Promise.all([
    parts.conversations.last(inquiry),
    parts.policies.ruling(inquiry.platform, inquiry.place),
  ]);
  return {
    inquiry,
    reference,
    attempt,
    kept: entry.unkept !== true,
    previous,
    ruling,
    signal,
    note: (replyTo) => parts.journal.note(reference, replyTo),
    sent: (taken) => parts.journal.sent(reference, taken),
  };
}

async function refusalOf(
  { cooldown }: Parts,
  { inquiry, ruling }: Attempt,
): Promise<Refusal | null> {
  if (!ruling.allowed) return { why: 'not-here' };
  const { platform, person, place, cost = 1 } = inquiry;
  const seconds = await cooldown.charge({ platform, person, channel: place.channel }, cost);
  return seconds === 0 ? null : { why: 'cooldown', seconds };
}

async function reply(turn: Attempt, replier: Replier, refusal: Refusal | null): Promise<Outcome> {
  if (refusal === null) return { ended: 'answered', replied: await replier.answer(turn) };
  await replier.refuse(turn, refusal);
  return { ended: 'refused' };
}

async function note(parts: Parts, turn: Attempt, outcome: Outcome, latency: number): Promise<void> {
  if (outcome.ended === 'answered') await keep(parts, turn, outcome.replied, latency);
  else parts.watch.finished(turn.inquiry.platform, 'refused', latency);
}

async function keep(parts: Parts, turn: Attempt, replied: Replied, latency: number): Promise<void> {
  const { reference, inquiry } = turn;
  const { outcome, answered, question } = replied;
  if (question !== undefined) await parts.conversations.remember(inquiry, question);
  await parts.feedback.record(reference, inquiry, { outcome, answered, latency });
  const { platform, command } = inquiry;
  parts.watch.finished(platform, outcome, latency);
  parts.log.info('An inquiry is done.', {
    ref: reference,
    platform,
    command,
    outcome,
    ms: latency,
  });
}
