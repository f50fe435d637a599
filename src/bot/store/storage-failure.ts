import { StorageTrouble } from './postgres/trouble.ts';

/** SQLite's primary result codes that tell of the storage, not of our statement (sqlite.org/rescode.html). */
const FAILURES: Readonly<Record<number, string>> = {
  5: 'it is locked by another process',
  6: 'it is locked by another process',
  7: 'memory ran out',
  8: 'it is read-only',
  10: 'reading or writing failed',
  11: 'it is damaged',
  13: 'the disk is full, or the state has reached its largest size',
  14: 'it cannot be opened',
  15: 'its lock cannot be had',
  26: 'it is not a database',
};
const BUSY = [5, 6];
const DAMAGED = [11, 26];

/** What is the matter with the storage, in words; null where an error is not the storage's. */
export function storageFailure(error: unknown): string | null {
  if (error instanceof StorageTrouble) return error.words;
  const code = resultCode(error);
  return code === null ? null : (FAILURES[code] ?? null);
}

/** Whether another process holds the lock: trying again helps. */
export function isBusy(error: unknown): boolean {
  return BUSY.includes(resultCode(error) ?? -1);
}

/** Whether the state was closed under whoever uses it: the process is ending. */
export function isClosed(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_INVALID_STATE';
}

/** Whether the file's content is broken: only setting it aside helps. */
export function isDamaged(error: unknown): boolean {
  return DAMAGED.includes(resultCode(error) ?? -1);
}

/** node:sqlite gives extended codes in `errcode`; the low byte is the primary one. */
function resultCode(error: unknown): number | null {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : null;
  return typeof code === 'number' ? code & 0xff : null;
}
