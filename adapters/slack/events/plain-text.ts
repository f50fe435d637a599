import {
  firstWithWords,
  itemsIn,
  type Many,
  textLines,
} from '../../../src/bot/message/words-of-message.ts';
import { unmarked } from './unmarked.ts';

/** What of a message its words are read from; whatever a message may lack. */
export interface Written {
  readonly text?: string | null;
  readonly blocks?: Many<RichTextNode>;
  readonly attachments?: Many<Attachment>;
  readonly files?: Many<File>;
}

/** A block, or a node of rich text, as Slack sends it. */
export interface RichTextNode {
  readonly type?: string;
  readonly text?: string | RichTextNode | null;
  readonly fields?: Many<RichTextNode>;
  readonly elements?: Many<RichTextNode>;
  readonly url?: string;
  readonly user_id?: string;
  readonly unicode?: string;
  readonly style?: { readonly code?: boolean } | string | null;
  readonly alt_text?: string;
}

/** What hangs below a message: an unfurled link, or a message that was shared. */
interface Attachment extends Written {
  readonly pretext?: string;
  readonly title?: string;
  readonly fallback?: string;
  readonly fields?: Many<{ readonly value?: string }>;
  readonly message_blocks?: Many<{ readonly message?: Written | null }>;
}

interface File {
  readonly alt_txt?: string;
  readonly preview?: string | null;
  readonly plain_text?: string | null;
  readonly transcription?: { readonly preview?: { readonly content?: string } | null } | null;
}

const LINES = ['rich_text_section', 'rich_text_quote', 'rich_text_preformatted'];

/**
 * The words of a message as its writer saw them: from rich text where the message has it, else from
 * Slack's markup. Mentions and emoji codes are left out, of links the label stays. Where it has no words of
 * its own, the first that it carries: other blocks, a shared message or an attachment, a file. Empty
 * where there are none.
 */
export function plainTextOf(message: Written): string {
  const { text, blocks, attachments, files } = message;
  const rich = itemsIn(blocks).filter((block) => block?.type === 'rich_text');
  const ways = [
    () => rich.map(wordsOf),
    () => (rich.length === 0 ? [unmarked(text ?? '')] : []),
    () => itemsIn(blocks).flatMap(blockTexts).map(unmarked),
    () => itemsIn(attachments).map(attached),
    () => itemsIn(files).flatMap(filed),
  ];
  return (
    firstWithWords(ways.map((way) => () => tidy(way()))) ??
    (rich.length === 0 ? tidy([unmarked(text ?? '')]) : '')
  );
}

function tidy(texts: readonly (string | null | undefined)[]): string {
  return textLines(texts)
    .replace(/[^\S\n]{2,1000}/gu, ' ')
    .trim();
}

/** The words of a node of rich text. */
function wordsOf(node: RichTextNode | null): string {
  if (node?.elements) {
    const separator = LINES.includes(node.type ?? '') ? '' : '\n';
    return node.elements.map(wordsOf).join(separator);
  }
  if (node?.type === 'link') return String(node.text ?? node.url ?? '');
  if (node?.type === 'emoji') return emoji(node.unicode ?? '');
  return node?.type === 'text' ? String(node.text ?? '') : '';
}

/** The sign itself; a workspace's own emoji has a name alone, which is no word of anybody. */
function emoji(unicode: string): string {
  const points = unicode.split('-').map((point) => Number.parseInt(point, 16));
  const known = points.every((point) => point > 0 && point <= 0x10_ffff);
  return known ? String.fromCodePoint(...points) : '';
}

/** The texts of a block that is no rich text: in Slack's markup, or plain. */
function blockTexts(block: RichTextNode | null): string[] {
  if (block === null || block.type === 'actions' || block.type === 'rich_text') return [];
  const own = typeof block.text === 'string' ? [block.text] : blockTexts(block.text ?? null);
  const inside = [...itemsIn(block.fields), ...itemsIn(block.elements)].flatMap(blockTexts);
  return [...own, ...inside, ...(typeof block.alt_text === 'string' ? [block.alt_text] : [])];
}

/** What hangs below says most of it twice: as blocks, as text, and in one line for old clients. */
function attached(attachment: Attachment | null): string {
  const { pretext, title, text, fallback, fields, message_blocks: shared } = attachment ?? {};
  const own = tidy(itemsIn(shared).map((one) => plainTextOf(one?.message ?? {})));
  if (own !== '') return own;
  const body = plainTextOf({ ...attachment, text: text ?? null });
  const rest = itemsIn(fields).map((field) => unmarked(field?.value ?? ''));
  const said = tidy([body, ...rest]);
  return said === '' ? unmarked(pretext ?? title ?? fallback ?? '') : said;
}

function filed(file: File | null): (string | null | undefined)[] {
  const { preview, plain_text: mail, transcription, alt_txt: seen } = file ?? {};
  return [preview ?? mail ?? transcription?.preview?.content ?? seen];
}
