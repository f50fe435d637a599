import { type Clock, pause } from '../machine/clock.ts';
import type { Database, Rows } from './database/database.ts';
import { isBusy, storageFailure } from './storage-failure.ts';

/** Has a job done in the next transaction; resolves when that is on the disk. */
export type Batch<Job, Result> = (job: Job) => Promise<Result>;

/** Does jobs within one transaction; gives what came of each, in their order. */
export type DoAll<Job, Result> = (rows: Rows, jobs: readonly Job[]) => Promise<readonly Result[]>;

/** A piece of work as a job of its own. */
export type Work = (rows: Rows) => Promise<unknown>;

/** Does one piece of work after another. */
export async function doEach(rows: Rows, works: readonly Work[]): Promise<readonly unknown[]> {
  const results: unknown[] = [];
  for (const work of works) results.push(await work(rows));
  return results;
}

interface Waiting<Job, Result> {
  readonly job: Job;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/** How often a locked database is tried again, and how long to wait between, ms: two seconds in all. */
const TRIES = 80;
const LEAST_PAUSE = 10;
const MOST_PAUSE = 40;
/** Jobs in one transaction. */
const MOST_AT_ONCE = 64;

/**
 * Group commit: all that is asked for in one turn of the event loop, or while an earlier transaction
 * goes on, goes into one transaction, so that fifty inquiries at once cost one wait for the disk. A
 * job that throws takes no other with it. A lock that another process holds is waited for without
 * holding up the event loop.
 * @param database the database at present; null rejects, as any failure of the storage does.
 * @param random 0 to 1, spreads the pauses so that two processes do not keep step.
 */
export function createBatch<Job, Result>(
  database: () => Database | null,
  doAll: DoAll<Job, Result>,
  clock: Clock,
  random: () => number = Math.random,
): Batch<Job, Result> {
  const jobs: Waiting<Job, Result>[] = [];
  let running = false;

  async function run(): Promise<void> {
    while (jobs.length > 0) await commit(jobs.splice(0, MOST_AT_ONCE));
    running = false;
  }

  async function commit(now: readonly Waiting<Job, Result>[]): Promise<void> {
    try {
      const results = await patiently(now.map(({ job }) => job));
      for (const [place, { resolve }] of now.entries()) resolve(results[place] as Result);
    } catch (error) {
      if (storageFailure(error) === null && now.length > 1)
        for (const one of now) await commit([one]);
      else for (const { reject } of now) reject(error);
    }
  }

  async function patiently(now: readonly Job[]): Promise<readonly Result[]> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await present(database()).transaction((rows) => doAll(rows, now));
      } catch (error) {
        if (!isBusy(error) || tries === TRIES) throw error;
        await pause(clock, LEAST_PAUSE + random() * (MOST_PAUSE - LEAST_PAUSE));
      }
    }
  }

  return (job) =>
    new Promise<Result>((resolve, reject) => {
      jobs.push({ job, resolve, reject });
      if (running) return;
      running = true;
      setImmediate(() => void run());
    });
}

function present(database: Database | null): Database {
  if (database === null) throw Object.assign(new Error('There is no disk.'), { errcode: 14 });
  return database;
}
