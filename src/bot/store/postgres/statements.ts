import type { QueryResult } from 'pg';
import {
  AGED,
  inOrder,
  KEYS,
  type Row,
  type Rows,
  type Table,
  type Value,
} from '../database/database.ts';
import { inquiryLock } from './owner-lock.ts';

/** Asks over one connection. */
type Asking = (query: {
  readonly text: string;
  readonly values: Value[];
  readonly name: string;
}) => Promise<QueryResult>;

/** A statement as PostgreSQL wants it, under a name by which each connection keeps it prepared. */
interface Prepared {
  readonly text: string;
  readonly name: string;
}

const prepared = new Map<string, Prepared>();

/** Statements on one connection, `?` made into `$1`, `$2`, … */
export function rowsOn(asking: Asking): Rows {
  const ask = (sql: string, values: readonly Value[]) =>
    asking({ ...preparedFor(sql), values: values.map(storable) });
  return {
    run: async (sql, ...values) => (await ask(sql, values)).rowCount ?? 0,
    get: async <T>(sql: string, ...values: readonly Value[]) =>
      (await ask(sql, values)).rows[0] as T | undefined,
    all: async <T>(sql: string, ...values: readonly Value[]) =>
      (await ask(sql, values)).rows as T[],
    put: async (table, ...rows) => {
      if (rows.length === 0) return;
      const values = inOrder(table, rows).flatMap((row) => Object.values(row));
      await ask(replacing(table, rows), values);
    },
    heldElsewhere: async (names) => {
      const numbers = new Map(names.map((name) => [String(inquiryLock(name)), name]));
      const list = Array.from(numbers, () => '(?::bigint)').join(', ');
      const { rows } = await ask(
        `SELECT number::text FROM (VALUES ${list}) AS wanted (number)
         WHERE NOT pg_try_advisory_xact_lock(number)`,
        [...numbers.keys()],
      );
      return new Set((rows as { number: string }[]).map(({ number }) => numbers.get(number) ?? ''));
    },
  };
}

function preparedFor(sql: string): Prepared {
  const known = prepared.get(sql);
  if (known !== undefined) return known;
  let place = 0;
  const text = sql.replace(/\?/g, () => `$${++place}`);
  const made = { text, name: `onrecord_${prepared.size}` };
  prepared.set(sql, made);
  return made;
}

/** PostgreSQL's text holds no NUL; such a character is shown as one that could not be read. */
function storable(value: Value): Value {
  return typeof value === 'string' ? value.replaceAll('\0', '\ufffd') : value;
}

function replacing(table: Table, rows: readonly Row[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const one = `(${columns.map(() => '?').join(', ')})`;
  const keys: readonly string[] = KEYS[table];
  const others = columns.filter((name) => !keys.includes(name));
  const changes = others.map((name) => `${name} = EXCLUDED.${name}`);
  // A row written again gets a new rowid, which purge.ts reads as its age.
  if (table in AGED) changes.push('rowid = DEFAULT');
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${rows.map(() => one).join(', ')}
     ON CONFLICT (${keys.join(', ')}) DO UPDATE SET ${changes.join(', ')}`;
}
