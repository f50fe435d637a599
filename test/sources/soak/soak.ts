/**
 * `npm run soak:sources -- feeds=200 items=50 seconds=600 kill=60 watches=300`: feeds on loopback with random faults, fetched by a bot
 * that answers questions meanwhile and is killed again and again; at the end every article has to be there once, and
 * every watch has been told once by a bot beside it that is killed too (alert-side.ts). Prints
 * one line of figures, and exits with 1 where one is not as it has to be.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { startAlertSide } from './alert-side.ts';
import { headline, serveFeeds } from './feed-servers.ts';
import { type LoopFigures, MOST_HELD } from './loop-watch.ts';
import { type SoakedBot, startSoakedBot } from './soaked-bot.ts';

const given = Object.fromEntries(process.argv.slice(2).map((word) => word.split('=')));
const read = (name: string, unset: number) => Number(given[name] ?? unset);
const [feeds, items] = [read('feeds', 200), read('items', 50)];
const [seconds, kill] = [read('seconds', 600), read('kill', 60)];
const watches = read('watches', 300);
const HOSTS = 8;
/** Of the time so much for new articles to come out; in the rest the last of them are fetched, and nothing is killed. */
const NEWS = 0.7;
/** Seconds that the last alerts may take once everything was fetched. */
const TOLD_WITHIN = 120;
/** Seconds that the last bot may take to serve the rest, and seconds that it is asked when it does. */
const SERVED_WITHIN = 240;
const CALM = 90;

const folder = await mkdtemp(path.join(tmpdir(), 'onrecord-soak-'));
const corpus = path.join(folder, 'corpus');
await mkdir(corpus);
// A bot does not start on nothing.
const first =
  '---\ntitle: The first\n---\n\n“This was here before,” said Ruth Ambler of the council.\n';
await writeFile(path.join(corpus, 'the-first.md'), first);
const servers = await serveFeeds(feeds, HOSTS);
const entries = servers.addresses.map((address) => `  - feed: ${address}\n    tags: [all]\n`);
const head = 'allow: 127.0.0.1\npause: 0s\nevery: 1m\nsources:\n';
await writeFile(path.join(corpus, 'sources.yaml'), head + entries.join(''));

const alerts = await startAlertSide({ corpus, folder, feeds, items, watches, kill });
const began = Date.now();
const passed = () => (Date.now() - began) / 1_000;
const loops: LoopFigures[] = [];
const waits: number[] = [];
let [asked, unanswered, killed] = [0, 0, 0];
let [servedMost, servedInTime] = [0, 0];
/** Resident memory of the last bot, megabytes, once everything was served and nothing new came. */
const memory: number[] = [];

async function ask(bot: SoakedBot): Promise<void> {
  const id = `q${asked++}`;
  const whom = { person: id, channel: id };
  const question = `what did Ruth Ambler say about matter ${asked % items} of ward ${asked % feeds}?`;
  const before = performance.now();
  const answer = await bot.post({ action: 'ask', id, ...whom, question });
  if (answer?.status === 200) waits.push(performance.now() - before);
  else unanswered += 1;
}

/** How many articles are served, as the bot itself says it. */
async function served(bot: SoakedBot): Promise<number> {
  const id = `a${asked++}`;
  const answer = await bot.post({ action: 'articles', id, person: id, channel: id });
  return Number(/(\d+) articles/.exec(answer?.text ?? '')?.[1] ?? 0);
}

/** One life of a bot: it fetches, and is asked five times a second. */
async function live(bot: SoakedBot, until: number): Promise<void> {
  for (let turn = 0; passed() < until; turn += 1) {
    servers.released = Math.min(items, Math.ceil((items * passed()) / (seconds * NEWS)));
    await ask(bot);
    if (turn % 25 === 0) servedMost = Math.max(servedMost, await served(bot));
    if (process.env.SOAK_TELL && turn % 25 === 0)
      process.stderr.write(
        `${Math.round(passed())}s released ${servers.released} served ${await served(bot)} on disk ${(await headlines()).size} requests ${servers.requests} ${JSON.stringify(bot.loop())}\n`,
      );
    await pause(200);
  }
}

