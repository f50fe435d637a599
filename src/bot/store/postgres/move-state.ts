import { OnrecordError } from '../../../problem.ts';
import {
  AGED,
  type Database,
  KEYS,
  type Row,
  type Table,
  type Value,
} from '../database/database.ts';

/** Rows in one step. */
const AT_ONCE = 500;

/** How many rows of each table were moved. */
export type Moved = Readonly<Record<string, number>>;

/**
 * Copies all that a state keeps into an empty one, and counts both sides.
 * @param name what the empty one is called in an error
 * @throws {OnrecordError} `state-not-empty`, `state-in-use` where a count changed meanwhile
 */
export async function moveState(from: Database, to: Database, name: string): Promise<Moved> {
  const tables = (Object.keys(KEYS) as Table[]).filter((table) => table !== 'meta');
  for (const table of tables) if ((await countOf(to, table)) > 0) throw notEmpty(name);
  const moved: Record<string, number> = {};
  await moveSalt(from, to);
  for (const table of tables) moved[table] = await moveTable(from, to, table);
  for (const table of tables)
    if ((await countOf(from, table)) !== (await countOf(to, table))) throw inUse();
  return moved;
}

/** Without it nobody's votes, conversations and buttons would be found again. */
async function moveSalt(from: Database, to: Database): Promise<void> {
  const row = await from.get<{ value: string }>("SELECT value FROM meta WHERE name = 'salt'");
  if (row !== undefined) await to.put('meta', { name: 'salt', value: row.value });
}

async function moveTable(from: Database, to: Database, table: Table): Promise<number> {
  const order: readonly string[] = table in AGED ? ['rowid'] : KEYS[table];
  let moved = 0;
  let behind: readonly Value[] | null = null;
  for (;;) {
    const rows: readonly Row[] = await portion(from, table, order, behind);
    const last = rows.at(-1);
    if (last === undefined) return moved;
    await to.transaction(async (own) => {
      // One after another: the order in which they were written is their age.
      for (const { rowid, ...row } of rows) await own.put(table, row);
    });
    moved += rows.length;
    behind = order.map((column) => last[column] ?? null);
  }
}

function portion(
  from: Database,
  table: Table,
  order: readonly string[],
  behind: readonly Value[] | null,
): Promise<Row[]> {
  const columns = order.join(', ');
  const where = behind === null ? '' : `WHERE (${columns}) > (${behind.map(() => '?').join(', ')})`;
  const aged = table in AGED ? ', rowid AS rowid' : '';
  return from.all(
    `SELECT *${aged} FROM ${table} ${where} ORDER BY ${columns} LIMIT ${AT_ONCE}`,
    ...(behind ?? []),
  );
}

async function countOf(database: Database, table: Table): Promise<number> {
  const found = await database.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`);
  return found?.n ?? 0;
}

function notEmpty(name: string): OnrecordError {
  return new OnrecordError({
    code: 'state-not-empty',
    message: `${name} holds a state already.`,
    remedy: 'Name an empty folder or database, or remove what is there.',
  });
}

/** Where a bot works on it still. */
export function inUse(): OnrecordError {
  return new OnrecordError({
    code: 'state-in-use',
    message: 'A bot works on the state.',
    remedy: 'Stop every bot that uses it, and move it then.',
  });
}
