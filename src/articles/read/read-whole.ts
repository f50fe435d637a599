import { constants } from 'node:fs';
import type { ReadableFiles } from './files.ts';
import { systemCode } from './second-name.ts';

/** So many bytes are read at once: Node reads, hashes and finds within 2 GiB only. */
const PIECE = 2 ** 30;

/**
 * All bytes of a file, however large: one that Node does not read at once is read in pieces.
 * @throws what the file system throws
 */
export async function readWhole(file: string, files: ReadableFiles): Promise<Uint8Array> {
  try {
    return await files.readFile(file);
  } catch (error) {
    if (systemCode(error) !== 'ERR_FS_FILE_TOO_LARGE' || files.open === undefined) throw error;
    const { size } = await files.stat(file);
    const handle = await files.open(file, constants.O_RDONLY);
    try {
      const bytes = Buffer.allocUnsafeSlow(size);
      let end = 0;
      for (let read = -1; end < size && read !== 0; end += read)
        ({ bytesRead: read } = await handle.read(bytes, end, Math.min(PIECE, size - end), end));
      return bytes.subarray(0, end);
    } finally {
      await handle.close();
    }
  }
}

/** The bytes one piece after the other, for whatever takes no more at once. */
export function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += PIECE) yield bytes.subarray(from, from + PIECE);
}

/** The first place of a byte from one on; -1 where there is none. Node's own is wrong from 2 GiB on. */
export function indexOfByte(bytes: Uint8Array, byte: number, from: number): number {
  if (bytes.length < PIECE) return bytes.indexOf(byte, from);
  for (let start = from; start < bytes.length; start += PIECE) {
    const at = bytes.subarray(start, start + PIECE).indexOf(byte);
    if (at >= 0) return start + at;
  }
  return -1;
}
