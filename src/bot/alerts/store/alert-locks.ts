import { join } from 'node:path';
import { type Lock, takeLock } from '../../store/lock.ts';
import { createPrivateFolder } from '../../store/private-file.ts';

/** Where nobody else can be: what is kept in memory alone. */
const ALONE: Lock = { release: () => undefined };

/**
 * Becomes the one process on a state that looks after the watches of a corpus; its end, however it ends, makes room for
 * another.
 * @param folder of the state; null for one in memory
 * @returns a function that takes the lock of a corpus by its key, or gives null where another process has it
 */
export function alertLocks(folder: string | null): (corpus: string) => Lock | null {
  return (corpus) => {
    if (folder === null) return ALONE;
    const place = join(folder, 'desk');
    try {
      createPrivateFolder(place);
      return takeLock(join(place, `alerts-${corpus}.lock`));
    } catch {
      // What can't be written there is kept in memory alone.
      return ALONE;
    }
  };
}
