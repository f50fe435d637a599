import {
  firstWithWords,
  itemsIn,
  type Many,
  textLines,
} from '../../../src/bot/message/words-of-message.ts';
import { withoutMarkup } from './unmarked.ts';

/** What of a message its words are read from; whatever a message may lack. */
export interface Written {
  readonly content?: string | null;
  readonly components?: Many<Part>;
  readonly embeds?: Many<Embed>;
  readonly poll?: Poll | null;
  readonly attachments?: Many<{ readonly description?: string | null }>;
  readonly message_snapshots?: Many<{ readonly message?: Written | null }>;
}

/** A component as far as it holds words: text, or a frame of others. */
interface Part {
  readonly content?: unknown;
  readonly components?: Many<Part>;
}

interface Embed {
  readonly title?: string | null;
  readonly description?: string | null;
  readonly fields?: Many<{ readonly name?: string; readonly value?: string }>;
  readonly components?: Many<Part>;
}

interface Poll {
  readonly question?: { readonly text?: string | null } | null;
}

/**
 * The words of a message, its markup left out: its own where it has any, else the first that it
 * carries: components, a forwarded message, an embed, a poll's question, the description of an
 * attachment. Empty where there are none, as on a sticker or a voice message.
 */
export function textOf(message: Written): string {
  const { content, components, message_snapshots, embeds, poll, attachments } = message;
  const ways = [
    () => [content],
    () => partsIn(components),
    () => itemsIn(message_snapshots).map((one) => textOf(one?.message ?? {})),
    () => itemsIn(embeds).flatMap(embedded),
    () => [poll?.question?.text],
    () => itemsIn(attachments).map((one) => one?.description),
  ];
  return firstWithWords(ways.map((way) => () => written(way()))) ?? '';
}

/** What an embed says; its headings are nobody's words, unless there is nothing else. */
function embedded(embed: Embed | null): unknown[] {
  const { title, description, fields, components } = embed ?? {};
  const said = [
    description,
    ...itemsIn(fields).map((field) => field?.value),
    ...partsIn(components),
  ];
  return written(said) === '' ? [title, ...itemsIn(fields).map((field) => field?.name)] : said;
}

function partsIn(parts: Many<Part>): unknown[] {
  return itemsIn(parts).flatMap((part) => [part?.content, ...partsIn(part?.components)]);
}

function written(texts: readonly unknown[]): string {
  return textLines(texts.map((text) => (typeof text === 'string' ? withoutMarkup(text) : '')));
}
