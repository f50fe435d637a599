import type { Marks } from './spill/marks.ts';
import type { Database } from './sqlite.ts';

/**
 * What is kept between questions and between runs, by all processes that were given the same folder.
 * Behind it stand two databases of the same tables: the one on disk, and one in memory that takes
 * what the disk refuses (read-only, full, damaged). Nothing here throws for want of disk space.
 */
export interface State {
  /** This opening's random name: who owns a claim. */
  readonly owner: string;
  /** Where what is written stands at present. */
  readonly kept: 'disk' | 'memory';
  /** State time in ms, see state-time.ts. */
  now(): number;
  /** Makes a change on disk, or where the disk refuses in memory. */
  write<T>(change: (database: Database) => T): T;
  /** Looks in memory, if the disk has ever refused, and then on disk. */
  read<T>(look: (database: Database) => T | undefined): T | undefined;
  /** Everything found in both. */
  readAll<T>(look: (database: Database) => T[]): T[];
  /**
   * The two databases, for those who decide themselves which comes first; no disk: null. Commits to
   * this one are on the disk when they return, those of `write` a little later.
   */
  readonly disk: Database | null;
  readonly memory: Database;
  /** What became of inquiries, noted where even a full disk takes it. */
  readonly marks: Marks;
  /** Takes note that the disk refused, saying so once. @throws an error that is not the storage's. */
  refused(error: unknown): void;
  /** Whether the process behind a claim is known to be gone. */
  isGone(owner: string): boolean;
  /** Housekeeping every few seconds: the time stamped, a moved or damaged file begun anew. */
  tend(): void;
  /** Lets go of everything; what this owner still holds is free for others. */
  close(): void;
}
