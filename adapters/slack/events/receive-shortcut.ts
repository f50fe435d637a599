import type { ViewSubmitAction } from '@slack/bolt';
import type { BotRequest } from '../../../src/bot/message/bot-request.ts';
import { texts } from '../texts.ts';
import { ASK_SHORTCUT, CHECK_SHORTCUT, MODAL, modalFields } from '../view/modal.ts';
import { asking, freshlyAsked } from './asked.ts';
import type { EventHearing, SlackIntent } from './heard.ts';
import { plainTextOf, type Written } from './plain-text.ts';

/** A shortcut as Slack sends it: a global one, or one of a message. */
export interface ShortcutBody {
  readonly callback_id: string;
  readonly trigger_id: string;
  readonly user: { readonly id: string };
  readonly team?: { readonly domain?: string };
  readonly channel?: { readonly id: string };
  readonly message?: Written & { readonly ts?: string };
  readonly response_url?: string;
}

/** A shortcut, understood: a modal is wanted, or a message's quote is to be checked. */
export function hearShortcut(body: ShortcutBody, { self }: EventHearing): SlackIntent | null {
  const { user, trigger_id: trigger, callback_id: name, response_url: url = null } = body;
  if (name === ASK_SHORTCUT) return { kind: 'question-wanted', trigger };
  if (name !== CHECK_SHORTCUT || body.channel === undefined) return null;
  const quote = plainTextOf(body.message ?? {});
  if (quote === '') return { kind: 'notice', notice: texts.errors.noText };
  const to = { team: self.team, channel: body.channel.id, thread: null };
  const wanted: BotRequest = { kind: 'check', quote };
  const given = { manner: 'private', alone: false } as const;
  const asked = freshlyAsked(to, user.id, wanted, given, { url, about: addressOf(body) });
  return asking(asked, 'check-message', [`shortcut ${trigger}`]);
}

/** The message's address, as Slack makes them. */
function addressOf({ team, channel, message }: ShortcutBody): string | null {
  if (!/^[\w-]+$/.test(team?.domain ?? '') || message?.ts === undefined) return null;
  return `https://${team?.domain}.slack.com/archives/${channel?.id}/p${message.ts.replace('.', '')}`;
}

/** A question from the modal: answered in the asker's direct messages. */
export function hearView(
  { user, view }: ViewSubmitAction,
  { self }: EventHearing,
): SlackIntent | null {
  if (view.callback_id !== MODAL) return null;
  const fields = modalFields(view.state.values);
  if ('errors' in fields) return { kind: 'refused-view', errors: fields.errors };
  const to = { team: self.team, channel: user.id, thread: null };
  const asked = freshlyAsked(to, user.id, fields.wanted, { manner: 'open', alone: true });
  return asking(asked, 'modal', [`view ${view.id}`]);
}
