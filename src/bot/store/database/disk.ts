import type { Marks } from '../spill/marks.ts';
import type { UnwrittenClaims } from '../spill/unwritten-claims.ts';
import type { Database } from './database.ts';

/** Where a state is kept for good: a file of SQLite's, or a database of PostgreSQL's. */
export interface Disk {
  /** For what has to outlast a power cut: every commit reaches the disk. */
  readonly database: Database;
  /** For the rest: a power cut may cost its last commits. */
  readonly relaxed: Database;
  /** What pseudonyms are made with, the same for all processes; null where it could not be kept. */
  readonly salt: string | null;
  /** State time in ms, see state-time.ts. */
  now(): number;
  /** Writes down how far the time has come. */
  stamp(): Promise<void>;
  /**
   * Space for what a full disk refuses, see marks.ts; none where the disk is not this machine's.
   * @throws the file system's error where there is none
   */
  openMarks(): Marks;
  /** What processes claim among themselves while nothing can be written; null where they can't. */
  readonly claims: UnwrittenClaims | null;
  /** Which of these owners are known to be gone. */
  gone(owners: readonly string[]): Promise<string[]>;
  /** How many other processes work on it. */
  others(): Promise<number>;
  /** Whether the others surely take us for alive: what is ours still is. */
  readonly certain: boolean;
  /** Tells once, each time, that this is no longer certain. */
  onDoubt(listener: () => void): void;
  /** Whether it still is where it was opened (nobody has moved or deleted it). */
  inPlace(): boolean;
  /** Lets go of everything; what our owner still holds is free for others. */
  close(): Promise<void>;
}
