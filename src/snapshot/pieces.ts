import { crc32 } from 'node:zlib';

/** One open file as it is read and written here. */
export interface StateHandle {
  read(
    buffer: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ): Promise<{ bytesRead: number }>;
  write(
    buffer: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ): Promise<{ bytesWritten: number }>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** Bytes that are handed over at once: Node refuses to write more than 2 GiB, and ends the process where more is read. */
const AT_ONCE = 2 ** 30;

/** Writes all of some bytes from a position of the file on. */
export async function writeFully(
  handle: Pick<StateHandle, 'write'>,
  bytes: Uint8Array,
  position: number,
  atOnce = AT_ONCE,
): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const length = Math.min(atOnce, bytes.length - at);
    const { bytesWritten } = await handle.write(bytes, at, length, position + at);
    at += bytesWritten;
  }
}

/** So many bytes from a position on, in memory of their own; null where the file ends before. */
export async function readFully(
  handle: Pick<StateHandle, 'read'>,
  position: number,
  length: number,
  atOnce = AT_ONCE,
): Promise<Buffer | null> {
  const bytes = Buffer.allocUnsafeSlow(length);
  for (let at = 0; at < length; ) {
    const wanted = Math.min(atOnce, length - at);
    const { bytesRead } = await handle.read(bytes, at, wanted, position + at);
    if (bytesRead === 0) return null;
    at += bytesRead;
  }
  return bytes;
}

/** The checksum of some bytes. */
export function sumOf(bytes: Uint8Array, atOnce = AT_ONCE): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += atOnce)
    sum = crc32(bytes.subarray(at, at + atOnce), sum);
  return sum;
}
