import type { Intent as AnyIntent } from '../../../src/bot/dialogue/intent.ts';
import type { MessageAsking } from '../../../src/bot/dialogue/messages.ts';
import type { ControlKeys } from '../../../src/bot/message/control-value.ts';
import type { Memory, ThreadAddress } from '../../../src/bot/message/memory.ts';
import type { SourcesRequest } from '../../../src/bot/message/sources-request.ts';
import type { PolicySetting } from '../../../src/bot/people/policy-change.ts';
import type { SlackTarget } from './asked.ts';

/** What is needed to understand events. */
export interface EventHearing {
  readonly self: Self;
  readonly keys: ControlKeys;
  readonly memory: Memory;
}

/** What somebody did: what every platform has, and what only Slack has, which is done at once. */
export type SlackIntent =
  | Exclude<AnyIntent<SlackTarget>, { kind: 'asked' }>
  | MessageAsking<SlackTarget>
  | { readonly kind: 'question-wanted'; readonly trigger: string }
  | { readonly kind: 'refused-view'; readonly errors: Readonly<Record<string, string>> }
  | { readonly kind: 'overheard'; readonly at: ThreadAddress }
  | { readonly kind: 'home'; readonly user: string }
  | { readonly kind: 'sources'; readonly user: string; readonly wanted: SourcesRequest }
  | { readonly kind: 'settings'; readonly user: string; readonly change: PolicySetting }
  | {
      readonly kind: 'pane';
      readonly at: ThreadAddress;
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
