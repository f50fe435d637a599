import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';

/** SHA-256 in hexadecimal, as `sha256sum` prints it. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Bytes as gzip, which every system's `zcat` reads. */
export function packed(bytes: Uint8Array): Uint8Array {
  return gzipSync(bytes);
}

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
