import { existsSync, rmSync } from 'node:fs';
import { createPrivateFile, createSharedFile } from './private-file.ts';
import { openDatabase } from './sqlite.ts';
import { isBusy } from './storage-failure.ts';

/** A lock held by a process; the operating system lets go of it when the process ends, however it ends. */
export interface Lock {
  release(): void;
}

/**
 * Takes a lock by its file, or gives null where another holds it. The lock is SQLite's own on an
 * empty database, so that it holds on every system that the state itself works on. No clock takes
 * part: who holds it is alive, and it needs no disk space to stay so.
 * @param patience how long to wait for it, in ms, the event loop standing still. Default 0.
 * @param shared whether other users may take it too, as the file system lets them; default only its owner
 * @throws SQLite's or the file system's error when the file can't be made.
 */
export function takeLock(path: string, patience = 0, shared = false): Lock | null {
  if (shared) createSharedFile(path);
  else createPrivateFile(path);
  const database = openDatabase(path, patience);
  try {
    // Nothing is ever written: a journal in memory leaves no file beside the lock.
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (isBusy(error)) return null;
    throw error;
  }
  // Closing rolls back, and that lets go.
  return { release: () => database.close() };
}

/**
 * Whether a process holds the lock of this file. A file that is left of a dead one is removed: only
 * for locks that are never taken twice, and that had been taken before anybody knew of them.
 */
export function isHeld(path: string): boolean {
  if (!existsSync(path)) return false;
  const lock = takeLock(path);
  if (lock === null) return true;
  rmSync(path, { force: true });
  lock.release();
  return false;
}
