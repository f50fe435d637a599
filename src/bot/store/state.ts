import type { Database } from './database/database.ts';
import type { Marks } from './spill/marks.ts';

/**
 * What is kept between questions and between runs, by all processes that were given the same folder
 * or the same PostgreSQL. Behind it stand two databases of the same tables: the one on disk, and one
 * in memory that takes what the disk refuses (read-only, full, damaged, not to be reached). Nothing
 * here rejects for want of disk space.
 */
export interface State {
  /** This opening's random name: who owns a claim. */
  readonly owner: string;
  /** What pseudonyms are made with: the same in every process on one state. */
  readonly salt: string;
  /** Where what is written stands at present. */
  readonly kept: 'disk' | 'memory';
  /** State time in ms, see state-time.ts. */
  now(): number;
  /** Makes a change on disk, or where the disk refuses in memory. */
  write<T>(change: (database: Database) => Promise<T>): Promise<T>;
  /** Looks in memory, if the disk has ever refused, and then on disk. */
  read<T>(look: (database: Database) => Promise<T | undefined>): Promise<T | undefined>;
  /** Everything found in both. */
  readAll<T>(look: (database: Database) => Promise<T[]>): Promise<T[]>;
  /**
   * The two databases, for those who decide themselves which comes first; no disk: null. Commits to
   * this one are on the disk when they resolve, those of `write` a little later.
   */
  readonly disk: Database | null;
  readonly memory: Database;
  /** What became of inquiries, noted where even a full disk takes it. */
  readonly marks: Marks;
  /**
   * Claims a name among all processes while the disk refuses. False: another process has it; null: that can't be told.
   */
  claimUnwritten(name: string): Promise<boolean | null>;
  /** Takes note that the disk refused, saying so once. @throws an error that is not the storage's. */
  refused(error: unknown): void;
  /** Which of these owners are known to be gone; never this one. */
  gone(owners: readonly string[]): Promise<string[]>;
  /** Whether what is ours surely still is: false while others may take this process for gone. */
  readonly certain: boolean;
  /** Tells each time when that is no longer certain. */
  onDoubt(listener: () => void): void;
  /** Housekeeping every few seconds: the time stamped, a moved or damaged file begun anew. */
  tend(): Promise<void>;
  /** Lets go of everything; what this owner still holds is free for others. */
  close(): Promise<void>;
}
