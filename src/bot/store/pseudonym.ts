import { createHmac, randomBytes } from 'node:crypto';
import type { Database } from './sqlite.ts';
import type { State } from './state.ts';

/** Turns ids into names that lead nowhere without the state's salt, the same ones for the same ids. */
export type Pseudonym = (...parts: readonly string[]) => string;

/** Pseudonyms by the salt that the state keeps; 128 bits each, in 22 URL-safe characters. */
export function openPseudonyms(state: State): Pseudonym {
  const salt = state.read(keptSalt) ?? state.write(newSalt);
  return (...parts) =>
    createHmac('sha256', salt)
      .update(JSON.stringify(parts))
      .digest()
      .subarray(0, 16)
      .toString('base64url');
}

function keptSalt(database: Database): string | undefined {
  return database.get<{ value: string }>("SELECT value FROM meta WHERE name = 'salt'")?.value;
}

function newSalt(database: Database): string {
  const fresh = randomBytes(32).toString('base64url');
  // Another process may have been faster.
  database.run("INSERT OR IGNORE INTO meta VALUES ('salt', ?)", fresh);
  return keptSalt(database) ?? fresh;
}
