import type { Address, Email } from 'postal-mime';
import type { FrontMatter } from '../../front-matter.ts';
import { newCleaning } from '../../import/clean/cleaning.ts';
import { unwrappedLines } from '../../import/read/wrapping.ts';
import { PRESS_NOUNS } from '../../import/release/press-nouns.ts';
import { readRelease } from '../../import/release/release.ts';
import type { FormatReading, Found, ImportFormat } from '../format.ts';
import { type Aside, asideLines, noArticle, tidy } from '../found.ts';
import { htmlBlocks } from '../html-blocks.ts';
import { importFile } from '../import-file.ts';
import { headerBlock, isMail } from './headers.ts';
import { dropMailFrame } from './mail-frame.ts';

/** A message as mail programs save it. */
export const eml: ImportFormat = {
  name: 'eml',
  about: 'Mail: newsletters, press releases, alerts (EML)',
  recognise: (file) => isMail(headerBlock(file.head), file.ending === '.eml'),
  read: (file, reading) => mailArticle(file.bytes, file.file, null, reading),
};

/**
 * The article that a message is, and those of messages attached to it; its date is the header's own, in its own zone.
 *
 * @param place which of several messages in the file it is; null where it is the only one
 */
export async function* mailArticle(
  bytes: Uint8Array,
  file: string,
  place: string | null,
  reading: FormatReading,
): AsyncGenerator<Found> {
  const email = await parsedMail(bytes, reading);
  yield await articleOf(email, file, place, reading);
  for (const { mimeType, filename, content } of email.attachments) {
    const name = filename ?? mimeType;
    if (mimeType !== 'message/rfc822') yield { passedOver: 'attached to a mail', inside: name };
    else if (reading.depth >= reading.limits.mails) yield tooDeep(file);
    else yield* attached(content, filename ?? 'message.eml', reading);
  }
}

async function parsedMail(bytes: Uint8Array, { limits }: FormatReading): Promise<Email> {
  const { default: PostalMime } = await import('postal-mime');
  return PostalMime.parse(bytes, {
    rfc822Attachments: true,
    forceRfc822Attachments: true,
    maxNestingDepth: limits.mails * 4,
  });
}

async function* attached(
  content: ArrayBuffer | Uint8Array | string,
  name: string,
  reading: FormatReading,
): AsyncGenerator<Found> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
  for await (const found of reading.inner(
    importFile(`${name.replace(/\.eml$/i, '')}.eml`, bytes),
  )) {
    yield 'cleaning' in found ? { ...found, inside: name } : found;
  }
}

async function articleOf(
  email: Email,
  file: string,
  place: string | null,
  { limits }: FormatReading,
): Promise<Found> {
  const header = (name: string) => email.headers.find(({ key }) => key === name)?.value ?? null;
  const bulk = ['list-id', 'list-unsubscribe', 'precedence'].some((name) => header(name) !== null);
  const asides: Aside[] = [];
  const stated: Partial<FrontMatter> = {
    title: email.subject ? tidy(email.subject) : null,
    ...sender(email.from, bulk),
    published:
      header('date')
        ?.replace(/(?:(?<!\s)\s+)?\([^()]*\)\s*$/, '')
        .trim() ?? null,
    databaseId: email.messageId ?? null,
  };
  const lines = email.html
    ? await linesOfHtml(email.html, limits, asides)
    : unwrappedLines(email.text ?? '');
  if (lines.length === 0)
    return noArticle(file, 'article-empty', 'The mail has no text.', 'Leave it out.');
  const cleaning = { ...newCleaning(lines, stated), dropped: asideLines(asides) };
  return {
    cleaning: readRelease(dropMailFrame(cleaning)),
    copied: true,
    place,
    name: null,
  };
}

async function linesOfHtml(html: string, limits: FormatReading['limits'], asides: Aside[]) {
  const { blocks, hidden } = await htmlBlocks(html, limits);
  asides.push(...hidden);
  return blocks.flatMap(({ text, kind }, at) => {
    const line = tidy(text);
    if (line === '') return [];
    if (kind !== 'link' || !isButton(line))
      return [{ printed: [{ number: at + 1, text: line }], text: line }];
    asides.push({ text: line, rule: 'button', line: at + 1 });
    return [];
  });
}

/** A link of a few words with no end of a sentence, alone in its block: what it says is where it leads. */
function isButton(text: string): boolean {
  return (
    text.split(' ').length <= 4 &&
    !/[.?!”"]$/.test(text) &&
    /^(?:read|see|view|more|continue|listen|watch|share|weiter|lire|leer|lees|leggi)\b/i.test(text)
  );
}

/** Who sent it: an outlet where it went to many or is named as one, else the person as its author. */
function sender(from: Address | undefined, bulk: boolean): Pick<FrontMatter, 'outlet' | 'byline'> {
  const name = tidy(from?.name ?? '');
  if (name === '') return { outlet: null, byline: null };
  const person =
    /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){1,2}$/u.test(name) &&
    !isOffice(name, from?.address ?? '');
  return bulk || !person ? { outlet: name, byline: null } : { outlet: null, byline: name };
}

/** Whether a sender is a body: by its name, or by an address that is nobody's own. */
function isOffice(name: string, address: string): boolean {
  const words = name.toLowerCase().split(' ');
  return OFFICE.test(name) || words.some((word) => PRESS_NOUNS.has(word)) || SHARED.test(address);
}

const SHARED =
  /^(?:no-?reply|news|newsletters?|info|press|presse|prensa|media|redaktion|redaction|redaccion|newsdesk|office|contact|kontakt|alerts?|hello|mail|post|briefing|editor(?:ial)?)[\w.+-]{0,20}@/i;
const OFFICE =
  /\b(?:the|press|office|news|newsletter|ministry|department|agency|gazette|times|post|herald|courier|daily|weekly|media|team|communications?|alerts?|bulletin|briefing|university|council|redaktion|presse)\b/i;

function tooDeep(file: string): Found {
  return noArticle(
    file,
    'file-over-limit',
    'A mail lies deeper inside other mails than is read.',
    'Save the inner mail as a file of its own and import that.',
  );
}
