import { type Clock, pause } from '../machine/clock.ts';
import type { Database } from './sqlite.ts';
import { isBusy, storageFailure } from './storage-failure.ts';

/** Runs work in the next transaction; resolves when that is on the disk. */
export type Batch = <T>(work: (database: Database) => T) => Promise<T>;

interface Job {
  readonly work: (database: Database) => unknown;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** How often a locked database is tried again, and how long to wait between, ms: two seconds in all. */
const TRIES = 80;
const LEAST_PAUSE = 10;
const MOST_PAUSE = 40;

/**
 * Group commit: all that is asked for in one turn of the event loop goes into one transaction, so
 * that fifty inquiries at once cost one wait for the disk. Work that throws takes nothing with it.
 * A lock that another process holds is waited for without holding up the event loop.
 * @param database the database at present; null rejects, as any failure of the storage does.
 * @param random 0 to 1, spreads the pauses so that two processes do not keep step.
 */
export function createBatch(
  database: () => Database | null,
  clock: Clock,
  random: () => number = Math.random,
): Batch {
  let jobs: Job[] = [];
  let running = false;

  async function run(): Promise<void> {
    while (jobs.length > 0) {
      const now = jobs;
      jobs = [];
      await commit(now);
    }
    running = false;
  }

  async function commit(now: readonly Job[]): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      try {
        for (const settle of inOne(database(), now)) settle();
        return;
      } catch (error) {
        if (!isBusy(error) || tries === TRIES) {
          for (const job of now) job.reject(error);
          return;
        }
        await pause(clock, LEAST_PAUSE + random() * (MOST_PAUSE - LEAST_PAUSE));
      }
    }
  }

  return <T>(work: (database: Database) => T) =>
    new Promise<T>((resolve, reject) => {
      jobs.push({ work, resolve: resolve as (result: unknown) => void, reject });
      if (running) return;
      running = true;
      setImmediate(() => void run());
    });
}

/** Does all jobs; gives what tells each of its end, to be called once the whole is on the disk. */
function inOne(database: Database | null, jobs: readonly Job[]): (() => void)[] {
  if (database === null) throw Object.assign(new Error('There is no disk.'), { errcode: 14 });
  return database.transaction(() =>
    jobs.map(({ work, resolve, reject }) => {
      try {
        const result = database.transaction(() => work(database));
        return () => resolve(result);
      } catch (error) {
        if (storageFailure(error) !== null) throw error;
        return () => reject(error);
      }
    }),
  );
}
