import type { Memory } from '../../../src/bot/message/memory.ts';
import type { Address } from '../outbox/sender.ts';
import { asking, freshlyAsked, isDirect, type SlackAsked } from './asked.ts';
import type { Asking, EventHearing, Self, SlackIntent } from './heard.ts';
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
/** How long after it was asked a question may be edited, in seconds. */
const EDITABLE = 300;

/** An event of the Events API, understood. */
export function hearEvent(
  { event, event_id: id }: EventBody,
  hearing: EventHearing,
): SlackIntent | null {
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

function hearMessage(event: SlackEvent, id: string, hearing: EventHearing): SlackIntent | null {
  const { channel } = event;
  if (channel === undefined) return null;
  if (event.subtype === 'message_changed') return hearChange(event, channel, hearing);
  if (event.subtype === 'message_deleted')
    return deletion(event.deleted_ts, event.previous_message, channel, hearing);
  if (!WRITTEN.includes(event.subtype) || !isPersons(event, hearing.self)) return null;
  return question(event, channel, [`event ${id}`], hearing);
}

/** Bots' messages, ours among them, never ask. */
function isPersons(event: SlackEvent, { botUser, botId }: Self): boolean {
  const { user, bot_id: bot } = event;
  return user !== undefined && user !== botUser && bot === undefined && bot !== botId;
}

function question(
  event: SlackEvent,
  channel: string,
  ids: readonly string[],
  { self, memory }: EventHearing,
): SlackIntent | null {
  const { ts, user, thread_ts: thread = null } = event;
  if (ts === undefined || user === undefined) return null;
  const direct = isDirect(channel);
  const to: Address = { team: self.team, channel, thread: direct ? thread : (thread ?? ts) };
  const words = memory.editOf({ ...to, ts }) ?? plainTextOf(event);
  const pane = direct && memory.paneContext(to) !== undefined;
  const asked = freshlyAsked(
    to,
    user,
    { kind: 'ask', question: words },
    {},
    { question: ts, pane },
  );
  const keys: [string, ...string[]] = [`message ${to.team} ${channel} ${ts}`, ...ids];
  if (direct) return asking(asked, pane ? 'pane' : 'direct', keys);
  if (mentions(event, self)) {
    const begins = thread === null || memory.thread(to) !== null;
    const mention = asking(asked, 'mention', keys);
    return begins ? { ...mention, follow: 'begin' } : mention;
  }
  if (thread === null) return null;
  return follows(event, asked, memory)
    ? { ...asking(asked, 'thread', keys), follow: 'continue' }
    : { kind: 'overheard', at: to };
}

/** An app that does not know its own name believes Slack. */
function mentions(event: SlackEvent, { botUser }: Self): boolean {
  return botUser === null ? event.type === 'app_mention' : speaksTo(event, botUser);
}

/** Whether a message without a mention goes on asking: the asker's own, to nobody else, with nobody else about. */
function follows({ text }: SlackEvent, asked: SlackAsked, memory: Memory): boolean {
  const state = memory.thread(asked.to);
  return state?.open === true && state.asker === asked.owner && !/<[@!][^>]/u.test(text ?? '');
}

/** An edit by its writer, soon enough; link unfurls and our own edits change no words. */
function hearChange(
  { message, previous_message: before }: SlackEvent,
  channel: string,
  hearing: EventHearing,
): SlackIntent | null {
  if (message?.ts === undefined) return null;
  if (message.subtype === 'tombstone') return deletion(message.ts, before, channel, hearing);
  const { ts, edited } = message;
  if (edited === undefined || !isPersons(message, hearing.self)) return null;
  if (before?.text === message.text) return null;
  const { self, memory } = hearing;
  const heard = question(message, channel, [], hearing);
  if (heard?.kind !== 'asked') return null;
  // What was asked long ago stays as it was answered; who is mentioned only now is asked only now.
  if (Number(edited.ts) - Number(ts) > EDITABLE) return isNewlyAsked(before, heard, self);
  const at = { ...heard.asked.to, ts };
  const words = plainTextOf(message);
  memory.edited(at, words);
  const answer = memory.answerTo(at);
  // Not answered yet: the answer to come reads the new words.
  if (answer === null) return mentions(message, self) || isDirect(channel) ? heard : null;
  const asked: SlackAsked = {
    ...heard.asked,
    wanted: { kind: 'ask', question: words },
    manner: 'open',
    to: { ...heard.asked.to, message: answer },
  };
  return asking(asked, 'edit', [`edit ${at.team} ${channel} ${ts} ${edited.ts}`]);
}

/** Whether only the edit has mentioned us; what was asked before, the journal knows by its key. */
function isNewlyAsked(
  before: SlackEvent | undefined,
  heard: Asking,
  self: Self,
): SlackIntent | null {
  const asked = before === undefined || mentions(before, self) || heard.command !== 'mention';
  return asked ? null : heard;
}

function deletion(
  ts: string | undefined,
  before: SlackEvent | undefined,
  channel: string,
  { self, memory }: EventHearing,
): SlackIntent | null {
  if (ts === undefined) return null;
  const to: Address = { team: self.team, channel, thread: before?.thread_ts ?? null };
  const user = before?.user ?? '';
  const answer = memory.answerTo({ ...to, ts });
  memory.deleted({ ...to, ts });
  if (answer === null) return null;
  const target = { message: answer, question: ts };
  const asked = freshlyAsked(to, user, { kind: 'help' }, { deed: 'remove' }, target);
  return asking(asked, 'delete', [`delete ${to.team} ${channel} ${ts}`]);
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
