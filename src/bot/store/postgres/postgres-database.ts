import type { Pool, PoolClient, QueryResult } from 'pg';
import { type Clock, pause } from '../../machine/clock.ts';
import type { Database, Rows } from '../database/database.ts';
import { createPersistence } from './persistence.ts';
import { rowsOn } from './statements.ts';
import { StorageTrouble, troubleFrom } from './trouble.ts';

/** How long it is asked what became of a commit whose reply was lost, and how often, ms. */
const FATE = { patience: 2_000, again: 50 } as const;

/**
 * A PostgreSQL database. A transaction is done once: where the reply to its commit is lost, the server
 * is asked what became of it (`pg_xact_status`), and only where it was undone is it done again.
 */
export function postgresDatabase(pool: Pool, clock: Clock): Database {
  const persist = createPersistence(clock);
  const once = <T>(work: (ask: Ask) => Promise<T>) => persist(() => using(pool, work));
  const rows = <T>(work: (rows: Rows) => Promise<T>) => once((ask) => work(rowsOn(ask)));
  return {
    run: (sql, ...values) => rows((own) => own.run(sql, ...values)),
    get: (sql, ...values) => rows((own) => own.get(sql, ...values)),
    all: (sql, ...values) => rows((own) => own.all(sql, ...values)),
    put: (table, ...all) => rows((own) => own.put(table, ...all)),
    exec: async (sql) => void (await once((ask) => ask(sql))),
    transaction: (work) => persist(() => doneOnce(pool, work, clock)),
    close: () => pool.end(),
  };
}

/** Asks over one connection; what it throws is a StorageTrouble, or speaks of a mistake of ours. */
type Ask = (
  query: string | { text: string; values: unknown[]; name?: string },
) => Promise<QueryResult>;

/** Lends a connection; one that broke is not used again. */
async function using<T>(pool: Pool, work: (ask: Ask) => Promise<T>): Promise<T> {
  const client = await pool.connect().catch((error: unknown) => {
    throw troubleFrom(error);
  });
  let broken = false;
  try {
    return await work(asking(client));
  } catch (error) {
    broken = error instanceof StorageTrouble && error.broken;
    throw error;
  } finally {
    client.release(broken);
  }
}

function asking(client: PoolClient): Ask {
  return async (query) => {
    try {
      return await client.query(query as string);
    } catch (error) {
      throw troubleFrom(error);
    }
  };
}

/** What came of a transaction; `unheard`: nobody knows whether it was committed. */
interface Ended<T> {
  readonly result: T;
  readonly xid: string;
  readonly unheard: StorageTrouble | null;
}

async function doneOnce<T>(pool: Pool, work: (rows: Rows) => Promise<T>, clock: Clock): Promise<T> {
  const { result, xid, unheard } = await using(pool, (ask) => transact(ask, work));
  if (unheard === null || (await isCommitted(pool, xid, clock))) return result;
  throw unheard;
}

async function transact<T>(ask: Ask, work: (rows: Rows) => Promise<T>): Promise<Ended<T>> {
  const begun: unknown = await ask('BEGIN; SELECT pg_current_xact_id()::text AS xid');
  const xid = String((begun as readonly QueryResult[])[1]?.rows[0]?.xid);
  try {
    const result = await work(rowsOn(ask));
    return { result, xid, unheard: await unheardCommit(ask) };
  } catch (error) {
    if (!(error instanceof StorageTrouble && error.broken)) await ask('ROLLBACK');
    throw error;
  }
}

/** Commits; gives why it is not known whether that was done, or null. */
async function unheardCommit(ask: Ask): Promise<StorageTrouble | null> {
  try {
    await ask('COMMIT');
    return null;
  } catch (error) {
    if (error instanceof StorageTrouble && error.broken) return error;
    throw error;
  }
}

/** @throws {StorageTrouble} that must not be tried again, where it can't be told */
async function isCommitted(pool: Pool, xid: string, clock: Clock): Promise<boolean> {
  const until = clock.steady() + FATE.patience;
  for (;;) {
    const fate = await fateOf(pool, xid);
    if (fate === 'committed') return true;
    if (fate === 'aborted') return false;
    if (clock.steady() > until)
      throw new StorageTrouble('it can’t be told whether it was done', {
        again: false,
        broken: false,
      });
    await pause(clock, FATE.again);
  }
}

/** Null: not known yet. */
async function fateOf(pool: Pool, xid: string): Promise<string | null> {
  try {
    const query = { text: 'SELECT pg_xact_status($1::xid8) AS fate', values: [xid] };
    const { rows } = await using(pool, (ask) => ask(query));
    return (rows[0] as { fate: string | null }).fate;
  } catch (error) {
    if (error instanceof StorageTrouble) return null;
    // A server that has never heard of it: the one that had is gone, and its last commits with it.
    if (error instanceof Error && /is in the future/.test(error.message)) return 'aborted';
    throw error;
  }
}
