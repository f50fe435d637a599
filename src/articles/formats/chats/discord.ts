import type { Found, ImportFormat } from '../format.ts';
import { leftOut } from '../found.ts';
import { withoutMarks } from '../plain/markdown-marks.ts';
import { isJson, type JsonRecord, jsonOf, object, objects, textIn } from '../records/json-value.ts';
import { isTagLine, postArticles } from './post.ts';

/** What DiscordChatExporter writes of a channel. Embeds are teasers of pages and are listed as left out. */
export const discord: ImportFormat = {
  name: 'discord',
  about:
    'Discord exports (JSON of DiscordChatExporter): clippings pasted into channels; links are listed',
  recognise: (file) =>
    isJson(file) &&
    /"guild"\s*:/.test(file.head) &&
    /"channel"\s*:/.test(file.head) &&
    object(jsonOf(file))?.messages !== undefined,
  async *read(file): AsyncGenerator<Found> {
    const whole = object(jsonOf(file));
    const channel = textIn(object(whole?.channel)?.id) ?? 'channel';
    for (const message of objects(whole?.messages)) yield* messageIn(message, channel);
  },
};

function* messageIn(message: JsonRecord, channel: string): Generator<Found> {
  const shown = teasersOf(message);
  if (shown.length > 0) yield leftOut(shown);
  const raw = textIn(message.content);
  if (raw === null || !/^(?:Default|Reply)$/.test(textIn(message.type) ?? 'Default')) return;
  const lines = raw.split('\n').filter((line) => line.trim() !== '');
  if (isBareLink(raw, lines)) {
    yield leftOut([{ text: raw, rule: 'link' }]);
    return;
  }
  if (lines.every(isTagLine)) return;
  const words = lines.map(plainLine);
  yield* postArticles({
    place: textIn(message.id) ?? '',
    text: words.join('\n'),
    title: lines.length > 1 && isHeading(lines[0] ?? '') ? (words[0] ?? null) : null,
    stated: statedIn(message, channel),
  });
}

/** What the pages say of themselves that a message links to. */
function teasersOf(message: JsonRecord) {
  return objects(message.embeds).flatMap(({ title, description, url }) => {
    const words = [title, description, url].flatMap((part) => textIn(part) ?? []);
    return words.length > 0 ? [{ text: words.join(' '), rule: 'link' }] : [];
  });
}

function isBareLink(raw: string, lines: readonly string[]): boolean {
  const plain = raw.replace(/<?https?:\/\/\S+>?/g, '').trim();
  return lines.length < 2 && /https?:/.test(raw) && plain.split(/\s+/).length < 20;
}

function plainLine(line: string): string {
  return withoutMarks(
    line.replace(/^(?:>{1,3}|#{1,3}|-#) /, '').replace(/\|\|([^|]{1,2000})\|\|/g, '$1'),
  );
}

function isHeading(line: string): boolean {
  return /^\s*(?:\*\*[^*]{1,300}\*\*|#{1,3} .{1,300})\s*$/.test(line);
}

function statedIn(message: JsonRecord, channel: string) {
  const author = object(message.author);
  return {
    byline: textIn(author?.nickname) ?? textIn(author?.name),
    published: textIn(message.timestamp),
    databaseId: `discord ${channel}/${textIn(message.id)}`,
    status: textIn(message.timestampEdited) ? ('updated' as const) : null,
  };
}
