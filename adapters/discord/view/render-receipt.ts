import type { ReceiptFile } from '../../../src/bot/dialogue/receipt-file.ts';
import { room } from '../limits.ts';
import { markdown, message, type Payload, withFile } from './components.ts';
import { escapeLine } from './escape.ts';

/** A receipt as a file below one sentence. */
export function renderReceipt({ says, name, text }: ReceiptFile): Payload {
  const beside = message([markdown(escapeLine(says, room.lead))]);
  return text === null ? beside : withFile(beside, { name, data: text });
}
