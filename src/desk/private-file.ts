import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';

/** Makes a folder that only its owner can look into; one that is there is closed to others. */
export function createPrivateFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  chmodSync(path, 0o700);
}

/**
 * Makes an empty file that only its owner can read, before SQLite opens it (SQLite gives the files
 * beside it the same mode). One that is there is not opened: closing it again would let go of the
 * locks that this process holds on it (fcntl(2), "advisory record locking").
 */
export function createPrivateFile(path: string): void {
  try {
    closeSync(openSync(path, 'ax', 0o600));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    chmodSync(path, 0o600);
  }
}
