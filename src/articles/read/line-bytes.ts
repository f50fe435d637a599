import { isUtf8 } from 'node:buffer';
import { setImmediate } from 'node:timers/promises';
import { decodeChunks, type Encoding } from './decode.ts';
import { indexOfByte } from './read-whole.ts';

const LINE_FEED = 0x0a;
const BYTE_ORDER_MARK = Uint8Array.of(0xef, 0xbb, 0xbf);
/** After so many bytes others have their turn: some milliseconds of work. */
const TURN = 1 << 18;

/**
 * The lines of a text file as bytes in UTF-8, without their line feeds, whatever encoding it is in; a byte order mark is
 * dropped. Lets the event loop run between pieces of some milliseconds.
 */
export async function* linesInUtf8(
  bytes: Uint8Array,
  encoding: Encoding,
): AsyncGenerator<Uint8Array> {
  const all = inUtf8(bytes, encoding);
  for (let from = 0, turn = TURN; from <= all.length; ) {
    const end = indexOfByte(all, LINE_FEED, from);
    const to = end < 0 ? all.length : end;
    yield all.subarray(from, to);
    from = to + 1;
    if (from < turn) continue;
    turn = from + TURN;
    await setImmediate();
  }
}

function inUtf8(bytes: Uint8Array, encoding: Encoding): Uint8Array {
  if (encoding !== 'utf-8' || !isUtf8(bytes))
    return Buffer.concat(Array.from(decodeChunks(bytes, encoding), (piece) => Buffer.from(piece)));
  const marked = BYTE_ORDER_MARK.every((byte, at) => bytes[at] === byte);
  return marked ? bytes.subarray(BYTE_ORDER_MARK.length) : bytes;
}
