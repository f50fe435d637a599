import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { declaredEncoding } from '../../articles/formats/declared-encoding.ts';
import type { Amend } from '../../articles/import/read-all.ts';
import { decodeText } from '../../articles/read/decode.ts';
import type { FetchedAnswer } from '../careful/request.ts';
import { knownCharset } from '../list/read-listing.ts';

/** Something that was fetched and is to be imported. */
export interface FetchedDocument {
  /** The path that import knows it by; there is no such file. Its name lasts as its address does. */
  readonly file: string;
  /** The address that it is known by, whatever redirects led to. */
  readonly url: string;
  /** As fetched, compression undone. */
  readonly bytes: Uint8Array;
  /** What is read: `bytes`, or the same in UTF-8 where only the server says how they are encoded. */
  readonly readable: Uint8Array;
  /** What is known of its articles beside it. */
  readonly amend: Amend;
}

/** Hidden like everything of ours in a corpus; never made. */
const FOLDER = '.fetched';

/** What was fetched from an address, as import is to take it. */
export function fetchedDocument(
  corpus: string,
  url: string,
  { body, headers }: Pick<FetchedAnswer, 'body' | 'headers'>,
  amend: Amend,
): FetchedDocument {
  const file = path.join(corpus, FOLDER, nameOf(url, body));
  const readable = readableBytes(body, charsetOf(headers['content-type']));
  return { file, url, bytes: body, readable, amend };
}

function nameOf(url: string, body: Uint8Array): string {
  const { host, pathname } = new URL(url);
  const slug = `${host}${pathname}`
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .slice(0, 80);
  const hash = createHash('sha256').update(url).digest('hex').slice(0, 8);
  return `${slug}-${hash}.${endingOf(body)}`;
}

/** By looking: servers label much as something else. */
function endingOf(body: Uint8Array): string {
  if (isWebPage(body)) return 'html';
  const head = headOf(body).trimStart();
  if (/^\W{0,3}</.test(head)) return 'xml';
  if (/^[{[]/.test(head)) return 'json';
  return head.startsWith('%PDF') ? 'pdf' : 'txt';
}

const PAGE = /<(?:!doctype html|html|head|body|article|main|title|meta|p|div|h1)\b/i;
const LIST = /<(?:rss|feed|rdf:RDF|urlset|sitemapindex|opml)\b/i;

/** Whether something is a web page, by its first elements; XHTML is one in spite of its first line. */
export function isWebPage(body: Uint8Array): boolean {
  const head = headOf(body);
  return PAGE.test(head) && !LIST.test(head);
}

/** The first characters, one a byte; of UTF-16 those of a byte. */
function headOf(body: Uint8Array): string {
  return Buffer.from(body.subarray(0, 4_000)).toString('latin1').replaceAll('\0', '');
}

/** The `charset` of a content type; null where there is none. */
export function charsetOf(type: string | undefined): string | null {
  return /\bcharset\s*=\s*["']?([\w:.-]{1,40})/i.exec(type ?? '')?.[1] ?? null;
}

/** What bytes say of themselves is known where they are read; where they say nothing, the server's label counts. */
function readableBytes(bytes: Uint8Array, label: string | null): Uint8Array {
  const charset = knownCharset(label);
  if (charset === null || isUtf8(bytes) || declaredEncoding(bytes) !== null) return bytes;
  const text = decodeText(bytes, '', charset);
  return typeof text === 'string' ? Buffer.from(text) : bytes;
}
