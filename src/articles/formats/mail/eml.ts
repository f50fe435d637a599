import type { Address, Email } from 'postal-mime';
import type { FrontMatter } from '../../front-matter.ts';
import { type Line, newCleaning } from '../../import/clean/cleaning.ts';
import { unwrappedLines } from '../../import/read/wrapping.ts';
import { readEmbargo } from '../../import/release/embargo.ts';
import { PRESS_NOUNS } from '../../import/release/press-nouns.ts';
import { readRelease } from '../../import/release/release.ts';
import type { FormatReading, Found, ImportFormat } from '../format.ts';
import { type Aside, asideLines, noArticle, tidy } from '../found.ts';
import { htmlBlocks } from '../html-blocks.ts';
import { importFile } from '../import-file.ts';
import { clippingsUnder } from '../plain/clippings.ts';
import { forwardedIn, quotedFrom } from './forwarded.ts';
import { headerBlock, isMail } from './headers.ts';
import { dropMailFrame, dropPieceBylines } from './mail-frame.ts';

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
  yield* await articlesOf(email, file, place, reading);
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

/** The article of a message, or each of a digest that are headed alike, under the sender and date of the message. */
async function articlesOf(
  email: Email,
  file: string,
  place: string | null,
  reading: FormatReading,
): Promise<Found[]> {
  const whole = await articleOf(email, file, place, reading);
  if (!('cleaning' in whole)) return [whole];
  const framed = dropMailFrame(whole.cleaning);
  const { outlet, published, databaseId: id } = framed.stated;
  // Its subject may hold back all that it brings.
  const { status, embargo } = readEmbargo({ ...framed, lines: [] }).stated;
  const told = (number: string) => ({
    ...{ outlet, published, status, embargo },
    databaseId: id === null ? null : `${id} ${number}`,
  });
  const parts = [...clippingsUnder(framed.lines, place, told)];
  if (parts.length === 0) return [{ ...whole, cleaning: readRelease(dropPieceBylines(framed)) }];
  return [...(framed.dropped.length > 0 ? [{ leftOut: framed.dropped }] : []), ...parts];
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
  const subject = tidy(email.subject ?? '');
  const written = email.html
    ? await linesOfHtml(email.html, limits, asides)
    : textLines(email.text ?? '');
  const forwarded = forwardedIn(subject, written);
  const lines = forwarded?.lines ?? answersIn(written, asides);
  if (lines.length === 0)
    return noArticle(file, 'article-empty', 'The mail has no text.', 'Leave it out.');
  const own = {
    title: subject || null,
    ...sender(email.from, bulk),
    published: dateIn(header('date')),
  };
  const stated: Partial<FrontMatter> = {
    ...(forwarded ? { ...forwarded.stated, ...sender(forwarded.sender ?? undefined, false) } : own),
    databaseId: email.messageId ?? null,
  };
  const dropped = asideLines([...asides, ...(forwarded?.asides ?? [])]);
  const cleaning = { ...newCleaning(lines, stated), dropped };
  return { cleaning, copied: true, place, name: null };
}

/** Without what stands in brackets behind it: the name of its zone. */
function dateIn(header: string | null): string | null {
  return header?.replace(/(?:(?<!\s)\s+)?\([^()]*\)\s*$/, '').trim() ?? null;
}

/** Lines of a text, put together where they are wrapped but for the headers of a mail inside. */
function textLines(text: string): Line[] {
  const lines = text.split('\n');
  const bare = lines.map((line, at) => ({
    printed: [{ number: at + 1, text: line }],
    text: line.trim(),
  }));
  const from = quotedFrom(bare);
  if (from < 0) return unwrappedLines(text);
  const end = bare.findIndex(({ text: words }, at) => at > from && words === '');
  const below = end < 0 ? lines.length : end;
  return [
    ...unwrappedLines(lines.slice(0, from).join('\n')),
    ...bare.slice(from, below),
    ...unwrappedLines(lines.slice(below).join('\n')),
  ];
}

/** The lines of a mail without the mail that it answers, which is listed as left out. */
function answersIn(lines: Line[], asides: Aside[]): Line[] {
  const from = quotedFrom(lines);
  if (from < 0) return lines;
  for (const { text, printed } of lines.slice(from))
    asides.push({ text, rule: 'quoted-mail', line: printed[0]?.number ?? 1 });
  return lines.slice(0, from);
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
function sender(
  from: Pick<Address, 'name' | 'address'> | undefined,
  bulk: boolean,
): Pick<FrontMatter, 'outlet' | 'byline'> {
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
