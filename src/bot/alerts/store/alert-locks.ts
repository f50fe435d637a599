import { join } from 'node:path';
import { takeLock } from '../../store/lock.ts';
import type { PostgresAddress } from '../../store/postgres/address.ts';
import { takeSessionLock } from '../../store/postgres/session-lock.ts';
import { createPrivateFolder } from '../../store/private-file.ts';

/** Being the one that looks after the watches of a corpus. */
export interface AlertLock {
  /** Whether this process still is. */
  holds(): Promise<boolean>;
  release(): void;
}

const always = async () => true;
/** Where nobody else can be: what is kept in memory alone. */
const ALONE: AlertLock = { holds: always, release: () => undefined };

/**
 * Becomes the one process on a state that looks after the watches of a corpus; its end, however it ends, makes room for
 * another.
 * @param folder of the state; null for one in memory
 * @param database where the state is in PostgreSQL: processes of several machines may be on it
 * @returns a function that takes the lock of a corpus by its key, or gives null where another process has it or that
 *   can't be told at present
 */
export function alertLocks({
  folder,
  database = null,
}: {
  readonly folder: string | null;
  readonly database?: PostgresAddress | null;
}): (corpus: string) => Promise<AlertLock | null> {
  return async (corpus) => {
    if (database !== null) return takeSessionLock(database, `alerts ${corpus}`).catch(() => null);
    if (folder === null) return ALONE;
    const place = join(folder, 'desk');
    try {
      createPrivateFolder(place);
      const lock = takeLock(join(place, `alerts-${corpus}.lock`));
      return lock && { holds: always, release: lock.release };
    } catch {
      // What can't be written there is kept in memory alone.
      return ALONE;
    }
  };
}