/** The last bot's end: it brings in and serves the rest by itself, and is asked on, its memory watched. */
async function calmDown(bot: SoakedBot): Promise<void> {
  servers.faults = false;
  servers.released = items;
  const all = feeds * items + 1;
  const askFor = async (most: number, enough: () => Promise<boolean>) => {
    for (const until = passed() + most; passed() < until && !(await enough()); ) {
      for (let turn = 0; turn < 25; turn += 1) {
        await ask(bot);
        await pause(200);
      }
    }
  };
  await askFor(SERVED_WITHIN, async () => {
    servedMost = Math.max(servedMost, await served(bot));
    return servedMost === all;
  });
  await askFor(CALM, async () => {
    memory.push(bot.loop()?.memory ?? 0);
    return false;
  });
}

async function fetchOnce(): Promise<void> {
  const entry = path.resolve(import.meta.dirname, '../../../adapters/onrecord.ts');
  const args = [entry, 'fetch', '--tag', 'all', '--corpus', corpus];
  await once(spawn(process.execPath, args, { stdio: 'ignore' }), 'exit');
}

/** How often each headline stands in the corpus. */
async function headlines(): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const name of (await readdir(corpus)).filter((one) => one.endsWith('.md'))) {
    const text = await readFile(path.join(corpus, name), 'utf8');
    const title = /^title: (.*)$/m.exec(text)?.[1] ?? name;
    counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  return counts;
}

/** What became of all of it, and of the alerts where that is known already. */
async function figuresOf(told: Awaited<ReturnType<typeof alerts.finish>> | null) {
  const counts = await headlines();
  const sorted = waits.toSorted((x, y) => x - y);
  const most = (pick: (loop: LoopFigures) => number) => Math.round(Math.max(0, ...loops.map(pick)));
  const sum = (pick: (loop: LoopFigures) => number) =>
    loops.reduce((all, loop) => all + pick(loop), 0);
  return {
    ...{ feeds, items, seconds: Math.round(passed()), killed, requests: servers.requests },
    atOnce: servers.atOnce,
    lost: wanted.filter((title) => !counts.has(title)).length,
    doubled: [...counts.values()].filter((count) => count > 1).length,
    alerts: told,
    /** Brought in while it ran, and served, an hour. */
    ...{ inTime, servedInTime, served: servedMost },
    servedAnHour: Math.round((servedInTime / seconds) * 3_600),
    ...{ asked: waits.length, unanswered },
    waited: {
      middle: Math.round(sorted[sorted.length >> 1] ?? 0),
      most: Math.round(sorted.at(-1) ?? 0),
    },
    heldMost: most(({ heldMost }) => heldMost),
    userMost: most(({ userMost }) => userMost),
    ...{ heldOver: sum(({ heldOver }) => heldOver), turns: sum(({ turns }) => turns) },
    wallMost: most(({ wallMost }) => wallMost),
    memory: memory.map(Math.round),
  };
}

const wanted = Array.from({ length: feeds }, (_, feed) =>
  Array.from({ length: items }, (_, item) => headline(feed, item)),
).flat();
let inTime = 0;
// Whoever ends it early sees how far it came: what is not fetched yet counts as lost.
process.once('SIGTERM', async () => {
  process.stdout.write(`${JSON.stringify({ endedEarly: true, ...(await figuresOf(null)) })}\n`);
  process.exit(1);
});

while (passed() < seconds) {
  const bot = await startSoakedBot(corpus, folder);
  const last = passed() > seconds * NEWS;
  await live(bot, last ? seconds : Math.min(seconds, passed() + kill * (0.5 + Math.random())));
  inTime = (await headlines()).size - 1;
  servedInTime = servedMost;
  if (last) await calmDown(bot);
  else killed += 1;
  const loop = bot.loop();
  if (loop !== null) loops.push(loop);
  await (last ? bot.stop() : bot.kill());
  servers.forgetOpen();
}
servers.faults = false;
servers.released = items;
await fetchOnce();
const told = await alerts.finish(TOLD_WITHIN);
const figures = await figuresOf(told);
process.stdout.write(`${JSON.stringify(figures)}\n`);
await rm(folder, { recursive: true, force: true });
const onceEach = figures.lost + figures.doubled + told.lost + told.doubled === 0;
// Nothing new comes: what it needs in the last third of that time is what it needed in the first.
const middle = (part: number[]) => part.toSorted((x, y) => x - y)[part.length >> 1] ?? 0;
const third = Math.ceil(memory.length / 3);
const flat = middle(memory.slice(-third)) <= 1.1 * middle(memory.slice(0, third));
const holds = onceEach && figures.atOnce <= 1 && flat;
process.exit(holds && figures.heldMost <= MOST_HELD ? 0 : 1);
