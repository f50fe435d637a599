import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';

/** Makes a folder that only its owner can look into; one that is there is closed to others. */
export function createPrivateFolder(path: string): void {
  createFolder(path);
  chmodSync(path, 0o700);
}

/** Not by `recursive`: where the system answers ENOENT for a folder that is there (/proc), that never ends. */
function createFolder(path: string): void {
  try {
    createInParent(path);
  } catch (error) {
    if (!hasCode(error, 'ENOENT') || dirname(path) === path) throw error;
    createFolder(dirname(path));
    createInParent(path);
  }
}

/** One that is there is fine: a twin that starts at the same moment may have made it just now. */
function createInParent(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  }
}

/**
 * Makes an empty file that only its owner can read, before SQLite opens it (SQLite gives the files
 * beside it the same mode). One that is there is not opened: closing it again would let go of the
 * locks that this process holds on it (fcntl(2), "advisory record locking").
 */
export function createPrivateFile(path: string): void {
  if (!created(path, 0o600)) chmodSync(path, 0o600);
}

/** The same for whoever the user's umask lets read and write it. */
export function createSharedFile(path: string): void {
  created(path, 0o666);
}

function created(path: string, mode: number): boolean {
  try {
    closeSync(openSync(path, 'ax', mode));
    return true;
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    return false;
  }
}

/** Closes a file to everybody but its owner; one that is gone meanwhile is fine. */
export function closeFile(path: string): void {
  try {
    chmodSync(path, 0o600);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
