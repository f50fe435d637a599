import { eventsFor } from './events.ts';
import { interactionFor } from './interactions.ts';

// biome-ignore lint/suspicious/noExplicitAny: events of any form
export type Anything = any;

/** What somebody does in Slack. */
export type Deed =
  | { readonly kind: 'mention'; readonly text: string; readonly thread?: string }
  /** A mention that comes as `app_mention` and as `message`, as in an app with the full manifest. */
  | { readonly kind: 'twins'; readonly text: string; readonly thread?: string }
  | {
      readonly kind: 'message';
      readonly text: string;
      readonly thread?: string;
      readonly event?: Anything;
    }
  | {
      readonly kind: 'edit';
      readonly ts: string;
      readonly text: string;
      readonly before?: string;
      readonly thread?: string;
      readonly event?: Anything;
    }
  | { readonly kind: 'delete'; readonly ts: string; readonly thread?: string }
  | { readonly kind: 'command'; readonly text: string }
  | {
      readonly kind: 'press';
      readonly control: Anything;
      readonly message: { ts: string; to: string | null; thread: string | null };
      readonly value?: string;
    }
  | { readonly kind: 'shortcut'; readonly id: string }
  | { readonly kind: 'check-message'; readonly id: string; readonly message: Anything }
  | { readonly kind: 'submit'; readonly callback: string; readonly values: Anything }
  | { readonly kind: 'type'; readonly typed: string }
  | { readonly kind: 'event'; readonly event: Anything };

/** Who does it, and where. */
export interface Where {
  readonly team: string;
  readonly channel: string;
  readonly user: string;
}

/** One thing that Slack tells the app of: how it is wrapped, and what it says. */
export interface Envelope {
  readonly type: 'events_api' | 'interactive' | 'slash_commands';
  readonly payload: Anything;
}

export interface Making {
  readonly where: Where;
  readonly ts: string;
  /** Unique to this deed. */
  readonly id: string;
  readonly respond: string;
}

/** What Slack tells the app of a deed. */
export function envelopesFor(deed: Deed, making: Making): Envelope[] {
  switch (deed.kind) {
    case 'mention':
    case 'twins':
    case 'message':
    case 'edit':
    case 'delete':
    case 'event':
      return eventsFor(deed, making);
    default:
      return [interactionFor(deed, making)];
  }
}
