import type { Memory } from '../outbox/memory.ts';
import type { Change } from '../setup/workspace-settings.ts';
import type { Keys } from '../view/control-id.ts';
import type { Asked } from './asked.ts';

/** What is needed to understand events. */
export interface Hearing {
  readonly self: Self;
  readonly keys: Keys;
  readonly memory: Memory;
}

/** What somebody did, understood. What needs the coverage goes to the desk; the rest is done at once. */
export type Intent =
  | {
      readonly kind: 'asked';
      readonly asked: Asked;
      readonly command: string;
      /** Ids that stand for it, see Inquiry. */
      readonly keys: readonly [string, ...string[]];
      /** For a mention: whether the thread goes on without one. */
      readonly follow?: 'begin' | 'continue';
    }
  | { readonly kind: 'typing'; readonly typed: string }
  | { readonly kind: 'question-wanted'; readonly trigger: string; readonly user: string }
  | {
      readonly kind: 'vote';
      readonly reference: string;
      readonly up: boolean;
      readonly user: string;
      readonly url: string | null;
    }
  | { readonly kind: 'notice'; readonly notice: string; readonly url: string | null }
  | { readonly kind: 'refused-view'; readonly errors: Readonly<Record<string, string>> }
  | { readonly kind: 'overheard'; readonly asked: Asked }
  | { readonly kind: 'home'; readonly user: string }
  | { readonly kind: 'settings'; readonly user: string; readonly change: Change }
  | {
      readonly kind: 'pane';
      readonly asked: Asked;
      readonly beside: string | null;
      readonly opened: boolean;
    }
  | { readonly kind: 'removed'; readonly reason: 'app_uninstalled' | 'tokens_revoked' };

/** Who we are in the workspace that an event comes from. */
export interface Self {
  readonly team: string;
  readonly botUser: string | null;
  readonly botId: string | null;
}
