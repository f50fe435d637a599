import { newsml } from './agencies/newsml.ts';
import { newsmlOne } from './agencies/newsml-1.ts';
import { ninjs } from './agencies/ninjs.ts';
import { nitf } from './agencies/nitf.ts';
import { gzip } from './archives/gzip.ts';
import { wacz, warc } from './archives/warc.ts';
import { zip } from './archives/zip.ts';
import { CHAT_PAGES } from './chats/chat-page.ts';
import { discord } from './chats/discord.ts';
import { slack } from './chats/slack.ts';
import { telegram } from './chats/telegram.ts';
import { docx } from './documents/docx.ts';
import { epub } from './documents/epub.ts';
import { odt } from './documents/odt.ts';
import { rtf } from './documents/rtf.ts';
import { jsonFeed } from './feeds/json-feed.ts';
import { feed } from './feeds/rss.ts';
import type { ImportFormat } from './format.ts';
import type { ImportFile } from './import-file.ts';
import { LISTS } from './lists/lists.ts';
import { eml } from './mail/eml.ts';
import { mbox } from './mail/mbox.ts';
import { mhtml } from './mail/mhtml.ts';
import { pdf } from './pdf/pdf.ts';
import { jsonLines } from './plain/json-lines.ts';
import { own } from './plain/own.ts';
import { page } from './plain/page.ts';
import { text } from './plain/text.ts';
import { factivaXml } from './press/factiva/factiva-xml.ts';
import { europresseHtml, factivaHtml, nexisHtml } from './press/page-layouts.ts';
import { csv } from './records/csv.ts';
import { json } from './records/json.ts';
import { wallabag } from './records/wallabag.ts';
import { captions } from './spoken/captions.ts';
import { timedText } from './spoken/timed-text.ts';
import { timedTurns } from './spoken/timed-turns.ts';
import { transcript } from './spoken/transcript.ts';

/** Every format that Onrecord brings along, in the order they are tried: those told by most come first. */
export const FORMATS: readonly ImportFormat[] = [
  pdf,
  docx,
  odt,
  rtf,
  epub,
  slack,
  wacz,
  warc,
  zip,
  gzip,
  mhtml,
  mbox,
  eml,
  ...LISTS,
  ...CHAT_PAGES,
  factivaXml,
  newsml,
  newsmlOne,
  nitf,
  feed,
  jsonFeed,
  ninjs,
  discord,
  telegram,
  wallabag,
  factivaHtml,
  europresseHtml,
  nexisHtml,
  captions,
  own,
  jsonLines,
  json,
  csv,
  page,
  timedTurns,
  timedText,
  transcript,
  text,
];

/** The format of a file: the first of those given that recognises it; null where none does. */
export function formatOf(file: ImportFile, formats: readonly ImportFormat[]): ImportFormat | null {
  return formats.find((format) => format.recognise(file)) ?? null;
}

/** The format of that name; null where there is none. */
export function formatNamed(
  name: string | undefined,
  formats: readonly ImportFormat[],
): ImportFormat | null {
  return formats.find((format) => format.name === name) ?? null;
}

/** Whether a file is a page, if not one of a press database: told without looking through it. */
export function isPage(file: ImportFile): boolean {
  return page.recognise(file) && !own.recognise(file);
}
