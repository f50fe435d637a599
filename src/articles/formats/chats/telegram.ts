import type { Found, ImportFormat } from '../format.ts';
import { type Aside, leftOut, tidy } from '../found.ts';
import { isJson, type JsonRecord, jsonOf, object, objects, textIn } from '../records/json-value.ts';
import { isTagLine, postArticles } from './post.ts';

/** What Telegram exports of a channel, or of a whole account. */
export const telegram: ImportFormat = {
  name: 'telegram',
  about: 'Telegram exports (result.json), an article a post',
  recognise: (file) =>
    isJson(file) &&
    /"text_entities"|"date_unixtime"|"messages"\s*:/.test(file.head) &&
    chatsIn(jsonOf(file)).length > 0,
  async *read(file): AsyncGenerator<Found> {
    const isRest = file.linesBefore > 0;
    for (const chat of isRest ? allChats(jsonOf(file)) : chatsIn(jsonOf(file))) {
      for (const message of objects(chat.messages)) {
        if (textIn(message.type) !== 'message') continue;
        yield* postsIn(message, textIn(chat.name), textIn(chat.id));
      }
    }
  },
};

function allChats(value: unknown): JsonRecord[] {
  const whole = object(value);
  const list = object(whole?.chats)?.list;
  return list ? objects(list) : whole ? [whole] : [];
}

function chatsIn(value: unknown): JsonRecord[] {
  const isChat = ({ messages }: JsonRecord) =>
    Array.isArray(messages) && objects(messages).every(isOurs);
  return allChats(value).filter(isChat);
}

function isOurs(message: JsonRecord): boolean {
  return 'id' in message && /^(?:message|service|unsupported)$/.test(textIn(message.type) ?? '');
}

/** Nothing where a message holds no words: a file, a service note. */
function* postsIn(
  message: JsonRecord,
  channel: string | null,
  channelId: string | null,
): Generator<Found> {
  const pieces = Array.isArray(message.text) ? message.text : [message.text];
  const asides: Aside[] = [];
  const lines = withoutTags(pieces.map((piece) => wordsOf(piece, asides)).join(''), asides);
  if (lines.join('').trim() === '') {
    if (asides.length > 0) yield leftOut(asides);
    return;
  }
  yield* postArticles({
    place: textIn(message.id) ?? '',
    text: lines.join('\n'),
    title: titleIn(pieces[0], lines),
    asides,
    stated: statedIn(message, channel, channelId),
  });
}

/** The lines of a post but those of tags, which are put with the asides. */
function withoutTags(words: string, asides: Aside[]): string[] {
  return words
    .split('\n')
    .filter((line) => !isTagLine(line) || void asides.push({ text: tidy(line), rule: 'tags' }));
}

/** What a post begins with in bold, where it is a line of its own and others follow. */
function titleIn(first: unknown, lines: readonly string[]): string | null {
  const bold = object(first);
  if (!bold || textIn(bold.type) !== 'bold') return null;
  const title = tidy(textIn(bold.text) ?? '');
  const alone = lines.some((line) => tidy(line) === title);
  return alone && lines.filter((line) => line.trim() !== '').length > 1 ? title : null;
}

function statedIn(message: JsonRecord, channel: string | null, channelId: string | null) {
  const forwarded = textIn(message.forwarded_from);
  const id = textIn(message.id);
  return {
    outlet: forwarded ?? channel,
    byline: forwarded === null ? textIn(message.author) : null,
    published: timeOf(message.date_unixtime) ?? textIn(message.date),
    databaseId: channelId && id ? `telegram ${channelId}/${id}` : null,
    status: message.edited_unixtime || message.edited ? ('updated' as const) : null,
  };
}

/** A link whose words say only that it is one ("Source") is left out, where it leads is listed. */
function wordsOf(piece: unknown, asides: Aside[]): string {
  if (typeof piece === 'string') return piece;
  const part = object(piece);
  const words = part && typeof part.text === 'string' ? part.text : '';
  const bare =
    part &&
    textIn(part.type) === 'text_link' &&
    /^\W*(?:source|link|more|read more|details|here|quelle|источник|джерело)\W*$/i.test(words);
  if (!bare) return words;
  asides.push({ text: `${words} ${textIn(part.href) ?? ''}`, rule: 'link' });
  return '';
}

function timeOf(seconds: unknown): string | null {
  const number = Number(textIn(seconds) ?? Number.NaN);
  return Number.isFinite(number) && number > 0
    ? new Date(number * 1_000).toISOString().replace('.000Z', 'Z')
    : null;
}
