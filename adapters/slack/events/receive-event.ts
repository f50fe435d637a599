import {
  type HeardMessage,
  heardDeletion,
  heardEdit,
  heardMessage,
  type MessageEars,
} from '../../../src/bot/dialogue/messages.ts';
import { asking, freshlyAsked, isDirect, type SlackTarget } from './asked.ts';
import type { EventHearing, Self, SlackIntent } from './heard.ts';
import { plainTextOf, type Written } from './plain-text.ts';
import { speaksTo } from './summons.ts';

/** An event as Slack sends it. */
export interface EventBody {
  readonly event_id: string;
  readonly event: SlackEvent;
}

/** What of an event is read here. */
export interface SlackEvent extends Written {
  readonly type: string;
  readonly subtype?: string;
  readonly channel?: string;
  readonly user?: string;
  readonly bot_id?: string;
  readonly ts?: string;
  readonly thread_ts?: string;
  readonly hidden?: boolean;
  readonly edited?: { readonly ts: string };
  readonly message?: SlackEvent;
  readonly previous_message?: SlackEvent;
  readonly deleted_ts?: string;
  readonly tab?: string;
  readonly tokens?: { readonly bot?: readonly string[] };
  readonly assistant_thread?: {
    readonly user_id: string;
    readonly channel_id: string;
    readonly thread_ts: string;
    readonly context?: { readonly channel_id?: string };
  };
}

/** Subtypes of messages that people write. */
const WRITTEN = [undefined, 'file_share', 'thread_broadcast'];

/** An event of the Events API, understood. */
export async function hearEvent(
  { event, event_id: id }: EventBody,
  hearing: EventHearing,
): Promise<SlackIntent | null> {
  switch (event.type) {
    case 'app_mention':
    case 'message':
      return hearMessage(event, id, hearing);
    case 'app_home_opened':
      return event.tab === 'home' && event.user !== undefined
        ? { kind: 'home', user: event.user }
        : null;
    case 'assistant_thread_started':
    case 'assistant_thread_context_changed':
      return hearPane(event, hearing);
    case 'app_uninstalled':
      return { kind: 'removed', reason: event.type };
    case 'tokens_revoked':
      // People's tokens may go; without the bot's nothing can be answered.
      return (event.tokens?.bot ?? []).length > 0 ? { kind: 'removed', reason: event.type } : null;
    default:
      return null;
  }
}

async function hearMessage(
  event: SlackEvent,
  id: string,
  hearing: EventHearing,
): Promise<SlackIntent | null> {
  const { channel } = event;
  if (channel === undefined) return null;
  if (event.subtype === 'message_changed') return hearChange(event, channel, hearing);
  if (event.subtype === 'message_deleted')
    return deletion(event.deleted_ts, event.previous_message, channel, hearing);
  if (!WRITTEN.includes(event.subtype) || !isPersons(event, hearing.self)) return null;
  const message = messageOf(event, channel, hearing.self);
  return message === null
    ? null
    : heardMessage(message, [`event ${id}`], earsFor(hearing, event.type));
}

/** Bots' messages, ours among them, never ask. */
function isPersons(event: SlackEvent, { botUser, botId }: Self): boolean {
  const { user, bot_id: bot } = event;
  return user !== undefined && user !== botUser && bot === undefined && bot !== botId;
}

function messageOf(event: SlackEvent, channel: string, self: Self): HeardMessage | null {
  const { ts, user, text, thread_ts: thread = null } = event;
  if (ts === undefined || user === undefined) return null;
  return {
    ...{ at: { team: self.team, channel, thread }, ts, user },
    words: plainTextOf(event),
    direct: isDirect(channel),
    mentioned: mentions(event, self),
    names: /<[@!][^>]/u.test(text ?? ''),
  };
}

/** An app that does not know its own name believes Slack. */
function mentions(event: SlackEvent, { botUser }: Self): boolean {
  return botUser === null ? event.type === 'app_mention' : speaksTo(event, botUser);
}

/** @param type of the event, where its `app_mention` comes too: the `message` that mentions us follows that */
function earsFor({ memory }: EventHearing, type?: string): MessageEars<SlackTarget> {
  return {
    memory,
    asking: ({ to, owner, wanted, command, keys, given, target }) => ({
      ...asking(freshlyAsked(to, owner, wanted, given, target), command, keys),
      untilTaken: type === 'message' && command === 'mention' ? 'follows' : 'leads',
    }),
  };
}

/** An edit by its writer; link unfurls and our own edits change no words. */
async function hearChange(
  { message, previous_message: before }: SlackEvent,
  channel: string,
  hearing: EventHearing,
): Promise<SlackIntent | null> {
  if (message?.ts === undefined) return null;
  if (message.subtype === 'tombstone') return deletion(message.ts, before, channel, hearing);
  const { self } = hearing;
  const { ts, edited } = message;
  if (edited === undefined || !isPersons(message, self) || before?.text === message.text)
    return null;
  const now = messageOf(message, channel, self);
  if (now === null) return null;
  const mentionedBefore = before === undefined || mentions(before, self);
  const edit = { id: edited.ts, after: Number(edited.ts) - Number(ts), mentionedBefore };
  return heardEdit(now, edit, earsFor(hearing));
}

async function deletion(
  ts: string | undefined,
  before: SlackEvent | undefined,
  channel: string,
  hearing: EventHearing,
): Promise<SlackIntent | null> {
  if (ts === undefined) return null;
  const at = { team: hearing.self.team, channel, thread: before?.thread_ts ?? null, ts };
  return heardDeletion(at, before?.user ?? '', earsFor(hearing));
}

function hearPane(event: SlackEvent, { self }: EventHearing): SlackIntent | null {
  const opened = event.assistant_thread;
  if (opened === undefined) return null;
  const to = { team: self.team, channel: opened.channel_id, thread: opened.thread_ts };
  return {
    kind: 'pane',
    at: to,
    beside: opened.context?.channel_id ?? null,
    opened: event.type === 'assistant_thread_started',
  };
}
