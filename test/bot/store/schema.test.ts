import { describe, expect, it } from 'vitest';
import { migrate, STEPS } from '../../../src/bot/store/schema.ts';
import { openDatabase, type Sqlite } from '../../../src/bot/store/sqlite.ts';

const shape = (database: Sqlite) =>
  database.all('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name');

/** One row in every table that there is, whatever its columns. */
function fill(database: Sqlite): Record<string, unknown[]> {
  const tables = database.all<{ name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'table'",
  );
  for (const { name } of tables) {
    const columns = database.all<{ name: string; type: string }>(`PRAGMA table_info(${name})`);
    const values = columns.map((column) =>
      column.name === 'state'
        ? name === 'alerts'
          ? 'sent'
          : 'answered'
        : column.name === 'vote'
          ? 'up'
          : column.type === 'INTEGER'
            ? 7
            : 'text',
    );
    database.run(`INSERT INTO ${name} VALUES (${values.map(() => '?')})`, ...values);
  }
  return Object.fromEntries(
    tables.map(({ name }) => [name, database.all(`SELECT * FROM ${name}`)]),
  );
}

describe('the schema', () => {
  it.each(STEPS.map((_, version) => version))(
    'comes up from version %i with every row kept',
    (version) => {
      const fresh = openDatabase(':memory:');
      migrate(fresh);
      const old = openDatabase(':memory:');
      migrate(old, STEPS.slice(0, version));
      const rows = fill(old);
      migrate(old);
      expect(shape(old)).toEqual(shape(fresh));
      for (const [table, before] of Object.entries(rows)) {
        expect(old.all(`SELECT * FROM ${table}`)).toEqual(before);
      }
      expect(old.get('PRAGMA user_version')).toEqual({ user_version: STEPS.length });
    },
  );

  it('stays as it was when a step fails', () => {
    const database = openDatabase(':memory:');
    migrate(database, STEPS.slice(0, 2));
    const before = shape(database);
    expect(() => migrate(database, [...STEPS.slice(0, 3), 'CREATE TABLE meta (a)'])).toThrow(
      /meta/,
    );
    expect(shape(database)).toEqual(before);
    expect(database.get('PRAGMA user_version')).toEqual({ user_version: 2 });
  });

  it('refuses a newer one', () => {
    const database = openDatabase(':memory:');
    database.exec('PRAGMA user_version = 99');
    expect(() => migrate(database)).toThrow(/state-too-new/);
  });
});
