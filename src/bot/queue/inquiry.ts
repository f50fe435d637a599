/** What JSON can hold. The desk keeps such values and never looks inside. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [name: string]: Json };

/** Where an inquiry was made; ids as the platform gives them. */
export interface Place {
  /** Guild or workspace; null in a direct message. */
  readonly guild: string | null;
  /** Channel; for a thread the channel that it hangs under. */
  readonly channel: string;
  /** Thread within the channel; null outside one. */
  readonly thread: string | null;
}

/** One event from a platform that wants one reply. */
export interface Inquiry {
  /** `discord`, `slack`, …: an inquiry is finished only by a process that serves its platform. */
  readonly platform: string;
  /**
   * Ids that stand for this inquiry, one at least: another event that shares one of them is the same
   * inquiry (a redelivery; the `app_mention` and `message` twins). Unique within the platform.
   */
  readonly keys: readonly [string, ...string[]];
  /** Id of who asks. */
  readonly person: string;
  readonly place: Place;
  /** The command or control used (`ask`, `mention`, `more`). */
  readonly command: string;
  /** What was asked, as typed; empty where the command says it all. */
  readonly text: string;
  /** All that is needed to answer it after a restart, tokens included: it is kept as a secret. */
  readonly replyTo: Json;
  /** How long `replyTo` is good for, in ms from now: Discord's token 15 min, a Slack thread 10 min. */
  readonly answerWithin: number;
  /** When the platform's event came in, ms since 1970 by the wall clock. For people, never for deciding. */
  readonly receivedAt: number;
  /** What it costs of the cooldown's questions: 1 for a question, 0 for turning a page. Default 1. */
  readonly cost?: number;
  /**
   * Whether the platform has handed it over before: a process whose disk was full may have answered
   * it and died. Then its reply is looked for before one is sent. Default false.
   */
  readonly again?: boolean;
  /**
   * Where the platform sends an event again until somebody acknowledges it, so that one of ours may leave it to
   * another: whether this event leads, or follows another that is sent of the same inquiry (Slack's `message` beside
   * its `app_mention`). Where no process can ask what the others do, the one that follows lets the other go first.
   * Absent where it is sent once.
   */
  readonly untilTaken?: 'leads' | 'follows';
}
