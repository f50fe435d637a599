import { nextMessage } from '../../../formats/mail/mbox.ts';
import { type ByteSource, PIECE, type Piece } from './piece.ts';

/** Whole messages. */
export async function* mboxPieces(source: ByteSource, size = PIECE): AsyncGenerator<Piece> {
  let before = 0;
  for (let from = 0; from < source.size; ) {
    const { bytes, messages } = await wholeMessages(source, from, size);
    yield { bytes, before };
    before += messages;
    from += bytes.length;
  }
}

async function wholeMessages(
  source: ByteSource,
  from: number,
  size: number,
): Promise<{ bytes: Buffer; messages: number }> {
  for (let length = size; ; length *= 2) {
    const bytes = await source.read(from, length);
    const atEnd = from + bytes.length >= source.size;
    let [messages, end] = [0, 0];
    // What begins a message is told by the lines below it, which have to be there.
    const seen = atEnd ? bytes.length : bytes.length - LOOKED_AT;
    for (
      let next = nextMessage(bytes, 1);
      next >= 0 && next < seen;
      next = nextMessage(bytes, next + 1)
    ) {
      messages += 1;
      end = next;
    }
    if (atEnd) return { bytes, messages: messages + 1 };
    if (end > 0) return { bytes: bytes.subarray(0, end), messages };
  }
}

const LOOKED_AT = 1_000;
