import type { History, Version } from '../history.ts';
import { sha256 } from '../kept/packing.ts';
import { END_LINE, FIRST_LINE, NOT_KNOWN, type ReceiptFields, TEXT_LINE } from './receipt.ts';

/**
 * What became of a receipt. *holds*: the passage stands in the kept text it names. *refused*: it is not
 * as it was made, or the kept text says otherwise. *removed*: that text is no longer kept, by retention or since the article was taken out. *unknown*:
 * no such text was ever kept here.
 */
export interface Verified {
  readonly outcome: 'holds' | 'refused' | 'removed' | 'unknown';
  readonly reason: string;
  /** When the article changed after the text that it names; null where it did not, or it can't be told. */
  readonly changedSince: string | null;
  readonly fields: ReceiptFields | null;
  /** The passage that it is for; null where it is no receipt that is as it was made. */
  readonly text: string | null;
}

/** What a receipt says, and the passage it is for. */
interface ReadReceipt {
  readonly fields: ReceiptFields;
  readonly text: string;
}

/** Holds a receipt against what is kept. Never throws for what it says. */
export async function verifyReceipt(receipt: string, history: History): Promise<Verified> {
  const read = readReceipt(receipt);
  if (typeof read === 'string') return refused(read, null);
  const { fields } = read;
  if (fields.version === NOT_KNOWN)
    return unknown('It was made where no text of the article was kept.', read);
  const id = fields.passage ?? '';
  const article = id.slice(0, id.lastIndexOf('#'));
  const versions = await history.versions(article);
  const at = versions.findLastIndex(({ record }) => record.version === fields.version);
  const version = versions[at];
  if (version === undefined) return notKept(await history.takenOut(article), read);
  return heldAgainst(version, read, versions[at + 1]?.record.seen ?? null);
}

function heldAgainst(
  { article, record }: Version,
  { fields, text }: ReadReceipt,
  changedSince: string | null,
): Verified {
  if (article === null) return removed({ fields, text }, changedSince);
  const [start = 0, end = 0] = (fields.offsets ?? '').split('-').map(Number);
  if (article.text.slice(start, end) !== text)
    return refused('The kept text has other words at this place.', { fields, text });
  if (record.raw !== null && fields.raw !== record.raw)
    return refused('The kept text was read from other bytes.', { fields, text });
  const reason = 'The passage stands in the kept text, word for word.';
  return { fields, text, changedSince, outcome: 'holds', reason };
}

function notKept(takenOut: string | null, read: ReadReceipt): Verified {
  if (takenOut === null) return unknown('That text of the article was never kept here.', read);
  const reason = `The article was taken out for good on ${takenOut.slice(0, 10)}, with what was kept of it.`;
  return { ...read, changedSince: null, outcome: 'removed', reason };
}

function unknown(reason: string, read: ReadReceipt): Verified {
  return { ...read, changedSince: null, outcome: 'unknown', reason };
}

function removed(read: ReadReceipt, changedSince: string | null): Verified {
  const reason =
    'That text of the article was kept and has been removed since; its hash is still known.';
  return { ...read, changedSince, outcome: 'removed', reason };
}

function refused(reason: string, read: ReadReceipt | null): Verified {
  return { outcome: 'refused', reason, changedSince: null, fields: null, text: null, ...read };
}

/** A receipt taken apart, or why it is none. */
function readReceipt(receipt: string): ReadReceipt | string {
  const sealed = receipt.lastIndexOf('\nseal: ') + 1;
  if (!receipt.startsWith(`${FIRST_LINE}\n`) || sealed === 0)
    return 'It is no receipt of Onrecord.';
  const body = receipt.slice(0, sealed);
  // Who copies it from a chat loses the last line break, which nothing covers.
  if (receipt.slice(sealed).replace(/\n$/, '') !== `seal: ${sha256(body)}`)
    return 'It was changed after it was made: its seal is another.';
  const from = body.indexOf(`\n${TEXT_LINE}\n`);
  const end = body.lastIndexOf(`\n${END_LINE}\n`);
  const begin = from + TEXT_LINE.length + 2;
  if (from < 0 || end < begin) return 'It is no receipt of Onrecord.';
  const fields = fieldsIn(body.slice(FIRST_LINE.length + 1, from));
  const text = body.slice(begin, end);
  return fields.text === sha256(text)
    ? { fields, text }
    : 'Its passage has another hash than it says.';
}

function fieldsIn(head: string): ReceiptFields {
  const pairs = head.split('\n').map((line) => {
    const colon = line.indexOf(': ');
    return [line.slice(0, colon), line.slice(colon + 2)];
  });
  return Object.fromEntries(pairs) as ReceiptFields;
}
