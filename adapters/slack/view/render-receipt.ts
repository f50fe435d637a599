import type { ReceiptFile } from '../../../src/bot/dialogue/receipt-file.ts';
import { limits, room } from '../limits.ts';
import { texts } from '../texts.ts';
import { type Message, piece, richText, smallPrint } from './blocks.ts';
import { escapeText, shortened } from './escape.ts';

/** A receipt in letters of one width, character for character; one that does not fit is named with the command that prints it. */
export function renderReceipt({ says, text, passage }: ReceiptFile): Message {
  const said = fits(text) ? says : `${says} ${texts.receipt.tooLong(passage)}`;
  const block = {
    type: 'rich_text_preformatted' as const,
    elements: [piece((text ?? '').trimEnd())],
  };
  return {
    blocks: [
      smallPrint([shortened(said, room.lead)]),
      ...(text === null || !fits(text) ? [] : [richText([block as never])]),
    ],
    text: escapeText(said),
  };
}

/** Beside what else the message holds. */
const SPARE = 1_500;

function fits(text: string | null): boolean {
  return text === null || JSON.stringify(text).length <= limits.allBlocks - SPARE;
}
