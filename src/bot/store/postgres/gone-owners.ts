import type { Clock } from '../../machine/clock.ts';
import type { Database } from '../database/database.ts';
import { GONE_AFTER, lockOf, type OwnerLock } from './owner-lock.ts';

/** How long a server has to run before anybody counts as gone, ms: after a restart all take their locks again. */
export const SETTLED = 5_000;
/**
 * How long our own lock has to be held for that, ms: what broke our connection may have broken all. Short, so that where
 * connections break all the time what a dead process left is still taken over between two breaks.
 */
const HELD = 2_000;

/**
 * Says which owners are gone: whose lock is free, was so at an earlier look too, and can't only be late.
 * @param settling ms, see {@link SETTLED}
 */
export function createGoneOwners(
  database: Database,
  own: Pick<OwnerLock, 'certain' | 'heldSince'>,
  clock: Clock,
  settling = SETTLED,
): (owners: readonly string[]) => Promise<string[]> {
  const freeSince = new Map<string, number>();
  return async (owners) => {
    const { held, runsFor } = await look(database);
    const now = clock.steady();
    const isLong = now - own.heldSince >= Math.min(HELD, settling);
    const settled = own.certain && isLong && runsFor >= settling;
    if (!settled) freeSince.clear();
    for (const owner of [...freeSince.keys()])
      if (held.has(numberOf(owner))) freeSince.delete(owner);
    if (!settled) return [];
    const free = owners.filter((owner) => !held.has(numberOf(owner)));
    for (const owner of free) if (!freeSince.has(owner)) freeSince.set(owner, now);
    return free.filter((owner) => now - (freeSince.get(owner) ?? now) >= GONE_AFTER);
  };
}

/** How many others hold such a lock: processes on the same database. */
export async function countOthers(database: Database, owner: string): Promise<number> {
  const { held } = await look(database);
  held.delete(numberOf(owner));
  return held.size;
}

/** All advisory locks that are held, and for how many ms the server has been running. */
async function look(database: Database): Promise<{ held: Set<string>; runsFor: number }> {
  const locks = await database.all<{ high: number; low: number }>(
    `SELECT classid::bigint AS high, objid::bigint AS low FROM pg_locks
     WHERE locktype = 'advisory' AND objsubid = 1 AND granted AND mode = 'ShareLock'
       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  );
  const server = await database.get<{ ms: number }>(
    `SELECT (extract(epoch FROM clock_timestamp() - pg_postmaster_start_time()) * 1000)::bigint AS ms`,
  );
  return {
    held: new Set(locks.map(({ high, low }) => `${high}:${low}`)),
    runsFor: server?.ms ?? 0,
  };
}

/** A lock's number as pg_locks shows it: its two halves, unsigned. */
function numberOf(owner: string): string {
  const number = BigInt.asUintN(64, lockOf(owner));
  return `${number >> 32n}:${number & 0xffff_ffffn}`;
}
