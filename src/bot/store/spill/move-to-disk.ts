import {
  type Database,
  KEYS,
  type Row,
  type Rows,
  type Table,
  type Value,
} from '../database/database.ts';
import { keyCondition } from '../database/sqlite-database.ts';

/** Rows of a table in one call, so that each stays short. */
const AT_ONCE = 500;

/**
 * Moves rows from memory to the disk, where they take the place of older ones: what memory took is
 * the newest that this process knows. Only an inquiry that the disk has already goes before, unless
 * ours is done with: another process may have taken it. Call it until nothing is left.
 * @returns whether nothing is left
 * @throws the storage's error where the disk still refuses; then memory keeps what it had
 */
export async function moveToDisk(memory: Database, disk: Database): Promise<boolean> {
  await moveMeta(memory, disk);
  let left = false;
  for (const table of Object.keys(KEYS) as Table[])
    if (table !== 'meta') left = (await moveSome(memory, disk, table)) === AT_ONCE || left;
  return !left;
}

/**
 * What holds for the whole state: where the disk was full from the first, other processes are to find
 * the same pseudonyms. What is on the disk already goes before it; each database has a time of its own.
 */
async function moveMeta(memory: Database, disk: Database): Promise<void> {
  const rows = await memory.all<{ name: string; value: string }>(
    "SELECT name, value FROM meta WHERE name <> 'time'",
  );
  for (const { name, value } of rows)
    await disk.run('INSERT INTO meta VALUES (?, ?) ON CONFLICT DO NOTHING', name, value);
}

/** How many rows it moved. Nobody changes a row in memory while it is on its way. */
function moveSome(memory: Database, disk: Database, table: Table): Promise<number> {
  const remove = `DELETE FROM ${table} WHERE ${keyCondition(table)}`;
  return memory.transaction(async (from) => {
    const rows = await from.all(`SELECT * FROM ${table} LIMIT ${AT_ONCE}`);
    if (rows.length === 0) return 0;
    await disk.transaction(async (to) => {
      for (const row of rows) if (await goesFirst(to, table, row)) await to.put(table, row);
    });
    for (const row of rows) await from.run(remove, ...keyOf(table, row));
    return rows.length;
  });
}

function keyOf(table: Table, row: Row): Value[] {
  return KEYS[table].map((name) => row[name] ?? null);
}

async function goesFirst(disk: Rows, table: Table, row: Row): Promise<boolean> {
  if (table !== 'inquiries' && table !== 'inquiry_keys') return true;
  const there = await disk.get(
    `SELECT * FROM ${table} WHERE ${keyCondition(table)}`,
    ...keyOf(table, row),
  );
  if (there === undefined || table === 'inquiry_keys') return there === undefined;
  const open = there.state === 'claimed' || there.state === 'waiting';
  return (
    row.state === 'answered' || row.state === 'given-up' || (open && there.owner === row.owner)
  );
}
