import type { PostgresAddress } from './address.ts';
import { openConnection, postgresDriver } from './connections.ts';
import { lockOf } from './owner-lock.ts';

/** An advisory lock that a connection of its own holds: it ends with the process, however that ends. */
export interface SessionLock {
  /** Whether it is still held: it is not where its connection was lost. */
  holds(): Promise<boolean>;
  release(): void;
}

/** How long a statement may take, ms. */
const STATEMENT = 2_000;

/** Takes the lock of that name in a database, or gives null where another holds it. @throws what connecting throws */
export async function takeSessionLock(
  address: PostgresAddress,
  name: string,
): Promise<SessionLock | null> {
  const client = await openConnection(await postgresDriver(), address, STATEMENT);
  const release = () => void client.end().catch(() => undefined);
  try {
    const number = String(lockOf(name));
    const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS taken', [number]);
    if (rows[0]?.taken === true) {
      const holds = async () => {
        const answer = await client.query('SELECT 1').catch(() => null);
        return answer !== null;
      };
      return { holds, release };
    }
  } catch (error) {
    release();
    throw error;
  }
  release();
  return null;
}
