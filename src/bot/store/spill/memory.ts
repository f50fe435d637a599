import { migrate } from '../schema.ts';
import { openDatabase, type Sqlite } from '../sqlite.ts';

/** The database in memory is bounded, to 64 MB. */
const PAGES = 16_384;

/** An empty database in memory, of the same tables as the one on disk. */
export function openInMemory(): Sqlite {
  const database = openDatabase(':memory:');
  database.exec(`PRAGMA max_page_count = ${PAGES}`);
  migrate(database);
  return database;
}
