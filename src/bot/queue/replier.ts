import { texts } from '../../replies/texts.ts';
import type { Ruling } from '../people/policy.ts';
import type { Inquiry, Json } from './inquiry.ts';

/** Why an inquiry is not answered, politely. */
export type Refusal =
  | { readonly why: 'not-here' }
  /** Asked too much: whole seconds to wait, from 1. */
  | { readonly why: 'cooldown'; readonly seconds: number };

/** A refusal as it is told. */
export function refusalInWords(refusal: Refusal): string {
  return refusal.why === 'cooldown' ? texts.errors.wait(refusal.seconds) : texts.errors.notHere;
}

/** One try at an inquiry: all a platform is told. */
export interface Attempt {
  readonly inquiry: Inquiry;
  /** Names the inquiry, 12 URL-safe characters: shown with an apology, and what 👍 and 👎 carry. */
  readonly reference: string;
  /** From 1. Above 1 an earlier try may have sent something: look, or send so that it can't show twice. */
  readonly attempt: number;
  /**
   * Whether the next process would finish it. Where not, it ends with this one: nothing may be
   * promised before the reply is there, no event acknowledged, no reply deferred.
   */
  readonly kept: boolean;
  /** What the person asked last in this channel or thread, as `Replied.question` gave it; null for nothing. */
  readonly previous: Json;
  readonly ruling: Ruling;
  /** Aborted when the reply address runs out or the process stops: send nothing after that. */
  readonly signal: AbortSignal;
  /** Writes down a new reply address, for a next try: deferred by now, a message begun. */
  note(replyTo: Json): Promise<void>;
  /**
   * Notes that a reply which can't be looked up leaves this machine now, so that it is not sent again
   * should this process die: to be told before its first byte. `false`: the platform did not take it after all.
   * @returns once that is noted, see Journal.sent: no byte may leave before
   */
  sent(taken: boolean): Promise<unknown> | undefined;
}

/** What came of a try. */
export interface Replied {
  /** `answered`, `not-in-coverage`, …: a word for feedback. */
  readonly outcome: string;
  /** Whether the question counts as answered in the report. */
  readonly answered: boolean;
  /** What a follow-up may refer to; left out: what was remembered stays. */
  readonly question?: Json;
}

/** How one platform replies. A method resolves when the platform has taken the reply. */
export interface Replier {
  /** Called once, right after the inquiry was written down (see `kept`): acknowledge the event, defer the reply. */
  acknowledge?(turn: Attempt): Promise<void>;
  /**
   * Answers. What it throws ends in an apology, except TryLater.
   * @throws {TryLater} when the platform can't be reached at present.
   */
  answer(turn: Attempt): Promise<Replied>;
  /** Says why there is no answer. */
  refuse(turn: Attempt, refusal: Refusal): Promise<void>;
  /** Says that something went wrong, with the reference. */
  apologise(turn: Attempt): Promise<void>;
}

/** Thrown by a Replier: the reply could not be delivered, and may be after a while. */
export class TryLater extends Error {
  /** ms to wait, from 0. */
  readonly wait: number;

  constructor(wait: number, options?: ErrorOptions) {
    super(`The platform can't be reached; again in ${wait} ms.`, options);
    this.name = 'TryLater';
    this.wait = wait;
  }
}
