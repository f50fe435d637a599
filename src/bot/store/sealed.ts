import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Bytes. */
const NONCE = 12;
const TAG = 16;

/**
 * Encrypts a text. AES-256-GCM (NIST SP 800-38D).
 * @param bound is bound in, so that the text opens in no other's place
 * @param key 32 bytes
 */
export function seal(text: string, bound: string, key: Buffer): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
}

/** Decrypts a text with any of the keys; null where none opens it. */
export function openSealed(sealed: string, bound: string, keys: readonly Buffer[]): string | null {
  const bytes = Buffer.from(sealed, 'base64');
  for (const key of keys) {
    try {
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE))
        .setAAD(Buffer.from(bound))
        .setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
      const text = decipher.update(bytes.subarray(NONCE + TAG), undefined, 'utf8');
      return text + decipher.final('utf8');
    } catch {
      // Another key may open it.
    }
  }
  return null;
}
