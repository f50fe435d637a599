import { randomBytes } from 'node:crypto';
import type { Pseudonym } from '../store/pseudonym.ts';
import type { Inquiry } from './inquiry.ts';

/** How long a reference is, in URL-safe characters: 72 bits. */
const LENGTH = 12;

/** A new name for a failure, in the log and to whoever asked: 12 URL-safe characters. */
export function newReference(): string {
  return randomBytes((LENGTH * 3) / 4).toString('base64url');
}

/** An inquiry's name, the same for every delivery of it and in every process on one state. */
export function referenceFor({ platform, keys }: Inquiry, pseudonym: Pseudonym): string {
  return pseudonym('inquiry', platform, keys[0]).slice(0, LENGTH);
}
