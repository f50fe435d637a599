import { unzip } from '../archives/unzip.ts';
import { zipNames } from '../archives/zip-names.ts';
import type { Found, ImportFormat } from '../format.ts';
import { leftOut } from '../found.ts';
import { type JsonRecord, object, objects, textIn } from '../records/json-value.ts';
import { isTagLine, postArticles } from './post.ts';
import { slackText } from './slack-text.ts';

const DAY = /^(?:.*\/)?([^/]+)\/(\d{4}-\d\d-\d\d)\.json$/;

/** What Slack exports: a folder a channel, a file a day. */
export const slack: ImportFormat = {
  name: 'slack',
  about: 'Slack exports (ZIP): clippings pasted into channels; links are listed',
  recognise: (file) => {
    const names = zipNames(file);
    return (
      names.some((name) => /(?:^|\/)users\.json$/.test(name)) &&
      names.some((name) => DAY.test(name))
    );
  },
  async *read(file, { limits }): AsyncGenerator<Found> {
    const names = zipNames(file)
      .filter((name) => DAY.test(name))
      .toSorted();
    const people = await peopleIn(file.bytes, zipNames(file), limits);
    for (const name of names) {
      const parts = await unzip(file.bytes, new Set([name]), limits);
      const channel = DAY.exec(name)?.[1] ?? '';
      const messages = objects(JSON.parse(new TextDecoder().decode(parts.get(name))));
      for (const message of messages) yield* messageIn(message, channel, people);
    }
  },
};

async function peopleIn(
  bytes: Uint8Array,
  names: readonly string[],
  limits: Parameters<typeof unzip>[2],
) {
  const name = names.find((entry) => /(?:^|\/)users\.json$/.test(entry)) ?? '';
  const users = await unzip(bytes, new Set([name]), limits);
  return new Map(
    objects(JSON.parse(new TextDecoder().decode(users.get(name)))).map((user) => {
      const profile = object(user.profile);
      const real = textIn(profile?.real_name) ?? textIn(user.real_name) ?? textIn(user.name);
      return [textIn(user.id) ?? '', real ?? ''] as const;
    }),
  );
}

/** Service notes hold no words of anybody; what is only a link is listed. */
function* messageIn(
  message: JsonRecord,
  channel: string,
  people: ReadonlyMap<string, string>,
): Generator<Found> {
  const raw = textIn(message.text);
  if (!isWritten(message)) return;
  const shown = teasersOf(message, people);
  if (shown.length > 0) yield leftOut(shown);
  if (raw === null) return;
  const { words, heading } = slackText(raw, people);
  const lines = words.split('\n').filter((line) => line.trim() !== '');
  const place = `${channel}/${textIn(message.ts) ?? ''}`;
  if (isBareLink(raw, lines)) yield leftOut([{ text: words, rule: 'link' }]);
  else if (!lines.every(isTagLine))
    yield* postArticles({
      place,
      text: words,
      title: heading,
      stated: statedIn(message, place, people),
    });
}

/** What the pages say of themselves that a message links to. */
function teasersOf(message: JsonRecord, people: ReadonlyMap<string, string>) {
  return objects(message.attachments).flatMap(({ title, text, fallback }) => {
    const words = [title, text ?? (title ? null : fallback)].flatMap((part) => textIn(part) ?? []);
    const plain = slackText(words.join(' '), people).words;
    return plain === '' ? [] : [{ text: plain, rule: 'link' }];
  });
}

/** Whether somebody wrote it, rather than Slack to say who joined or left. */
function isWritten(message: JsonRecord): boolean {
  const subtype = textIn(message.subtype);
  return subtype === null || subtype === 'file_share' || subtype === 'thread_broadcast';
}

function isBareLink(raw: string, lines: readonly string[]): boolean {
  const plain = raw.replace(/<https?:[^>]*>/g, '').trim();
  return lines.length < 2 && /<https?:/.test(raw) && plain.split(/\s+/).length < 20;
}

function statedIn(message: JsonRecord, place: string, people: ReadonlyMap<string, string>) {
  const sent = Number.parseFloat(textIn(message.ts) ?? '');
  return {
    byline: people.get(textIn(message.user) ?? '') ?? null,
    published: new Date(sent * 1_000).toISOString(),
    databaseId: `slack ${place}`,
    status: message.edited ? ('updated' as const) : null,
  };
}
