/** What stands in a column. */
export type Value = string | number | null;

/** Columns of one row by their names. */
export type Row = Readonly<Record<string, Value>>;

/**
 * Statements on one database, `?` for each value. What runs on SQLite and on PostgreSQL alike: no
 * `INSERT OR …`, no functions on JSON, no truth values as numbers.
 */
export interface Rows {
  /** Changes rows; gives how many. */
  run(sql: string, ...values: readonly Value[]): Promise<number>;
  /** The first row, or undefined. */
  get<T = Row>(sql: string, ...values: readonly Value[]): Promise<T | undefined>;
  all<T = Row>(sql: string, ...values: readonly Value[]): Promise<T[]>;
  /** Writes rows of the same columns in place of those with the same keys, in one statement; no key twice. */
  put(table: Table, ...rows: readonly Row[]): Promise<void>;
  /**
   * Which of these names another process has claimed while the disk took no writing (unwritten-claims.ts); the others
   * are nobody's until the end of this transaction. Absent where nothing can be claimed so.
   */
  heldElsewhere?(names: readonly string[]): Promise<ReadonlySet<string>>;
}

/**
 * One database. Outside a transaction a statement whose reply was lost is sent again: it is one that
 * may be done twice. A transaction is done once, whatever is lost.
 */
export interface Database extends Rows {
  /** Statements without values, several at once. */
  exec(sql: string): Promise<void>;
  /**
   * All or nothing. What `work` throws undoes it. `work` waits for nothing but its own statements,
   * and may be called again where the connection broke before the end.
   */
  transaction<T>(work: (rows: Rows) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The tables that rows are put into, and what names a row in each. */
export const KEYS = {
  meta: ['name'],
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
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Table = keyof typeof KEYS;

/** Tables whose rows count their age, see purge.ts, and how many newest rows each may hold at most. */
export const AGED: Readonly<Partial<Record<Table, number>>> = {
  cooldowns: 100_000,
  conversations: 50_000,
  feedback: 200_000,
  votes: 200_000,
  short_keys: 200_000,
};

/** Rows in the order of their keys, so that two processes that write the same ones never wait in a circle. */
export function inOrder(table: Table, rows: readonly Row[]): readonly Row[] {
  if (rows.length < 2) return rows;
  const key = (row: Row) => JSON.stringify(KEYS[table].map((name) => row[name]));
  return rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
