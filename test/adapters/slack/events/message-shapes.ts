import fc from 'fast-check';
import { SNARES } from '../view/hostile.ts';

/** Subtypes of messages that `@slack/types` lists, and that Slack's documentation does. */
const SUBTYPES = [
  'assistant_app_thread',
  'bot_add',
  'bot_message',
  'bot_remove',
  'channel_archive',
  'channel_join',
  'channel_leave',
  'channel_name',
  'channel_posting_permissions',
  'channel_purpose',
  'channel_topic',
  'channel_unarchive',
  'document_mention',
  'ekm_access_denied',
  'file_comment',
  'file_share',
  'huddle_thread',
  'me_message',
  'message_changed',
  'message_deleted',
  'message_replied',
  'pinned_item',
  'reminder_add',
  'reply_broadcast',
  'sh_room_created',
  'thread_broadcast',
  'tombstone',
] as const;

const text = fc.constantFrom('', 'Troops <@UBOT>', '<@UBOT>', ...SNARES);
const some = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined, freq: 3 });
const many = <T>(of: fc.Arbitrary<T>) =>
  some(fc.array(fc.option(of, { freq: 9 }), { maxLength: 3 }));
const id = fc.constantFrom('U100', 'UBOT', 'UELSE', '');
const ts = fc.constantFrom('1760000000.000100', '1760000900.000200', '', 'x');

const TYPES = [
  ...['rich_text', 'rich_text_section', 'rich_text_quote', 'rich_text_preformatted'],
  ...['rich_text_list', 'section', 'context', 'header', 'image', 'video', 'file', 'table'],
  ...['markdown', 'actions', 'call', 'divider', 'text', 'link', 'emoji', 'user', 'channel'],
  ...['date', 'broadcast', 'color', 'usergroup', 'team', 'plain_text', 'mrkdwn', 'unheard_of'],
];

/** Blocks and their nodes of every type, in any neighbourhood, so many levels deep. */
function blocks(levels: number): fc.Arbitrary<object> {
  const inside = levels === 0 ? fc.constant(undefined) : many(blocks(levels - 1));
  const texts = levels === 0 ? text : fc.oneof(text, fc.constant(null), blocks(levels - 1));
  return fc.record({
    type: fc.constantFrom(...TYPES),
    text: texts,
    elements: inside,
    fields: inside,
    user_id: some(id),
    url: some(text),
    name: some(text),
    alt_text: some(text),
    style: fc.constantFrom(undefined, null, 'bullet', { code: true }, { bold: true }),
  });
}

const block = blocks(3);

/** A message as Slack may send it: whatever it may hold, or lack. */
export const messages: fc.Arbitrary<Record<string, unknown>> = messagesOf(2);

function messagesOf(levels: number): fc.Arbitrary<Record<string, unknown>> {
  const inside = levels === 0 ? fc.constant(undefined) : some(messagesOf(levels - 1));
  return fc.record({
    type: fc.constant('message'),
    subtype: fc.constantFrom(undefined, undefined, undefined, ...SUBTYPES),
    channel: some(fc.constantFrom('C100', 'D100', 'G100')),
    user: some(id),
    bot_id: some(id),
    ts: some(ts),
    thread_ts: some(ts),
    deleted_ts: some(ts),
    hidden: some(fc.boolean()),
    edited: some(fc.record({ user: id, ts })),
    text: fc.oneof(text, fc.constant(undefined), fc.constant(null)),
    blocks: fc.oneof(many(block), fc.constant(null)),
    files: many(
      fc.record({
        name: text,
        title: some(text),
        alt_txt: some(text),
        preview: fc.oneof(text, fc.constant(null)),
        subtype: fc.constantFrom(undefined, 'slack_audio', 'slack_video'),
        transcription: fc.constantFrom(null, { status: 'none' }, { preview: { content: 'Words' } }),
      }),
    ),
    attachments: many(
      fc.record({
        is_share: some(fc.boolean()),
        text: some(text),
        title: some(text),
        pretext: some(text),
        fallback: some(text),
        fields: many(fc.record({ title: text, value: text })),
        blocks: many(block),
        message_blocks: many(fc.record({ team: id, message: fc.record({ blocks: many(block) }) })),
      }),
    ),
    message: inside,
    previous_message: inside,
    root: inside,
    room: some(fc.record({ id })),
  });
}
