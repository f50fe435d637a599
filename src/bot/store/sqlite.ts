import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';

type Row = Record<string, string | number | bigint | null | Uint8Array>;

/** One connection to one SQLite database, statements prepared once; each call holds up the event loop. */
export interface Sqlite {
  /** Changes rows; gives how many. */
  run(sql: string, ...values: SQLInputValue[]): number;
  /** The first row, or undefined. */
  get<T = Row>(sql: string, ...values: SQLInputValue[]): T | undefined;
  all<T = Row>(sql: string, ...values: SQLInputValue[]): T[];
  /** Statements without values, several at once. */
  exec(sql: string): void;
  /**
   * All or nothing, alone among the processes that share the file. What `work` throws
   * undoes it. Within another transaction it is a part of that.
   */
  transaction<T>(work: () => T): T;
  /** Undoes what is begun, if anything is. */
  rollback(): void;
  close(): void;
}

/**
 * How long a statement may wait for another process, in ms, the event loop standing still. A wait is
 * a few ms as a rule: that is what a commit takes.
 */
export const BUSY_TIMEOUT = 250;

/**
 * Opens a database file, or `:memory:`.
 * @throws SQLite's error when the file can't be opened.
 */
export function openDatabase(path: string, busyTimeout = BUSY_TIMEOUT): Sqlite {
  const connection = new (sqlite().DatabaseSync)(path, { timeout: busyTimeout });
  const statements = new Map<string, StatementSync>();
  const prepared = (sql: string) => {
    const statement = statements.get(sql) ?? connection.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  return {
    run: (sql, ...values) => Number(prepared(sql).run(...values).changes),
    get: <T>(sql: string, ...values: SQLInputValue[]) =>
      prepared(sql).get(...values) as T | undefined,
    all: <T>(sql: string, ...values: SQLInputValue[]) => prepared(sql).all(...values) as T[],
    exec: (sql) => connection.exec(sql),
    transaction: (work) => inTransaction(connection, work),
    // SQLite may have rolled back by itself (disk full), and then there is nothing left to undo.
    rollback: () => {
      if (connection.isOpen && connection.isTransaction) connection.exec('ROLLBACK');
    },
    close: () => {
      statements.clear();
      if (connection.isOpen) connection.close();
    },
  };
}

function inTransaction<T>(connection: DatabaseSync, work: () => T): T {
  const inner = connection.isTransaction;
  // IMMEDIATE: a transaction that turned into a writer half way could not wait for another writer.
  connection.exec(inner ? 'SAVEPOINT part' : 'BEGIN IMMEDIATE');
  try {
    const result = work();
    connection.exec(inner ? 'RELEASE part' : 'COMMIT');
    return result;
  } catch (error) {
    // SQLite may have rolled back by itself (disk full), and then there is nothing left to undo.
    if (connection.isTransaction)
      connection.exec(inner ? 'ROLLBACK TO part; RELEASE part' : 'ROLLBACK');
    throw error;
  }
}

/**
 * The module, loaded at first use and without the ExperimentalWarning that Node 22 prints for it: in a
 * terminal that warning would stand between the answers, and the user can do nothing about it.
 * Only while loading, and only that one warning: all others go their way.
 */
function sqlite(): typeof import('node:sqlite') {
  const emitWarning = process.emitWarning;
  process.emitWarning = ((warning: string | Error, ...rest: unknown[]) => {
    if (/^SQLite is an experimental feature/.test(String(warning))) return;
    Reflect.apply(emitWarning, process, [warning, ...rest]);
  }) as typeof process.emitWarning;
  try {
    return process.getBuiltinModule('node:sqlite');
  } finally {
    process.emitWarning = emitWarning;
  }
}
