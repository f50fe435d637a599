import type { SlashCommand, ViewSubmitAction } from '@slack/bolt';
import type { EventHearing, SlackIntent } from './events/heard.ts';
import { hearCommand } from './events/receive-command.ts';
import { type ActionsBody, hearActions } from './events/receive-control.ts';
import { type EventBody, hearEvent } from './events/receive-event.ts';
import { hearShortcut, hearView, type ShortcutBody } from './events/receive-shortcut.ts';

/** Slack's event as a receiver of Bolt gives it; null for one that wants nothing of us. */
export async function receive(
  body: Readonly<Record<string, unknown>>,
  hearing: EventHearing,
): Promise<SlackIntent | null> {
  if (body.event !== undefined) return hearEvent(body as unknown as EventBody, hearing);
  if (typeof body.command === 'string')
    return hearCommand(body as unknown as SlashCommand, hearing);
  switch (body.type) {
    case 'block_suggestion':
      return {
        kind: 'typing',
        option: 'speaker',
        typed: typeof body.value === 'string' ? body.value : '',
      };
    case 'block_actions':
      return hearActions(body as unknown as ActionsBody, hearing);
    case 'shortcut':
    case 'message_action':
      return hearShortcut(body as unknown as ShortcutBody, hearing);
    case 'view_submission':
      return hearView(body as unknown as ViewSubmitAction, hearing);
    default:
      return null;
  }
}
