import type { Database } from '../sqlite.ts';

/** Tables that memory takes while the disk refuses, with what names a row. */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  inquiries: ['reference'],
  inquiry_keys: ['key'],
  cooldowns: ['key'],
  conversations: ['key'],
  feedback: ['reference'],
  votes: ['reference', 'person'],
  policies: ['platform', 'guild'],
  short_keys: ['key'],
  watches: ['id'],
  watch_hits: ['watch', 'hit'],
  alerts: ['id'],
  served: ['corpus', 'article'],
};
/** Rows of a table in one call, so that each stays short. */
const AT_ONCE = 500;

/**
 * Moves rows from memory to the disk, where they take the place of older ones: what memory took is
 * the newest that this process knows. Call it until nothing is left.
 * @returns whether nothing is left
 * @throws SQLite's error where the disk still refuses; then memory keeps what it had
 */
export function moveToDisk(memory: Database, disk: Database): boolean {
  moveMeta(memory, disk);
  return Object.entries(TABLES)
    .map(([table, key]) => moveSome(memory, disk, { table, key }))
    .every((left) => left < AT_ONCE);
}

/**
 * What holds for the whole state: where the disk was full from the first, other processes are to find
 * the same pseudonyms. What is on the disk already goes before it; each database has a time of its own.
 */
function moveMeta(memory: Database, disk: Database): void {
  const rows = memory.all<{ name: string; value: string }>(
    "SELECT name, value FROM meta WHERE name <> 'time'",
  );
  for (const { name, value } of rows)
    disk.run('INSERT OR IGNORE INTO meta VALUES (?, ?)', name, value);
}

/** How many rows it moved. */
function moveSome(
  memory: Database,
  disk: Database,
  { table, key }: { table: string; key: readonly string[] },
): number {
  const rows = memory.all(`SELECT * FROM ${table} LIMIT ${AT_ONCE}`);
  const columns = Object.keys(rows[0] ?? {});
  const places = columns.map(() => '?').join(', ');
  const insert = `INSERT OR REPLACE INTO ${table} (${columns.join(', ')}) VALUES (${places})`;
  const remove = `DELETE FROM ${table} WHERE ${key.map((name) => `${name} = ?`).join(' AND ')}`;
  disk.transaction(() => {
    for (const row of rows) disk.run(insert, ...columns.map((name) => row[name] ?? null));
  });
  memory.transaction(() => {
    for (const row of rows) memory.run(remove, ...key.map((name) => row[name] ?? null));
  });
  return rows.length;
}
