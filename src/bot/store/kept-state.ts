import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { OnrecordError } from '../../problem.ts';
import type { Clock } from '../machine/clock.ts';
import type { Log } from '../machine/log.ts';
import { migrate } from './schema.ts';
import { openMarks } from './spill/mark-file.ts';
import { type Marks, NO_MARKS } from './spill/marks.ts';
import { moveToDisk } from './spill/move-to-disk.ts';
import { type Database, openDatabase } from './sqlite.ts';
import type { State } from './state.ts';
import { openStateFile, ownerLives, type StateFile } from './state-file.ts';
import { openStateTime, type StateTime } from './state-time.ts';
import { isDamaged, storageFailure } from './storage-failure.ts';

export interface StateOptions {
  readonly clock: Clock;
  readonly log: Log;
  /** Largest size of the file, in bytes. Default 256 MB; what does not fit is kept in memory. */
  readonly maxBytes?: number;
}

const DEFAULT_MAX_BYTES = 256 * 1024 * 1024;
/** The database in memory is bounded too, to 64 MB. */
const MEMORY_PAGES = 16_384;
/** How long the disk has to serve before it is said to serve again, ms. */
const CALM = 60_000;

/**
 * Opens the state in `folder/desk`; null, or a folder that can't be written, means memory only, the
 * latter with one line in the log. A damaged file is set aside and a new one begun. Never throws for
 * what stands in the folder.
 */
export function openState(folder: string | null, options: StateOptions): State {
  return new KeptState(folder === null ? null : join(folder, 'desk'), options);
}

class KeptState implements State {
  readonly owner = randomBytes(9).toString('base64url');
  readonly memory = openMemory();
  readonly #folder: string | null;
  readonly #options: Required<StateOptions>;
  #file: StateFile | null = null;
  #marks = NO_MARKS;
  #time: StateTime;
  /** Why the disk last refused; null while it serves. */
  #failure: string | null = null;
  #refusedAt = 0;
  /** Whether anything may stand in memory only. */
  #spilled = false;
  #damaged = false;
  /** When it was last tried to open the file, and whether it was said that this failed. */
  #openedAt = 0;
  #complained = false;

  constructor(folder: string | null, options: StateOptions) {
    this.#folder = folder;
    this.#options = { maxBytes: DEFAULT_MAX_BYTES, ...options };
    this.#time = openStateTime(this.memory, options.clock, options.clock.wall());
    this.#openFile();
  }

  get kept(): 'disk' | 'memory' {
    return this.disk === null || this.#failure !== null ? 'memory' : 'disk';
  }

  get disk(): Database | null {
    return this.#file?.database ?? null;
  }

  get marks(): Marks {
    return this.#marks;
  }

  now(): number {
    return this.#time.now();
  }

  write<T>(change: (database: Database) => T): T {
    // What once went to memory stays the newest there until all of it is on the disk.
    if (this.#file !== null && !this.#spilled) {
      try {
        return change(this.#file.relaxed);
      } catch (error) {
        this.refused(error);
      }
    }
    return change(this.memory);
  }

  read<T>(look: (database: Database) => T | undefined): T | undefined {
    return (this.#usesMemory() ? look(this.memory) : undefined) ?? this.#lookOnDisk(look);
  }

  readAll<T>(look: (database: Database) => T[]): T[] {
    return [...(this.#usesMemory() ? look(this.memory) : []), ...(this.#lookOnDisk(look) ?? [])];
  }

  refused(error: unknown): void {
    const failure = storageFailure(error);
    if (failure === null) throw error;
    this.#damaged ||= isDamaged(error);
    this.#spilled = true;
    this.#refusedAt = this.now();
    if (this.#failure === null) {
      this.#options.log.error(`The state can't be written (${failure}); going on in memory.`);
    }
    this.#failure = failure;
  }

  isGone(owner: string): boolean {
    if (owner === this.owner || this.#folder === null) return false;
    try {
      return !ownerLives(this.#folder, owner);
    } catch {
      return false; // Unknown counts as alive: late is better than twice.
    }
  }

  tend(): void {
    if (this.#file === null) this.#openLater();
    if (this.#file === null) return;
    if (this.#damaged || !this.#inPlace()) this.#reopen();
    this.#openMarks();
    try {
      this.#time.stamp();
      if (this.#spilled && this.disk !== null) this.#spilled = !moveToDisk(this.memory, this.disk);
    } catch (error) {
      this.refused(error);
    }
    this.#checkRecovery();
  }

  close(): void {
    this.#closeFile();
    this.memory.close();
  }

  #usesMemory(): boolean {
    return this.#spilled || this.disk === null;
  }

  #lookOnDisk<T>(look: (database: Database) => T): T | undefined {
    try {
      return this.#file === null ? undefined : look(this.#file.relaxed);
    } catch (error) {
      this.refused(error);
      return undefined;
    }
  }

  /** A full disk still takes this or that: it serves again once it has refused nothing for a while. */
  #checkRecovery(): void {
    if (this.#failure === null || this.now() - this.#refusedAt < CALM) return;
    this.#failure = null;
    this.#options.log.error('The state is written to disk again.');
  }

  #openFile(): void {
    if (this.#folder === null) return;
    const { clock, log } = this.#options;
    this.#openedAt = this.now();
    try {
      this.#file = openStateFile(this.#folder, this.owner, this.#options);
      this.#time = openStateTime(this.#file.database, clock, this.now());
      this.#complained = false;
      this.#openMarks();
    } catch (error) {
      this.#closeFile();
      if (this.#complained) return;
      this.#complained = true;
      log.error(`The state in ${this.#folder} can't be kept (${why(error)}); going on in memory.`);
    }
  }

  /** Where there is no space for them yet, they are tried again with the next round. */
  #openMarks(): void {
    if (this.#folder === null || this.#file === null || this.#marks !== NO_MARKS) return;
    try {
      this.#marks = openMarks(this.#folder, this.owner, (owner) => this.isGone(owner));
    } catch (error) {
      this.#options.log.debug('No space could be taken for a full disk.', { error });
    }
  }

  /** A disk that was full at the start, or a folder that could not be written, is tried again each minute. */
  #openLater(): void {
    if (this.#folder === null || this.now() - this.#openedAt < CALM) return;
    this.#openFile();
    if (this.#file === null) return;
    this.#spilled = true;
    this.#options.log.error('The state is written to disk again.');
  }

  #reopen(): void {
    this.#options.log.error('The state file was damaged, moved or deleted; it is opened anew.');
    this.#closeFile();
    this.#damaged = false;
    this.#openFile();
  }

  #inPlace(): boolean {
    try {
      return this.#file?.inPlace() ?? true;
    } catch {
      return true; // Can't be told: no reason to begin anew.
    }
  }

  #closeFile(): void {
    this.#marks.close();
    this.#marks = NO_MARKS;
    this.#file?.relaxed.close();
    this.#file?.database.close();
    this.#file?.alive.release();
    this.#file = null;
  }
}

function openMemory(): Database {
  const database = openDatabase(':memory:');
  database.exec(`PRAGMA max_page_count = ${MEMORY_PAGES}`);
  migrate(database);
  return database;
}

/** The reason in words; for the file system's errors their code (`EACCES`, `ENOTDIR`). */
function why(error: unknown): string {
  if (error instanceof OnrecordError) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
  return storageFailure(error) ?? code;
}
