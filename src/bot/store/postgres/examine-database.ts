import type { Clock } from '../../machine/clock.ts';
import type { Examiner, Finding } from '../../process/examine.ts';
import { STEPS } from '../schema.ts';
import type { PostgresAddress } from './address.ts';
import { openConnection, openPool, postgresDriver } from './connections.ts';
import { countOthers } from './gone-owners.ts';
import { versionOf } from './migrate-postgres.ts';
import { postgresDatabase } from './postgres-database.ts';

/** The oldest PostgreSQL with `pg_current_xact_id`, by which a lost commit is told from one undone. */
const OLDEST = 130_000;
/** How far two clocks may be apart, ms, until times in logs mislead. */
const APART = 5_000;
const STATEMENT = 3_000;

interface Facts {
  readonly version: number;
  readonly now: number;
  readonly creates: boolean;
  readonly fsync: string;
}

/** What is wrong with the database of the state, and the remedy. @throws what opening it throws */
export async function examineDatabase(
  address: PostgresAddress,
  say: Examiner,
  clock: Clock,
): Promise<Finding[]> {
  const pg = await postgresDriver();
  const limits = { most: 1, statement: STATEMENT, durable: true };
  const database = postgresDatabase(openPool(pg, address, limits), clock);
  try {
    const facts = await database.get<Facts>(
      `SELECT current_setting('server_version_num')::int AS version,
         floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now,
         has_database_privilege(current_database(), 'CREATE') AS creates,
         current_setting('fsync') AS fsync`,
    );
    const schema = await versionOf(database);
    const others = schema === 0 ? 0 : await countOthers(database, '');
    const wrong = facts === undefined ? [] : complaints(facts, schema, clock.wall());
    if (await isPooled(pg, address)) wrong.push(POOLED);
    const standing = schema === 0 ? 'empty yet' : `version ${schema} of ${STEPS.length}`;
    return [
      say.good(`PostgreSQL at ${address.name}: ${standing}, processes on it: ${others}`),
      ...wrong.map((message) => say.bad(message)),
    ];
  } finally {
    await database.close();
  }
}

const POOLED =
  'Connections are pooled by transaction, and the lock that tells which processes are alive gets lost. Connect to PostgreSQL itself, or pool by session. [database-pooled]';

function complaints(
  { version, now, creates, fsync }: Facts,
  schema: number,
  wall: number,
): string[] {
  const apart = Math.round(Math.abs(now - wall) / 1_000);
  return [
    ...(version >= OLDEST ? [] : ['PostgreSQL is older than 13. Update it. [database-too-old]']),
    ...(schema <= STEPS.length
      ? []
      : [
          `The state has version ${schema}, and this Onrecord knows ${STEPS.length}. Update Onrecord. [state-too-new]`,
        ]),
    ...(schema > 0 || creates
      ? []
      : ['The user may not create a schema. GRANT CREATE ON DATABASE … TO … [database-refused]']),
    ...(fsync === 'on'
      ? []
      : ['fsync is off: a power cut may cost the whole database. Set it on. [database-unsafe]']),
    ...(apart * 1_000 <= APART
      ? []
      : [
          `Its clock and this machine's are ${apart} s apart. Have both follow one time server (NTP). [clocks-apart]`,
        ]),
  ];
}

/** Whether two statements of one connection may come to two sessions. */
async function isPooled(
  pg: Parameters<typeof openConnection>[0],
  address: PostgresAddress,
): Promise<boolean> {
  const client = await openConnection(pg, address, STATEMENT);
  try {
    const sessions = new Set<number>();
    for (let tries = 0; tries < 3; tries += 1) {
      const { rows } = await client.query('SELECT pg_backend_pid() AS pid');
      sessions.add((rows[0] as { pid: number }).pid);
    }
    return sessions.size > 1;
  } finally {
    await client.end();
  }
}
