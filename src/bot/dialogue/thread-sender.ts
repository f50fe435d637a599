import type { ThreadAddress } from '../message/memory.ts';

/** A message that must not stand there twice. */
export interface MessagePost<Message> extends ThreadAddress {
  readonly message: Message;
  /** Marks the message, so that it can be found again. */
  readonly reference: string;
  /** No message before this one can be it, by its id; null where one can't look. */
  readonly after: string | null;
  /** Whether an earlier try may have sent it. */
  readonly look: boolean;
}

/** How one response to a command or a button appears. */
export interface Appearance {
  readonly appearance: 'ephemeral' | 'in_channel' | 'replace';
  readonly thread: string | null;
  /** Told right before a try leaves this machine, which waits for it, and with `false` where the platform did not take it. */
  readonly sent?: (taken: boolean) => Promise<unknown> | undefined;
}

/**
 * How messages get to a platform with threads, with messages for one alone, and with addresses that
 * take responses. Each method throws TryLater or Undeliverable.
 */
export interface ThreadSender<Message> {
  /** Writes a message, once: where it is unclear whether it got through it looks. Gives its id. */
  post(post: MessagePost<Message>, signal: AbortSignal): Promise<string>;
  /** Writes a message that one person sees. */
  whisper(to: ThreadAddress, user: string, message: Message, signal: AbortSignal): Promise<void>;
  /** Changes a message of ours; the same again changes nothing. */
  update(to: ThreadAddress, id: string, message: Message, signal: AbortSignal): Promise<void>;
  /** Removes a message of ours; one that is gone already counts as removed. */
  remove(to: ThreadAddress, id: string, signal: AbortSignal): Promise<void>;
  /** Responds to a command or a button. */
  respond(url: string, message: Message, how: Appearance, signal: AbortSignal): Promise<void>;
}
