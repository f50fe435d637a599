import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';

/** SHA-256 in hexadecimal, as `sha256sum` prints it. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Bytes as gzip, which every system's `zcat` reads; made beside this thread. */
export const packed: (bytes: Uint8Array) => Promise<Uint8Array> = promisify(gzip);

/** Largest text or page that is unpacked, bytes: what grows beyond is no file of ours. */
const MOST = 256 * 1024 * 1024;

/** What was packed; null where it is damaged. */
export function unpacked(bytes: Uint8Array): Uint8Array | null {
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST });
  } catch {
    return null;
  }
}
