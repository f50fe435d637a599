/**
 * What is the matter with a database that did not do what it was asked: its server can't be reached,
 * is overburdened or has no room. In no case a mistake in a statement of ours.
 */
export class StorageTrouble extends Error {
  /** In words, for people; no address in it. */
  readonly words: string;
  /** Whether trying again may help, and can do no harm. */
  readonly again: boolean;
  /** Whether the connection is of no more use; then nobody knows what the server has done. */
  readonly broken: boolean;

  constructor(
    words: string,
    { again, broken, cause }: { again: boolean; broken: boolean; cause?: unknown },
  ) {
    super(`The database did not do it: ${words}.`, { cause });
    this.name = 'StorageTrouble';
    this.words = words;
    this.again = again;
    this.broken = broken;
  }
}

/** PostgreSQL's SQLSTATE codes and classes that speak of the storage (postgresql.org, appendix A). */
const CODES: Readonly<Record<string, readonly [words: string, again: boolean]>> = {
  '08': ['the connection broke', true],
  '57P01': ['the server is shutting down', true],
  '57P02': ['the server has crashed', true],
  '57P03': ['the server is starting', true],
  '57P05': ['the connection was idle for too long', true],
  '25P03': ['a transaction stood still for too long', true],
  // After a failover a connection may lead to the one that only reads.
  '25006': ['it is read-only', true],
  '40001': ['others change the same', true],
  '40P01': ['others change the same', true],
  '55P03': ['it is locked by another process', true],
  '57014': ['it took too long', true],
  '53300': ['it takes no more connections', true],
  '53100': ['the disk is full', false],
  '28': ['it refuses the user or the password', false],
  '3D': ['there is no such database', false],
  '42501': ['it does not let this user', false],
  '53': ['it lacks resources', false],
  '58': ['reading or writing failed', false],
  XX001: ['it is damaged', false],
  XX002: ['it is damaged', false],
  // On a full disk even a new connection may be refused so: "could not write init file".
  XX000: ['it failed inside', true],
};

/** SQLSTATE codes after which the connection is of no more use. */
const BREAKING = /^(?:08|57P|25P03|25006|XX000)/;

/** An error of the driver as what it means for the storage; as it is where it is not the storage's. */
export function troubleFrom(cause: unknown): unknown {
  if (!(cause instanceof Error) || cause instanceof StorageTrouble) return cause;
  const code = sqlState(cause);
  // What the server did not say, the driver or the network did.
  if (code === null)
    return new StorageTrouble('it can’t be reached', { again: true, broken: true, cause });
  const [words, again] = CODES[code] ?? CODES[code.slice(0, 2)] ?? [];
  if (words === undefined) return cause;
  return new StorageTrouble(words, { again: again === true, broken: BREAKING.test(code), cause });
}

/** The code that the server gave; null where the error is not the server's. */
function sqlState(error: Error): string | null {
  const fromServer = 'severity' in error && 'code' in error && typeof error.code === 'string';
  return fromServer ? (error.code as string) : null;
}
