import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { cuttingProxy } from '../../bot/store/cutting-proxy.ts';
import { startPostgres } from '../../bot/store/postgres-server.ts';
import { until } from '../bot.ts';
import { randomFrom } from '../chance.ts';
import type { Process } from '../process.ts';
import { type Fleet, startFleet } from './fleet.ts';
import { type NewsOutcome, QUOTED, startNews } from './news.ts';
import type { Side } from './sides.ts';

/** What a soak of three processes is. */
export interface Soak {
  readonly questions: number;
  readonly seed: number;
  /** Questions a second. */
  readonly rate: number;
}

/** What came of it: of what was delivered nothing may be lost or doubled. */
export interface Outcome {
  readonly delivered: number;
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly incidents: Fleet['incidents'];
  /** How often a process said that it went on in memory. */
  readonly inMemory: number;
  /** What one of the processes fetched meanwhile, and one told. */
  readonly news: NewsOutcome;
}

const QUESTIONS = [
  'what did Radakin say?',
  'what did Healey say about troops?',
  'who warned of a false peace?',
  'what did Lionel Messi say?',
  'who is quoted?',
];

/** How long the last questions and alerts may take, and a process to start on a busy machine, ms. */
const PATIENCE = 90_000;
const STARTING = 180_000;

/** Asks a platform's three processes on one PostgreSQL while they end, their connections break and their server restarts. */
export async function soak(
  open: (state: string) => Promise<Side>,
  { questions, seed, rate }: Soak,
): Promise<Outcome> {
  const chance = randomFrom(seed);
  const server = await startPostgres();
  const proxy = await cuttingProxy(server.port);
  const database = (await server.database()).replace(`:${server.port}/`, `:${proxy.port}/`);
  const state = mkdtempSync(path.join(tmpdir(), 'onrecord-processes-'));
  const side = await open(state);
  const news = await startNews();
  let inMemory = 0;
  let begun = 0;
  const bots: Process[] = [];
  // However this ends, nothing is left running.
  process.once('exit', () => {
    for (const { child } of bots) child.kill('SIGKILL');
  });
  const begin = async (): Promise<Process> => {
    const bot = side.begin({
      ...{ ONRECORD_DATABASE: database, ONRECORD_CORPUS: news.corpus, LOG_LEVEL: 'error' },
    });
    bots.push(bot);
    bot.child.stderr?.on('data', (text: string) => {
      if (text.includes('going on in memory')) inMemory += 1;
    });
    begun = Math.min(3, begun + 1);
    const over = bot.ended.then(() => true);
    const ready = until(() => side.ready(begun), STARTING).then(() => false);
    ready.catch(() => undefined);
    // One that found no database in time ends, and is started again.
    if (await Promise.race([over, ready])) return begin();
    return bot;
  };
  const serverEndsAfter = (questions / rate) * 500;
  const fleet = await startFleet({ server, proxy, begin, serverEndsAfter });
  await side.watch(QUOTED);
  for (let n = 0; n < questions; n += 1) {
    side.ask(n, QUESTIONS[Math.floor(chance() * QUESTIONS.length)] as string);
    await pause(1_000 / rate);
  }
  news.end();
  const unanswered = () => side.answers().filter(([, times]) => times === 0);
  const isOpen = () => unanswered().length + news.untold(side.told()).length > 0;
  await until(() => !isOpen(), PATIENCE).catch(() => undefined);
  // Whatever would answer a second time gets the time to.
  await pause(3_000);
  const answers = side.answers();
  const published = news.outcome(side.told());
  await fleet.stop();
  await side.stop();
  news.close();
  proxy.close();
  await server.stop();
  rmSync(state, { recursive: true, force: true });
  return {
    delivered: answers.length,
    lost: answers.filter(([, times]) => times === 0).map(([what]) => what),
    doubled: answers.filter(([, times]) => times > 1).map(([what]) => what),
    incidents: fleet.incidents,
    inMemory,
    news: published,
  };
}
