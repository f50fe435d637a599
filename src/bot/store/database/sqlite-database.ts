import type { Sqlite } from '../sqlite.ts';
import { type Database, KEYS, type Rows } from './database.ts';
import { createTurns, type Turns } from './turns.ts';

/** The turns of this process on each file. */
const turnsOf = new Map<string, Turns>();

/**
 * A SQLite connection as a database. Everything on it takes turns, so that nothing gets into a
 * transaction that does not belong there.
 * @param path the file; connections of this process to the same one take turns too, since SQLite has
 *   one wait for the other while the event loop stands still. Null for a database in memory.
 */
export function sqliteDatabase(file: Sqlite, path: string | null): Database {
  const turns = turnsOf.get(path ?? '') ?? createTurns();
  if (path !== null) turnsOf.set(path, turns);
  const rows: Rows = {
    run: async (sql, ...values) => file.run(sql, ...values),
    get: async <T>(sql: string, ...values: readonly (string | number | null)[]) =>
      file.get<T>(sql, ...values),
    all: async <T>(sql: string, ...values: readonly (string | number | null)[]) =>
      file.all<T>(sql, ...values),
    put: async (table, ...all) => {
      // A row written again gets a new rowid, which purge.ts reads as its age.
      for (const row of all) file.run(replacing(table, Object.keys(row)), ...Object.values(row));
    },
  };
  return {
    run: (sql, ...values) => turns(() => rows.run(sql, ...values)),
    get: (sql, ...values) => turns(() => rows.get(sql, ...values)),
    all: (sql, ...values) => turns(() => rows.all(sql, ...values)),
    put: (table, ...all) => {
      const work = () => rows.put(table, ...all);
      return turns(all.length === 1 ? work : () => inTransaction(file, work));
    },
    exec: (sql) => turns(async () => file.exec(sql)),
    transaction: (work) => turns(() => inTransaction(file, () => work(rows))),
    close: async () => file.close(),
  };
}

async function inTransaction<T>(file: Sqlite, work: () => Promise<T>): Promise<T> {
  // IMMEDIATE: a transaction that turned into a writer half way could not wait for another writer.
  file.exec('BEGIN IMMEDIATE');
  try {
    const result = await work();
    file.exec('COMMIT');
    return result;
  } catch (error) {
    file.rollback();
    throw error;
  }
}

function replacing(table: string, columns: readonly string[]): string {
  const places = columns.map(() => '?').join(', ');
  return `INSERT OR REPLACE INTO ${table} (${columns.join(', ')}) VALUES (${places})`;
}

/** What names a row of a table, as a condition with a `?` for each column. */
export function keyCondition(table: keyof typeof KEYS): string {
  return KEYS[table].map((name) => `${name} = ?`).join(' AND ');
}
