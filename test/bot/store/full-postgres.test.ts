import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../../src/bot/machine/clock.ts';
import { openJournal } from '../../../src/bot/queue/kept-journal.ts';
import { fakeClock } from '../fake-clock.ts';
import { fresh } from '../queue/journal.contract.ts';
import { inquiry } from '../setting.ts';
import { newDatabase } from './places.ts';
import { noPostgres, type PostgresServer, startPostgres } from './postgres-server.ts';

/**
 * Has a database answer whatever writes into the state as PostgreSQL does where its disk is full, `53100`, from the
 * server itself; reading goes on.
 */
async function fullDisk(database: string) {
  const run = async (sql: string) => {
    const client = new pg.Client({ connectionString: database });
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  };
  await run(`
    CREATE TABLE public.disk (is_full boolean);
    INSERT INTO public.disk VALUES (false);
    CREATE FUNCTION public.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (SELECT is_full FROM public.disk) THEN
          RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100';
        END IF;
        RETURN NULL;
      END $$;
    DO $$
      DECLARE one record;
      BEGIN
        FOR one IN SELECT tablename FROM pg_tables WHERE schemaname = 'onrecord' LOOP
          EXECUTE format('CREATE TRIGGER refuse BEFORE INSERT OR UPDATE OR DELETE ON onrecord.%I
            FOR EACH STATEMENT EXECUTE FUNCTION public.refuse()', one.tablename);
        END LOOP;
      END $$`);
  return {
    /** Says whether the disk is full; at first it is not. */
    full: (is: boolean) => run(`UPDATE public.disk SET is_full = ${is}`),
    /** How many inquiries the server holds to be answered. */
    answered: async () => {
      const count = 'SELECT count(*)::int AS n FROM onrecord.inquiries';
      return (await run(`${count} WHERE state = 'answered'`))[0]?.n as number;
    },
  };
}

const why = noPostgres === null ? '' : ` (skipped: ${noPostgres})`;

describe.skipIf(noPostgres !== null)(`a state whose server’s disk is full${why}`, () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  }, 60_000);
  afterAll(() => server.stop());

  it('goes on in memory: nothing is lost, nothing taken twice', async () => {
    const direct = await server.database();
    const clock = fakeClock();
    const { state, lines } = await newDatabase(direct)(clock);
    const journal = openJournal(state, systemClock());
    const { full, answered } = await fullDisk(direct);
    const before = await fresh(journal, inquiry({ keys: ['before'] }));
    await full(true);
    const during = await fresh(journal, inquiry({ keys: ['during'] }));
    expect([before.unkept, during.unkept]).toEqual([undefined, true]);
    for (const { reference } of [before, during])
      expect(await journal.finish(reference, 'answered')).toBe(true);
    expect(lines.filter((line) => line.includes('the disk is full'))).toHaveLength(1);
    // The server still says that the first is being worked on, and this process knows better.
    expect(await answered()).toBe(0);
    expect(await journal.due(['discord'], 10)).toEqual([]);
    for (const key of ['before', 'during'])
      expect(await journal.claim(inquiry({ keys: [key] }))).toMatchObject({ kind: 'known' });
    // One that starts meanwhile sees what is kept, and takes nothing that is being worked on.
    const late = openJournal((await newDatabase(direct)(clock)).state, systemClock());
    expect(await late.claim(inquiry({ keys: ['before'] }))).toMatchObject({ kind: 'known' });
    await full(false);
    await state.tend();
    expect(await journal.due(['discord'], 10)).toEqual([]);
    expect(await answered()).toBe(2);
    clock.advance(60_000);
    await state.tend();
    expect(state.kept).toBe('disk');
    const other = openJournal((await newDatabase(direct)(clock)).state, systemClock());
    for (const key of ['before', 'during'])
      expect(await other.claim(inquiry({ keys: [key] }))).toMatchObject({ kind: 'known' });
  });
});
