import { setImmediate } from 'node:timers/promises';
import type { Found, ImportFormat } from '../format.ts';
import { mailArticle } from './eml.ts';
import { headerBlock, isMail } from './headers.ts';

/** The line above each message: an address, or a dash, and a time. */
const BEGIN = /^From \S{1,250} [^\n]{0,60}\d{4}[^\n]{0,20}\n/;

/** Mailboxes, a message after the other. */
export const mbox: ImportFormat = {
  name: 'mbox',
  about: 'Mailboxes (MBOX), an article a message',
  recognise: ({ head }) =>
    BEGIN.test(head) && isMail(headerBlock(head.slice(head.indexOf('\n') + 1)), true),
  async *read(file, reading): AsyncGenerator<Found> {
    let number = file.linesBefore;
    for (const bytes of messagesIn(file.bytes)) {
      number += 1;
      yield* mailArticle(bytes, file.file, String(number), reading);
      await setImmediate();
    }
  },
};

/** Cut before each line "From " that follows a blank line and is followed by a header. */
function* messagesIn(bytes: Uint8Array): Generator<Uint8Array> {
  const mailbox = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let start = 0;
  for (let at = 0; at >= 0 && at < mailbox.length; ) {
    const next = nextMessage(mailbox, at + 1);
    const end = next < 0 ? mailbox.length : next;
    yield withoutQuoting(mailbox.subarray(afterLine(mailbox, start), end));
    if (next < 0) return;
    start = next;
    at = next;
  }
}

/** Where the first message begins from a place on; -1 where none does. */
export function nextMessage(mailbox: Buffer, from: number): number {
  for (
    let at = mailbox.indexOf('\nFrom ', from);
    at >= 0;
    at = mailbox.indexOf('\nFrom ', at + 1)
  ) {
    const blank = mailbox[at - 1] === 10 || (mailbox[at - 1] === 13 && mailbox[at - 2] === 10);
    const line = mailbox.toString('latin1', at + 1, at + 500);
    const below = line.slice(line.indexOf('\n') + 1);
    if (blank && BEGIN.test(line) && /^[!-9;-~]{1,76}:/.test(below)) return at + 1;
  }
  return -1;
}

function afterLine(mailbox: Buffer, from: number): number {
  return mailbox.indexOf(10, from) + 1;
}

/** Mailboxes put ">" before lines that begin with "From ". */
function withoutQuoting(bytes: Buffer): Uint8Array {
  if (!bytes.includes('\n>')) return bytes;
  return Buffer.from(bytes.toString('latin1').replace(/^>(>{0,9}From )/gm, '$1'), 'latin1');
}
