import { AGED, type Rows } from './database/database.ts';

/**
 * Removes rows whose time is over, and the oldest beyond what a table may hold: at most `limit` of
 * each kind and table, found by an index. Gives how many.
 * @param most the bounds; default those of the house.
 */
export async function purgeState(
  rows: Rows,
  now: number,
  limit: number,
  most: Readonly<Record<string, number>> = AGED,
): Promise<number> {
  let removed = 0;
  for (const [table, bound] of Object.entries(most)) {
    removed += await purgeOld(rows, table, now, limit);
    removed += await purgeSurplus(rows, table, bound, limit);
  }
  return removed;
}

function purgeOld(rows: Rows, table: string, now: number, limit: number): Promise<number> {
  return rows.run(
    `DELETE FROM ${table} WHERE rowid IN (SELECT rowid FROM ${table} WHERE forget_at <= ? LIMIT ?)`,
    now,
    limit,
  );
}

/** A row written again gets a new rowid, so the rowids' span says how many there are at most. */
function purgeSurplus(rows: Rows, table: string, bound: number, limit: number): Promise<number> {
  return rows.run(
    `DELETE FROM ${table} WHERE rowid IN (
       SELECT rowid FROM ${table} WHERE rowid <= (SELECT max(rowid) FROM ${table}) - ? ORDER BY rowid LIMIT ?)`,
    bound,
    limit,
  );
}
