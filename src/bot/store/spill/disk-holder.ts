import { OnrecordError } from '../../../problem.ts';
import type { Log } from '../../machine/log.ts';
import type { Disk } from '../database/disk.ts';
import { storageFailure } from '../storage-failure.ts';
import { type Marks, NO_MARKS } from './marks.ts';
import { CALM } from './refusals.ts';

/** Where a state is kept. */
export interface DiskPlace {
  /** What it is called in the log. */
  readonly name: string;
  /**
   * Opens it, again too.
   * @param begin the time to begin a new one with, ms
   * @throws the storage's error, or the file system's
   */
  open(begin: number): Disk;
}

/** The disk of a state, opened as soon as that is possible, and again where it was moved or deleted. */
export class DiskHolder {
  readonly #place: DiskPlace | null;
  readonly #log: Log;
  readonly #doubt: () => void;
  #disk: Disk | null = null;
  #marks = NO_MARKS;
  /** When it was last tried to open it, and whether it was said that this failed. */
  #openedAt = 0;
  #complained = false;

  /** @param doubt told when it is not certain any more that the others take us for alive */
  constructor(place: DiskPlace | null, log: Log, doubt: () => void) {
    this.#place = place;
    this.#log = log;
    this.#doubt = doubt;
  }

  /** Whether there is to be one. */
  get wanted(): boolean {
    return this.#place !== null;
  }

  /** Null where there is none, or it can't be opened at present. */
  get disk(): Disk | null {
    return this.#disk;
  }

  get marks(): Marks {
    return this.#marks;
  }

  /** @param now state time, ms */
  open(now: number): void {
    if (this.#place === null) return;
    this.#openedAt = now;
    try {
      this.#disk = this.#place.open(now);
      this.#complained = false;
      this.openMarks();
      this.#disk.onDoubt(this.#doubt);
    } catch (error) {
      if (this.#complained) return;
      this.#complained = true;
      const { name } = this.#place;
      this.#log.error(`The state in ${name} can't be kept (${why(error)}); going on in memory.`);
    }
  }

  /**
   * A disk that was full at the start, or a folder that could not be written, is tried again each minute.
   * @returns whether it is there from now on
   */
  openLater(now: number): boolean {
    if (this.#place === null || now - this.#openedAt < CALM) return false;
    this.open(now);
    return this.#disk !== null;
  }

  /** Where there is no space for them yet, they are tried again with the next round. */
  openMarks(): void {
    if (this.#disk === null || this.#marks !== NO_MARKS) return;
    try {
      this.#marks = this.#disk.openMarks();
    } catch (error) {
      this.#log.debug('No space could be taken for a full disk.', { error });
    }
  }

  reopen(now: number): void {
    this.#log.error('The state file was damaged, moved or deleted; it is opened anew.');
    void this.close();
    this.open(now);
  }

  inPlace(): boolean {
    try {
      return this.#disk?.inPlace() ?? true;
    } catch {
      return true; // Can't be told: no reason to begin anew.
    }
  }

  async close(): Promise<void> {
    this.#marks.close();
    this.#marks = NO_MARKS;
    const disk = this.#disk;
    this.#disk = null;
    await disk?.close();
  }
}

/** The reason in words; for the file system's errors their code (`EACCES`, `ENOTDIR`). */
function why(error: unknown): string {
  if (error instanceof OnrecordError) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
  return storageFailure(error) ?? code;
}
