import type { Inquiry, Json } from './inquiry.ts';

/**
 * How far an inquiry has come. `claimed`: somebody is working on it. `waiting`: it will be tried
 * again. `answered`, `given-up`: done with.
 */
export type InquiryState = 'claimed' | 'waiting' | 'answered' | 'given-up';

/** An inquiry that this process has to answer. */
export interface Entry {
  /**
   * 12 characters: names the inquiry in the log, in feedback and to whoever asked. The same inquiry
   * has the same one in every process on one state, so that its reply can be found by it.
   */
  readonly reference: string;
  readonly inquiry: Inquiry;
  /** Whether it stands in memory only, since the disk refused: it ends with the process. Default false. */
  readonly unkept?: boolean;
  /** How often work on it has begun, from 1. Above 1 something may have been sent already. */
  readonly attempt: number;
  /** How many of those ended with the process. */
  readonly crashes: number;
  /** When the reply address runs out, in state time, ms. */
  readonly answerBy: number;
}

/** What became of a claim. */
export type Claim =
  | { readonly kind: 'fresh'; readonly entry: Entry }
  | {
      readonly kind: 'known';
      readonly state: InquiryState;
      readonly reference: string;
      /** See {@link Entry}. */
      readonly unkept: boolean;
    };

/**
 * Every inquiry, written down before work on it begins, claimed by one process and finished once.
 *
 * What is guaranteed, over any number of processes on one state:
 * - of all deliveries that share a key, one claim is fresh, for as long as finished ones are kept;
 * - a claim is its owner's as long as the owner lives, however the clocks jump and however long it
 *   takes; when the owner has died, one other takes it over;
 * - a finished one is never handed out again.
 * What cannot be: a process that dies after its reply was sent and before it said so leaves an
 * inquiry that looks unanswered. It is handed out with `attempt` above 1, so that a platform where
 * replying twice shows twice can look first; of what can't be looked up `sent` is told.
 *
 * All methods may be called after the storage has failed; none rejects for want of it.
 */
export interface Journal {
  /** Writes an inquiry down and claims it, unless one of its keys is known. */
  claim(inquiry: Inquiry): Promise<Claim>;
  /** Replaces the reply address of an unfinished inquiry of ours: it was deferred, a message was begun. */
  note(reference: string, replyTo: Json): Promise<void>;
  /**
   * Notes that a reply which can't be looked up leaves this machine now: should this process die before
   * it knows more, the inquiry counts as answered. `false`: the platform did not take it after all.
   * @returns once that outlasts this process; undefined where it does so at once
   */
  sent(reference: string, taken: boolean): Promise<unknown> | undefined;
  /** Ends an inquiry and removes its text and reply address. False: it was no longer ours to end. */
  finish(reference: string, state: 'answered' | 'given-up'): Promise<boolean>;
  /** Puts an inquiry of ours off for `ms`; then `due` gives it. */
  putOff(entry: Entry, ms: number): Promise<void>;
  /**
   * Takes what there is to do for these platforms: what was put off until now, and what processes
   * that are gone have left. At most `limit`; each is ours from then on.
   */
  due(platforms: readonly string[], limit: number): Promise<Entry[]>;
  /** Gives up what is past its time and is ours or nobody's; gives the references. At most `limit`. */
  expire(limit: number): Promise<string[]>;
  /** What is unfinished, whoever owns it; at most `limit`. */
  pending(limit: number): Promise<Entry[]>;
  /** Removes at most `limit` finished ones that no redelivery is to be expected for any more. */
  purge(limit: number): Promise<number>;
}
