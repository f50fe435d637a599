import { randomBytes } from 'node:crypto';

/** A new name for an inquiry or a failure, in the log and to whoever asked: 12 URL-safe characters. */
export function newReference(): string {
  return randomBytes(9).toString('base64url');
}
