import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { cuttingProxy } from '../../bot/store/cutting-proxy.ts';
import { startPostgres } from '../../bot/store/postgres-server.ts';
import { startDiscord } from '../../stand-ins/discord/stand-in.ts';
import { startSlack } from '../../stand-ins/slack/stand-in.ts';
import { until } from '../bot.ts';
import { randomFrom } from '../chance.ts';
import { start as startDiscordBot } from '../discord/process.ts';
import { start as startSlackBot } from '../slack/process.ts';
import { type Fleet, startFleet } from './fleet.ts';

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
}

/** A platform's stand-in with what a soak needs of it. */
interface Side {
  begin(env: Record<string, string>): ReturnType<typeof startSlackBot>;
  /** Whether as many processes take events as there are. */
  ready(processes: number): boolean;
  /** Somebody asks the n-th question. */
  ask(n: number, text: string): void;
  /** Of each question that reached a process: how often it was answered. */
  answers(): readonly (readonly [what: string, times: number])[];
  stop(): Promise<void>;
}

const QUESTIONS = [
  'what did Radakin say?',
  'what did Healey say about troops?',
  'who warned of a false peace?',
  'what did Lionel Messi say?',
  'who is quoted?',
];

/** How long the last questions may take, ms. */
const PATIENCE = 90_000;

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
  let inMemory = 0;
  let begun = 0;
  const begin = async () => {
    const process = side.begin({ ONRECORD_DATABASE: database, LOG_LEVEL: 'error' });
    process.child.stderr?.on('data', (text: string) => {
      if (text.includes('going on in memory')) inMemory += 1;
    });
    begun = Math.min(3, begun + 1);
    await until(() => side.ready(begun), 60_000);
    return process;
  };
  const serverEndsAfter = (questions / rate) * 500;
  const fleet = await startFleet({ server, proxy, begin, serverEndsAfter });
  for (let n = 0; n < questions; n += 1) {
    side.ask(n, QUESTIONS[Math.floor(chance() * QUESTIONS.length)] as string);
    await pause(1_000 / rate);
  }
  const open_ = () => side.answers().filter(([, times]) => times === 0);
  await until(() => open_().length === 0, PATIENCE).catch(() => undefined);
  // Whatever would answer a second time gets the time to.
  await pause(3_000);
  const answers = side.answers();
  await fleet.stop();
  await side.stop();
  proxy.close();
  await server.stop();
  rmSync(state, { recursive: true, force: true });
  return {
    delivered: answers.length,
    lost: answers.filter(([, times]) => times === 0).map(([what]) => what),
    doubled: answers.filter(([, times]) => times > 1).map(([what]) => what),
    incidents: fleet.incidents,
    inMemory,
  };
}

/** Discord with twins: every process gets every interaction, and one answers. */
export async function discordSide(state: string): Promise<Side> {
  const discord = await startDiscord();
  const entries: ReturnType<typeof discord.send>[] = [];
  return {
    begin: (env) => startDiscordBot(discord.api, state, env),
    ready: (processes) => discord.gateway.connected >= processes,
    ask: (n, question) => {
      const id = (base: bigint) => String(base + BigInt(n));
      const where = { user: id(300_000_000_000_100_000n), channel: id(200_000_000_000_100_000n) };
      entries.push(discord.send({ kind: 'slash', name: 'ask', options: { question } }, where));
    },
    answers: () =>
      entries
        .filter(({ delivered }) => delivered > 0)
        .map(({ event, answered, messages, original, acknowledged }) => {
          const versions = original?.versions.length ?? 0;
          const times = answered === null ? 0 : Math.max(messages.length, versions, 1);
          return [JSON.stringify({ data: event.data, acknowledged }), times];
        }),
    stop: () => discord.stop(),
  };
}

/** Slack over sockets: each event goes to one process, and to another where that one does not acknowledge it. */
export async function slackSide(state: string): Promise<Side> {
  const slack = await startSlack();
  slack.retries.acknowledge = 3_000;
  slack.retries.times = 100;
  const entries: ReturnType<typeof slack.send>[] = [];
  return {
    begin: (env) => startSlackBot(slack, state, { env }),
    ready: (processes) => slack.sockets.open >= 2 * processes,
    ask: (n, text) => {
      const where = { user: `U${1_000 + n}`, channel: `${n % 4 === 3 ? 'D' : 'C'}${1_000 + n}` };
      const kind = (['twins', 'mention', 'twins', 'message'] as const)[n % 4] ?? 'mention';
      entries.push(slack.send({ kind, text }, where));
    },
    answers: () =>
      entries
        .filter(({ deliveries }) => deliveries > 0)
        .map((entry) => [
          `${JSON.stringify(entry.deed)} in ${entry.where.channel}`,
          slack.answersTo(entry).length,
        ]),
    stop: () => slack.stop(),
  };
}
