import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { systemClock } from '../../src/bot/machine/clock.ts';
import { createLog } from '../../src/bot/machine/log.ts';
import type { Inquiry } from '../../src/bot/queue/inquiry.ts';
import { openJournal } from '../../src/bot/queue/kept-journal.ts';
import { openState } from '../../src/bot/store/kept-state.ts';
import { postgresAddress } from '../../src/bot/store/postgres/address.ts';
import { openPostgresState } from '../../src/bot/store/postgres/open-postgres-state.ts';
import type { State } from '../../src/bot/store/state.ts';
import { noPostgres, startPostgres } from '../../test/bot/store/postgres-server.ts';

/** `npm run bench:claims`: inquiries claimed a second, on SQLite and on PostgreSQL in turn, both waiting for their disk. */
const ROUNDS = 5;
const CLAIMS = 2_000;
/** Inquiries at a time. */
const WIDTHS = [1, 50] as const;

const clock = systemClock();
const log = createLog({ clock, write: (line) => process.stderr.write(line) });
const folder = mkdtempSync(path.join(tmpdir(), 'onrecord-claims-'));
if (noPostgres !== null) {
  console.log(`Not run: ${noPostgres}.`);
  process.exit(0);
}
const server = await startPostgres(['fsync=on']);
const places = {
  SQLite: openState(folder, { clock, log }),
  PostgreSQL: await openPostgresState(postgresAddress(await server.database(), 'url'), {
    clock,
    log,
  }),
};
for (const width of WIDTHS) {
  const rates = { SQLite: [] as number[], PostgreSQL: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1)
    for (const name of ['SQLite', 'PostgreSQL'] as const)
      rates[name].push(await rate(places[name], width, `${width} ${round}`));
  const [one, other] = [median(rates.SQLite), median(rates.PostgreSQL)];
  console.log(
    `${width} at a time: SQLite ${one}, PostgreSQL ${other} claims a second: ${(other / one).toFixed(2)} ×`,
  );
}
await Promise.all(Object.values(places).map((state) => state.close()));
await server.stop();
rmSync(folder, { recursive: true, force: true });

/** Claims a second. */
async function rate(state: State, width: number, round: string): Promise<number> {
  const journal = openJournal(state, clock);
  const claims = width === 1 ? CLAIMS / 10 : CLAIMS;
  const begun = clock.steady();
  let next = 0;
  const asking = async () => {
    while (next < claims) await journal.claim(inquiryOf(`${round} ${next++}`));
  };
  await Promise.all(Array.from({ length: width }, asking));
  return Math.round((claims * 1_000) / Math.max(1, clock.steady() - begun));
}

function inquiryOf(key: string): Inquiry {
  return {
    platform: 'bench',
    keys: [key],
    person: 'p',
    place: { guild: 'g', channel: 'c', thread: null },
    command: 'ask',
    text: 'What did she say about the harbour?',
    replyTo: { token: 'x'.repeat(200) },
    answerWithin: 900_000,
    receivedAt: 0,
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
