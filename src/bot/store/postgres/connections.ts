import type { Client, ClientBase, ClientConfig, Pool } from 'pg';
import { OnrecordError } from '../../../problem.ts';
import type { PostgresAddress } from './address.ts';

/** How connections are used, times in ms. */
export interface ConnectionLimits {
  /** Most at a time, from 1. */
  readonly most: number;
  /** How long one statement may take. */
  readonly statement: number;
  /** Whether a commit waits for the disk. */
  readonly durable: boolean;
}

/** How long opening a connection may take, ms. */
const CONNECTING = 2_000;
/** How much longer than the server we wait for an answer that got lost, ms. */
const SPARE = 500;
/** How long a lock is waited for, ms: less than a statement may take, so that it says why. */
const LOCK = 1_500;
const IDLE_IN_TRANSACTION = 10_000;
/** Type of an 8-byte integer (pg_type.dat), which the driver gives as text. Ours are all below 2^53. */
const INT8 = 20;
/** Where our tables are, beside whatever else the database holds. */
export const SCHEMA = 'onrecord';

type Driver = typeof import('pg')['default'];

/** The driver. @throws {OnrecordError} `library-missing` where pg is not installed */
export async function postgresDriver(): Promise<Driver> {
  try {
    return (await import('pg')).default;
  } catch (error) {
    const missing =
      error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
    if (!missing) throw error;
    throw new OnrecordError({
      code: 'library-missing',
      message: 'ONRECORD_DATABASE needs the package pg, which is not installed.',
      remedy: 'Install it beside Onrecord: npm install pg@8, or leave ONRECORD_DATABASE out.',
    });
  }
}

/** A pool of connections; one that breaks is replaced by the next that is needed. */
export function openPool(pg: Driver, { url }: PostgresAddress, limits: ConnectionLimits): Pool {
  const pool = new pg.Pool({
    ...configOf(pg, url, limits.statement),
    max: limits.most,
    onConnect: (client) => settle(client, limits),
  });
  // A connection that dies would end the process: an idle one by the pool's event, one that is lent,
  // between two statements, by its own. What was to be asked over it fails, and says so.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** One connection of its own, settled. */
export async function openConnection(
  pg: Driver,
  { url }: PostgresAddress,
  statement: number,
): Promise<Client> {
  const client = new pg.Client(configOf(pg, url, statement));
  client.on('error', () => undefined);
  try {
    await client.connect();
    await settle(client, { statement, durable: true });
    return client;
  } catch (error) {
    void client.end().catch(() => undefined);
    throw error;
  }
}

function configOf(pg: Driver, connectionString: string, statement: number): ClientConfig {
  const parser = (type: number, format?: 'text' | 'binary') =>
    type === INT8 ? Number : pg.types.getTypeParser(type, format as 'text');
  return {
    connectionString,
    connectionTimeoutMillis: CONNECTING,
    query_timeout: statement + SPARE,
    keepAlive: true,
    application_name: 'onrecord',
    types: { getTypeParser: parser as typeof pg.types.getTypeParser },
  };
}

/** By statements and not as the connection opens: a pooler between would refuse what it does not know. */
async function settle(
  client: Pick<ClientBase, 'query'>,
  { statement, durable }: Pick<ConnectionLimits, 'statement' | 'durable'>,
): Promise<void> {
  await client.query(
    `SET statement_timeout = ${statement}; SET lock_timeout = ${Math.min(LOCK, statement)};
     SET idle_in_transaction_session_timeout = ${IDLE_IN_TRANSACTION};
     SET synchronous_commit = ${durable ? 'on' : 'off'};
     SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 3;
     SET search_path = ${SCHEMA}`,
  );
}
