/** How much of a file of lines is read at a time, in bytes. */
const PIECE = 32 << 20;
const [NEWLINE, SAMPLE] = [10, 1 << 16];

/** Whole lines of a file, and how many stand before them. */
interface LinePiece {
  readonly bytes: Uint8Array;
  readonly linesBefore: number;
}

/**
 * Parts a file of lines where it is larger than a file may be, so that each piece can be handed to a process. A line is
 * never parted, however long it is; a text of two bytes a character, in which a line end can't be told by one, stays whole.
 *
 * @param most bytes that a file may have
 */
export function* linePieces(bytes: Uint8Array, most: number): Generator<LinePiece> {
  if (bytes.length <= most || bytes.subarray(0, SAMPLE).includes(0)) {
    yield { bytes, linesBefore: 0 };
    return;
  }
  const size = Math.min(PIECE, most);
  for (let [from, linesBefore] = [0, 0]; from < bytes.length; ) {
    const end = endOf(bytes, from, size);
    const piece = bytes.subarray(from, end);
    yield { bytes: piece, linesBefore };
    linesBefore += countOf(piece);
    from = end;
  }
}

/** Behind the last line that fits, or behind the first where none does. */
function endOf(bytes: Uint8Array, from: number, size: number): number {
  if (from + size >= bytes.length) return bytes.length;
  const last = bytes.lastIndexOf(NEWLINE, from + size - 1);
  const end = last < from ? bytes.indexOf(NEWLINE, from) : last;
  return end < 0 ? bytes.length : end + 1;
}

function countOf(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count++;
  return count;
}
