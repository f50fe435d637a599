import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { alertLocks } from '../../../src/bot/alerts/store/alert-locks.ts';
import { systemClock } from '../../../src/bot/machine/clock.ts';
import { openJournal } from '../../../src/bot/queue/kept-journal.ts';
import { postgresAddress, readDatabase } from '../../../src/bot/store/postgres/address.ts';
import { openPool, postgresDriver } from '../../../src/bot/store/postgres/connections.ts';
import { migratePostgres } from '../../../src/bot/store/postgres/migrate-postgres.ts';
import { openPostgresState } from '../../../src/bot/store/postgres/open-postgres-state.ts';
import { postgresDatabase } from '../../../src/bot/store/postgres/postgres-database.ts';
import { STEPS } from '../../../src/bot/store/schema.ts';
import { fakeClock } from '../fake-clock.ts';
import { fresh } from '../queue/journal.contract.ts';
import { inquiry, readableLog, temporaryFolder } from '../setting.ts';
import { cuttingProxy } from './cutting-proxy.ts';
import { newDatabase } from './places.ts';
import { noPostgres, type PostgresServer, startPostgres } from './postgres-server.ts';

const why = noPostgres === null ? '' : ` (skipped: ${noPostgres})`;

describe.skipIf(noPostgres !== null)(`a state in PostgreSQL${why}`, { timeout: 30_000 }, () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  }, 60_000);
  afterAll(() => server.stop());

  /** A state behind a proxy, and its database without one. */
  async function behindProxy() {
    const direct = await server.database();
    const proxy = await cuttingProxy(server.port);
    onTestFinished(() => proxy.close());
    const through = direct.replace(`:${server.port}/`, `:${proxy.port}/`);
    const clock = fakeClock();
    const opening = await newDatabase(through)(clock);
    const journal = openJournal(opening.state, systemClock());
    const count = async (what: string) => {
      const client = new pg.Client({ connectionString: direct });
      await client.connect();
      const { rows } = await client.query(`SELECT count(*)::int AS n FROM onrecord.${what}`);
      await client.end();
      return rows[0]?.n as number;
    };
    return { ...opening, journal, proxy, clock, direct, count };
  }

  it('lets one process look after the watches of a corpus, and the next where its connection breaks', async () => {
    const { proxy, direct } = await behindProxy();
    const through = direct.replace(`:${server.port}/`, `:${proxy.port}/`);
    // Two machines: they share no folder.
    const [one, other] = [through, direct].map((url) =>
      alertLocks({ folder: temporaryFolder(), database: postgresAddress(url, 'url') }),
    );
    const held = await one?.('corpus');
    expect([await held?.holds(), await other?.('corpus')]).toEqual([true, null]);
    (await other?.('another corpus'))?.release();
    proxy.cut();
    expect(await held?.holds()).toBe(false);
    await expect.poll(async () => other?.('corpus')).not.toBeNull();
  });

  it('knows its own claim where the reply to its commit was lost', async () => {
    const { journal, proxy, count } = await behindProxy();
    proxy.dropReplyWith('COMMIT');
    const { unkept } = await fresh(journal, inquiry());
    expect({ dropped: proxy.dropped, unkept }).toEqual({ dropped: 1, unkept: undefined });
    expect(await count('inquiries')).toBe(1);
    expect(await journal.claim(inquiry())).toMatchObject({ kind: 'known', state: 'claimed' });
  });

  it('ends an inquiry once where the reply was lost, and says that it did', async () => {
    const { journal, proxy } = await behindProxy();
    const { reference } = await fresh(journal, inquiry());
    proxy.dropReplyWith('COMMIT');
    expect(await journal.finish(reference, 'answered')).toBe(true);
    expect([proxy.dropped, await journal.finish(reference, 'answered')]).toEqual([1, false]);
  });

  it('does again what was undone, since its connection broke before the commit', async () => {
    const { journal, proxy, count, lines } = await behindProxy();
    proxy.dropReplyWith('INSERT');
    expect((await fresh(journal, inquiry())).unkept).toBeUndefined();
    expect([proxy.dropped, await count('inquiries'), lines]).toEqual([1, 1, []]);
  });

  it('claims each once while connections are cut all the time', async () => {
    const { journal, proxy, count, lines } = await behindProxy();
    let over = false;
    const cutting = (async () => {
      while (!over) {
        await pause(300);
        proxy.cut();
      }
    })();
    const keys = Array.from({ length: 300 }, (_, n) => `k${n}`);
    const claims = await Promise.all(
      [...keys, ...keys].map(async (key, n) => {
        await pause(n * 3);
        return journal.claim(inquiry({ keys: [key] }));
      }),
    );
    over = true;
    await cutting;
    const freshOnes = claims.filter(({ kind }) => kind === 'fresh');
    expect([freshOnes.length, await count('inquiries'), lines]).toEqual([300, 300, []]);
  });

  it('goes on over a restart of its server: nothing lost, nobody taken for gone', async () => {
    const direct = await server.database();
    const place = newDatabase(direct);
    const clock = fakeClock();
    const [one, other] = [await place(clock), await place(clock)];
    const [mine, theirs] = [one, other].map(({ state }) => openJournal(state, systemClock()));
    const { reference } = await fresh(mine as never, inquiry());
    await server.restart();
    const late = fresh(mine as never, inquiry({ keys: ['2'] }));
    expect((await late).unkept).toBeUndefined();
    for (let looks = 0; looks < 4; looks += 1) {
      expect(await theirs?.due(['discord'], 10)).toEqual([]);
      await pause(250);
    }
    expect(await mine?.finish(reference, 'answered')).toBe(true);
    expect(one.state.certain).toBe(true);
  });

  it('is in doubt when its own lock is lost for long, and certain again when it has it back', async () => {
    const { state, proxy } = await behindProxy();
    const doubts: boolean[] = [];
    state.onDoubt(() => doubts.push(state.certain));
    proxy.cut();
    await pause(200);
    expect([state.certain, doubts]).toEqual([true, []]);
    proxy.open = false;
    proxy.cut();
    await pause(900);
    expect([state.certain, doubts]).toEqual([false, [false]]);
    proxy.open = true;
    await pause(900);
    expect(state.certain).toBe(true);
  });

  it('goes on in memory while the server is away, and brings that there afterwards', async () => {
    const { state, journal, proxy, count, lines, clock } = await behindProxy();
    proxy.open = false;
    proxy.cut();
    const entry = await fresh(journal, inquiry());
    expect(entry.unkept).toBe(true);
    const begun = performance.now();
    expect(await journal.finish(entry.reference, 'answered')).toBe(true);
    // Whoever has waited in vain once does not wait again.
    expect(performance.now() - begun).toBeLessThan(500);
    expect(lines.join('')).toContain('can’t be reached');
    proxy.open = true;
    await pause(600);
    await state.tend();
    expect(await count("inquiries WHERE state = 'answered'")).toBe(1);
    clock.advance(60_000);
    await state.tend();
    expect(state.kept).toBe('disk');
  });

  it('does not take what another process has claimed meanwhile', async () => {
    const { state, journal, proxy, direct } = await behindProxy();
    proxy.open = false;
    proxy.cut();
    await fresh(journal, inquiry());
    const other = await newDatabase(direct)(fakeClock());
    const theirs = openJournal(other.state, systemClock());
    const { reference } = await fresh(theirs, inquiry());
    proxy.open = true;
    await pause(600);
    await state.tend();
    expect(await theirs.finish(reference, 'answered')).toBe(true);
  });

  it('comes up from any earlier version, and refuses what a newer one wrote', async () => {
    const address = postgresAddress(await server.database(), 'url');
    const pool = openPool(await postgresDriver(), address, {
      most: 1,
      statement: 3_000,
      durable: true,
    });
    const database = postgresDatabase(pool, systemClock());
    for (let version = 1; version <= STEPS.length; version += 1)
      await migratePostgres(database, STEPS.slice(0, version));
    await database.put('short_keys', { key: 'a', value: '1', forget_at: 5 });
    await migratePostgres(database);
    expect(await database.get('SELECT value FROM short_keys')).toEqual({ value: '1' });
    await expect(migratePostgres(database, STEPS.slice(1))).rejects.toThrow(/state-too-new/);
    await database.close();
  });

  it('says what is wrong at the start, without the password', async () => {
    const open = async (url: string) => {
      const clock = systemClock();
      const { log, lines } = readableLog(clock);
      const address = postgresAddress(url, 'ONRECORD_DATABASE');
      const failed = await openPostgresState(address, { clock, log, patience: 0 }).then(
        () => 'opened',
        (error: unknown) => String(error),
      );
      return `${failed}\n${lines.join('\n')}`;
    };
    const secret = 'NEEDLE%21word';
    const nowhere = await open(`postgres://onrecord:${secret}@127.0.0.1:1/state`);
    expect(nowhere).toContain('database-unreachable');
    const none = await open(`postgres://onrecord:${secret}@127.0.0.1:${server.port}/missing`);
    expect(none).toMatch(/there is no such database.*database-refused/);
    expect(nowhere + none).not.toMatch(/NEEDLE/);
  });
});

describe('ONRECORD_DATABASE', () => {
  it('is an address of PostgreSQL, of which no error holds a part', () => {
    expect(readDatabase({})).toBeNull();
    expect(
      readDatabase({ ONRECORD_DATABASE: 'postgresql://u:p%21w@db.example:5433/state' }),
    ).toEqual({
      url: 'postgresql://u:p%21w@db.example:5433/state',
      name: 'db.example:5433/state',
      secrets: ['p%21w', 'p!w'],
    });
    for (const wrong of [
      'NEEDLE',
      'mysql://u:NEEDLE@h/d',
      'postgres://u:NEEDLE@h',
      'postgres://NEEDLE:p@[/x',
    ])
      expect(() => readDatabase({ ONRECORD_DATABASE: wrong })).toThrow(
        /^(?!.*NEEDLE).*ONRECORD_DATABASE is no address.*bad-setting/,
      );
  });
});
