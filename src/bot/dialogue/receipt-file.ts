import type { Coverage } from '../../coverage.ts';
import { pastOf } from '../../history/past.ts';
import { NOT_KNOWN } from '../../history/receipt/receipt.ts';
import { checkedPassage, type ReceiptMaking, receiptOf } from '../../history/receipt/receipt-of.ts';
import { texts } from '../../replies/texts.ts';
import { settled } from '../../search/remote/settled.ts';
import type { ReceiptRequest } from '../message/bot-request.ts';

/** A receipt as a platform hands it over. */
export interface ReceiptFile {
  /** What is said beside it, or in its place. */
  readonly says: string;
  /** A file name of letters, figures and hyphens. */
  readonly name: string;
  /** The receipt, to be kept character for character; null where the passage is gone. */
  readonly text: string | null;
  readonly passage: string;
}

/** The receipt of a passage that is served. */
export async function receiptFile(
  coverage: Coverage,
  { passage, quote, speaker }: ReceiptRequest,
  making: ReceiptMaking,
): Promise<ReceiptFile> {
  const near =
    quote === undefined
      ? null
      : await settled(coverage, () => checkedPassage(coverage, quote, speaker ?? null, passage));
  const words = near === null || 'verdict' in near ? null : near.words;
  const made = await receiptOf(coverage, passage, words, pastOf(coverage), making);
  const name = nameOf(passage);
  const { gone, of, how, notKept } = texts.receipt;
  if (made === null) return { says: gone, name, text: null, passage };
  const { article, outlet, version } = made.fields;
  const label = `“${article}”, ${outlet}, ¶${passage.slice(passage.lastIndexOf('#') + 1)}`;
  const says = `${of(label)}. ${version === NOT_KNOWN ? notKept : how}`;
  return { says, name, text: made.text, passage };
}

/** Characters of an article's id in the file name. */
const READABLE = 60;

function nameOf(passage: string): string {
  const readable = passage.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return `receipt-${readable.slice(-READABLE).replace(/^-/, '')}.txt`;
}
