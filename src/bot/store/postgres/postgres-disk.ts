import { randomBytes } from 'node:crypto';
import { OnrecordError } from '../../../problem.ts';
import { type Clock, pause } from '../../machine/clock.ts';
import type { Log } from '../../machine/log.ts';
import type { Database } from '../database/database.ts';
import type { Disk } from '../database/disk.ts';
import { NO_MARKS } from '../spill/marks.ts';
import { openUnwrittenClaims } from '../spill/unwritten-claims.ts';
import type { PostgresAddress } from './address.ts';
import { openConnection, openPool, postgresDriver } from './connections.ts';
import { countOthers, createGoneOwners, SETTLED } from './gone-owners.ts';
import { migratePostgres } from './migrate-postgres.ts';
import { holdOwnerLock, type OwnerLock } from './owner-lock.ts';
import { postgresDatabase } from './postgres-database.ts';
import { StorageTrouble, troubleFrom } from './trouble.ts';

export interface PostgresOptions {
  /** State time passes by its steady clock. */
  readonly clock: Clock;
  /** For pauses and patience; default the same. */
  readonly pace?: Clock;
  readonly log: Log;
  /** How long a server that can't be reached is waited for at the start, ms. Default 30 s. */
  readonly patience?: number;
  /** How long after a restart of the server nobody counts as gone, ms. Default 5 s. */
  readonly settling?: number;
}

/** Connections of one process: the journal's, which does one thing at a time, and the others'. */
const DURABLE = 2;
const RELAXED = 5;
/** How long one statement may take, ms. */
const STATEMENT = 3_000;
const PATIENCE = 30_000;
/** Between two tries to reach a server, ms. */
const AGAIN = 500;

/**
 * Opens the state in a PostgreSQL database: 1 connections, 2 tables, 3 what holds for all, 4 the mark
 * of being alive.
 * @throws {OnrecordError} `library-missing`, `database-unreachable`, `database-refused`, `state-too-new`
 */
export async function openPostgresDisk(
  address: PostgresAddress,
  owner: string,
  { clock, pace = clock, log, patience = PATIENCE, settling = SETTLED }: PostgresOptions,
): Promise<Disk> {
  const pg = await postgresDriver();
  const pool = (most: number, durable: boolean) =>
    postgresDatabase(openPool(pg, address, { most, durable, statement: STATEMENT }), pace);
  const [database, relaxed] = [pool(DURABLE, true), pool(RELAXED, false)];
  const close = () => Promise.all([database.close(), relaxed.close()]);
  try {
    const first = async () => {
      await migratePostgres(database);
      const salt = await saltOf(database);
      const offset = (await timeOf(database)) - clock.steady();
      const connect = () => openConnection(pg, address, STATEMENT);
      return { salt, offset, lock: await holdOwnerLock(owner, connect, pace) };
    };
    const reaching = { address, clock: pace, log, patience };
    const { salt, offset, lock } = await reach(first, reaching);
    const now = () => offset + clock.steady();
    const others = () => countOthers(relaxed, owner);
    const gone = createGoneOwners(relaxed, lock, pace, settling);
    return diskOf({ database, relaxed, salt, now, gone, others, lock });
  } catch (error) {
    await close();
    throw error;
  }
}

type Opened = Pick<Disk, 'database' | 'relaxed' | 'salt' | 'now' | 'gone' | 'others'> & {
  readonly lock: OwnerLock;
};

function diskOf({ database, relaxed, salt, now, gone, others, lock }: Opened): Disk {
  return {
    ...{ database, relaxed, salt, now, gone, others },
    stamp: () => stamp(relaxed, now()),
    get certain() {
      return lock.certain;
    },
    onDoubt: (listener) => lock.onDoubt(listener),
    openMarks: () => NO_MARKS,
    claims: openUnwrittenClaims(lock),
    inPlace: () => true,
    close: async () => {
      await stamp(relaxed, now()).catch(() => undefined);
      await lock.release();
      await Promise.all([database.close(), relaxed.close()]);
    },
  };
}

interface Reaching {
  readonly address: PostgresAddress;
  readonly clock: Clock;
  readonly log: Log;
  readonly patience: number;
}

/** Does the first thing with a server, which may still be starting. */
async function reach<First>(
  first: () => Promise<First>,
  { address: { name }, clock, log, patience }: Reaching,
): Promise<First> {
  const until = clock.steady() + patience;
  for (let said = false; ; said = true) {
    try {
      return await first();
    } catch (error) {
      const trouble = troubleFrom(error);
      if (!(trouble instanceof StorageTrouble)) throw error;
      if (!trouble.again) throw refused(name, trouble);
      if (clock.steady() >= until) throw unreachable(name);
      if (!said) log.error(`PostgreSQL at ${name} can't be reached yet; it is tried again.`);
    }
    await pause(clock, AGAIN);
  }
}

function unreachable(name: string): OnrecordError {
  return new OnrecordError({
    code: 'database-unreachable',
    message: `PostgreSQL at ${name} can't be reached.`,
    remedy: 'See that it runs and that ONRECORD_DATABASE leads to it.',
  });
}

function refused(name: string, { words }: StorageTrouble): OnrecordError {
  return new OnrecordError({
    code: 'database-refused',
    message: `PostgreSQL at ${name} did not let the state be opened: ${words}.`,
    remedy:
      'See that the database is there, that ONRECORD_DATABASE has its user and password, and that this user may create a schema in it.',
  });
}

/** What pseudonyms are made with: whoever comes first makes it. The others write nothing: a full disk lets them start. */
async function saltOf(database: Database): Promise<string> {
  const made = await keptSalt(database);
  if (made !== undefined) return made;
  const fresh = randomBytes(32).toString('base64url');
  await database.run("INSERT INTO meta VALUES ('salt', ?) ON CONFLICT DO NOTHING", fresh);
  return (await keptSalt(database)) ?? fresh;
}

async function keptSalt(database: Database): Promise<string | undefined> {
  const kept = await database.get<{ value: string }>("SELECT value FROM meta WHERE name = 'salt'");
  return kept?.value;
}

/** By the server's clock, so that all machines agree; where that was set back, from where the state had come. */
async function timeOf(database: Database): Promise<number> {
  const found = await database.get<{ now: number; stamped: number | null }>(
    `SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now,
       (SELECT value::bigint FROM meta WHERE name = 'time') AS stamped`,
  );
  return Math.max(found?.now ?? 0, found?.stamped ?? 0);
}

async function stamp(database: Database, now: number): Promise<void> {
  await database.run(
    `INSERT INTO meta VALUES ('time', ?) ON CONFLICT (name) DO UPDATE SET value = EXCLUDED.value
     WHERE meta.value::bigint < EXCLUDED.value::bigint`,
    String(now),
  );
}
