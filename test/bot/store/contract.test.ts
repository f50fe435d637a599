import { afterAll, beforeAll, describe } from 'vitest';
import { journalContract, sharedJournalContract } from '../queue/journal.contract.ts';
import { keptContract } from './kept.contract.ts';
import { newDatabase, newFile, type Place } from './places.ts';
import { noPostgres, type PostgresServer, startPostgres } from './postgres-server.ts';

/** What every place for a bot's state has to pass; a new one is one line more. */
function contract(name: string, make: () => Promise<Place>): void {
  journalContract(name, make);
  sharedJournalContract(name, make);
  keptContract(name, make);
}

contract('a file of SQLite’s', async () => newFile());

const why = noPostgres === null ? '' : ` (skipped: ${noPostgres})`;
describe.skipIf(noPostgres !== null)(`a PostgreSQL server${why}`, () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  }, 60_000);
  afterAll(() => server.stop());

  contract('a database of PostgreSQL’s', async () => newDatabase(await server.database()));
});
