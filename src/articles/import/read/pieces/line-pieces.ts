import { type ByteSource, PIECE, type Piece } from './piece.ts';

const NEWLINE = 10;

/** Whole lines; a line is never parted, however long it is. */
export async function* linePieces(source: ByteSource, size = PIECE): AsyncGenerator<Piece> {
  let linesBefore = 0;
  for (let from = 0; from < source.size; ) {
    const bytes = await wholeLines(source, from, size);
    yield { bytes, before: linesBefore };
    linesBefore += countOf(bytes);
    from += bytes.length;
  }
}

async function wholeLines(source: ByteSource, from: number, size: number): Promise<Buffer> {
  for (let length = size; ; length *= 2) {
    const bytes = await source.read(from, length);
    const last = from + bytes.length >= source.size ? bytes.length : bytes.lastIndexOf(NEWLINE) + 1;
    if (last > 0) return bytes.subarray(0, last);
  }
}

function countOf(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count++;
  return count;
}
