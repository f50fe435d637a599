import type { BotRequest } from './bot-request.ts';
import type { WatchWish } from './watch-request.ts';

/** Whose message it is, and what it answers: what every platform's message is rendered with. */
export interface Setting {
  readonly wanted: BotRequest;
  /** How a follow-up was understood; null where there is nothing to say about it. */
  readonly understood: string | null;
  /** The platform's id of who asked. */
  readonly owner: string;
  /** Names the answer in the log and in feedback; null where nobody votes on it. */
  readonly reference: string | null;
  /** Whether there is anybody to share it with. */
  readonly shareable: boolean;
  /** What the button Watch would watch; null or absent where there is none. */
  readonly watch?: WatchWish | null;
  /** The platform's id of who shared it; null where nobody did. */
  readonly sharedBy: string | null;
}
