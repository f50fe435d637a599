import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { systemClock } from '../../../src/bot/machine/clock.ts';
import type { Inquiry } from '../../../src/bot/queue/inquiry.ts';
import { openJournal } from '../../../src/bot/queue/kept-journal.ts';
import { troubleFrom } from '../../../src/bot/store/postgres/trouble.ts';
import { fakeClock } from '../fake-clock.ts';
import { fresh } from '../queue/journal.contract.ts';
import { inquiry } from '../setting.ts';
import { cuttingProxy } from './cutting-proxy.ts';
import { newDatabase } from './places.ts';
import { noPostgres, type PostgresServer, startPostgres } from './postgres-server.ts';

/** Locks that one process has for itself; those of processes being alive are shared. */
const LOCKS = `FROM pg_locks WHERE locktype = 'advisory' AND mode = 'ExclusiveLock'
  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;

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
    /** How many locks on single inquiries are held, and the end of the connections that hold them. */
    claims: async () => (await run(`SELECT count(*)::int AS n ${LOCKS}`))[0]?.n as number,
    cutClaims: () => run(`SELECT pg_terminate_backend(pid) ${LOCKS}`),
    /** How many inquiries the server holds to be answered. */
    answered: async () => {
      const count = 'SELECT count(*)::int AS n FROM onrecord.inquiries';
      return (await run(`${count} WHERE state = 'answered'`))[0]?.n as number;
    },
  };
}

const why = noPostgres === null ? '' : ` (skipped: ${noPostgres})`;

it('takes what failed inside the server for trouble of the storage, which may pass', () => {
  // What PostgreSQL 15 says to whoever connects while its disk is full.
  const failure = { severity: 'FATAL', code: 'XX000' };
  const trouble = troubleFrom(Object.assign(new Error('could not write init file'), failure));
  expect(trouble).toMatchObject({ name: 'StorageTrouble', again: true, broken: true });
});

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

  const twin = (event: string, part: Partial<Inquiry> = {}) =>
    inquiry({ keys: ['message', event], untilTaken: 'leads', ...part });

  /** Two processes on one database. */
  async function twoProcesses() {
    const direct = await server.database();
    const clock = fakeClock();
    const open = async () => {
      const { state, close } = await newDatabase(direct)(clock);
      return { state, close, journal: openJournal(state, systemClock()) };
    };
    const [one, two] = [await open(), await open()];
    return { one, two, ...(await fullDisk(direct)) };
  }

  it('has one process answer what reaches two, and the other once that is gone', async () => {
    const { one, two, full } = await twoProcesses();
    await full(true);
    expect(await one.journal.claim(twin('event 1'))).toMatchObject({ kind: 'fresh' });
    const left = await two.journal.claim(twin('event 2', { untilTaken: 'follows' }));
    // Not safe: who holds it holds it in memory, and whoever sent it is to send it again.
    expect(left).toMatchObject({ kind: 'known', state: 'claimed', unkept: true });
    await one.close();
    await vi.waitFor(async () =>
      expect((await two.journal.claim(twin('event 2'))).kind).toBe('fresh'),
    );
  });

  it('gives nothing out a second time to whom it takes a row from while others are refused', async () => {
    const { one, two, full, claims } = await twoProcesses();
    await full(true);
    const { reference } = await fresh(one.journal, twin('event 1'));
    await full(false);
    expect(await two.journal.claim(twin('event 2'))).toMatchObject({ reference, unkept: true });
    await one.journal.finish(reference, 'answered');
    await one.state.tend();
    expect(await two.journal.claim(twin('event 2'))).toMatchObject({
      ...{ state: 'answered', unkept: false },
    });
    expect(await claims()).toBe(1);
    await one.state.tend();
    await vi.waitFor(async () => expect(await claims()).toBe(0));
  });

  it('keeps what it claimed when its connection to the server breaks', async () => {
    const { one, two, full, cutClaims, claims } = await twoProcesses();
    await full(true);
    await fresh(one.journal, twin('event 1'));
    await cutClaims();
    await vi.waitFor(async () => expect(await claims()).toBe(1));
    expect(await two.journal.claim(twin('event 2'))).toMatchObject({ kind: 'known' });
  });

  it('lets the event that leads be answered first where the server can’t be asked at all', async () => {
    const proxy = await cuttingProxy(server.port);
    onTestFinished(() => proxy.close());
    const url = (await server.database()).replace(`:${server.port}/`, `:${proxy.port}/`);
    const clock = fakeClock();
    const { state } = await newDatabase(url)(clock);
    const journal = openJournal(state, systemClock());
    proxy.open = false;
    proxy.cut();
    const follows = { keys: ['1'], untilTaken: 'follows' } as const;
    expect(await journal.claim(inquiry(follows))).toMatchObject({
      ...{ kind: 'known', state: 'waiting', unkept: true },
    });
    expect(
      await journal.claim(inquiry({ ...follows, keys: ['2'], untilTaken: 'leads' })),
    ).toMatchObject({ kind: 'fresh' });
    expect(await journal.due(['discord'], 10)).toEqual([]);
    clock.advance(4_000);
    // The second attempt: whoever answers looks first whether the other has.
    expect(await journal.due(['discord'], 10)).toMatchObject([{ attempt: 2, unkept: true }]);
  });
});
