import type { Database } from './sqlite.ts';

/** Tables whose rows have a time to be forgotten, and how many newest rows each may hold at most. */
const TABLES: Readonly<Record<string, number>> = {
  cooldowns: 100_000,
  conversations: 50_000,
  feedback: 200_000,
  votes: 200_000,
  short_keys: 200_000,
};

/**
 * Removes rows whose time is over, and the oldest beyond what a table may hold: at most `limit` of
 * each kind and table, found by an index. Gives how many.
 * @param most the bounds; default as in the table above.
 */
export function purgeState(database: Database, now: number, limit: number, most = TABLES): number {
  const counts = Object.entries(most).map(
    ([table, bound]) =>
      purgeOld(database, table, now, limit) + purgeSurplus(database, table, bound, limit),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

function purgeOld(database: Database, table: string, now: number, limit: number): number {
  return database.run(
    `DELETE FROM ${table} WHERE rowid IN (SELECT rowid FROM ${table} WHERE forget_at <= ? LIMIT ?)`,
    now,
    limit,
  );
}

/** A row written again gets a new rowid, so the rowids' span says how many there are at most. */
function purgeSurplus(database: Database, table: string, bound: number, limit: number): number {
  return database.run(
    `DELETE FROM ${table} WHERE rowid IN (
       SELECT rowid FROM ${table} WHERE rowid <= (SELECT max(rowid) FROM ${table}) - ? ORDER BY rowid LIMIT ?)`,
    bound,
    limit,
  );
}
