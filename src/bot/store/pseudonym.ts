import { createHmac } from 'node:crypto';
import type { State } from './state.ts';

/** Turns ids into names that lead nowhere without the state's salt, the same ones for the same ids. */
export type Pseudonym = (...parts: readonly string[]) => string;

/** Pseudonyms by the salt that the state keeps; 128 bits each, in 22 URL-safe characters. */
export function openPseudonyms({ salt }: Pick<State, 'salt'>): Pseudonym {
  return (...parts) =>
    createHmac('sha256', salt)
      .update(JSON.stringify(parts))
      .digest()
      .subarray(0, 16)
      .toString('base64url');
}
