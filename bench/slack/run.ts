import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { until } from '../../test/adapters/slack/harness.ts';
import { start } from '../../test/adapters/slack/process.ts';
import { type Entry, startSlack } from '../../test/stand-ins/slack/stand-in.ts';
import { benchArticles, benchQuestions } from '../speed/material.ts';

/**
 * `npm run bench:slack [-- --passages N --at-once N --rounds N --soak SECONDS]`: from event to answer
 * through the stand-in, the bot in a process of its own; then 20 questions a second for a while, to
 * see whether memory stays flat.
 */
const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: '100000' },
    'at-once': { type: 'string', default: '50' },
    rounds: { type: 'string', default: '10' },
    soak: { type: 'string', default: '0' },
  },
});
const atOnce = Number(values['at-once']);
const folder = mkdtempSync(path.join(tmpdir(), 'onrecord-bench-'));
const corpus = path.join(folder, 'corpus.jsonl');
const articles = await benchArticles(Number(values.passages));
const questions = (await benchQuestions(articles)).map(({ question }) => question);
writeFileSync(corpus, articles.map((article) => `${JSON.stringify(article)}\n`).join(''));
const passages = articles.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
const line = (text: string) => process.stdout.write(`${text}\n`);
line(`${passages} passages, ${atOnce} at once, ${values.rounds} rounds`);

const slack = await startSlack();
slack.retries.acknowledge = 60_000;
const probe = fileURLToPath(new URL('./loop-probe.ts', import.meta.url));
const bot = start(slack, path.join(folder, 'state'), {
  env: { ONRECORD_CORPUS: corpus, NODE_OPTIONS: `--import=${probe}`, LOG_LEVEL: 'error' },
});
const begun = performance.now();
await until(() => slack.sockets.open >= 2, 600_000);
line(`started in ${Math.round(performance.now() - begun)} ms`);

let asked = 0;
/** A question by somebody else, in a channel of its own, so that nothing is paced. */
function ask(): Entry {
  const text = questions[asked % questions.length] ?? '';
  asked++;
  return slack.send({ kind: 'mention', text }, { user: `U${asked}`, channel: `C${asked}` });
}

/** One round: all at once; ms from each event to its answer. */
async function round(): Promise<{ answers: number[]; acknowledgements: number[] }> {
  const from = performance.now();
  const entries = Array.from({ length: atOnce }, ask);
  const answers = await Promise.all(
    entries.map(async (entry) => {
      await until(() => posted.has(entry.where.channel), 60_000);
      return (posted.get(entry.where.channel) as number) - from;
    }),
  );
  return { answers, acknowledgements: entries.map(({ acknowledgedIn }) => acknowledgedIn ?? 0) };
}

const posted = new Map<string, number>();
const post = slack.ledger.post.bind(slack.ledger);
slack.ledger.post = (body, to, via) => {
  posted.set(body.channel, performance.now());
  return post(body, to, via);
};

for (let n = 0; n < 3; n++) await round(); // Warm.
bot.child.kill('SIGUSR2');
const answers: number[] = [];
const acknowledgements: number[] = [];
for (let n = 0; n < Number(values.rounds); n++) {
  const measured = await round();
  answers.push(...measured.answers);
  acknowledgements.push(...measured.acknowledgements);
}
bot.child.kill('SIGUSR2');
await pause(200);
line(`acknowledged: ${figures(acknowledgements)}`);
line(`answered:     ${figures(answers)}`);
line(`event loop:   ${told()}`);

for (let second = 0; second < Number(values.soak); second++) {
  for (let n = 0; n < 20; n++) ask();
  await pause(1_000);
  // What the stand-in has seen is no memory of ours.
  slack.ledger.messages.length = 0;
  slack.recorded.length = 0;
  if (second % 30 === 29) {
    bot.child.kill('SIGUSR2');
    await pause(100);
    line(`after ${second + 1} s: ${told()}`);
  }
}
bot.child.kill('SIGTERM');
await bot.ended;
line(`invalid payloads: ${slack.ledger.faults.length}`);
await slack.stop();
rmSync(folder, { recursive: true, force: true });

function figures(times: number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return `median ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms`;
}

function told(): string {
  const last = [...bot.errors.join('').matchAll(/probe (.*)/g)].at(-1)?.[1];
  const { loopP99 = NaN, loopMax = NaN, heap = NaN, rss = NaN } = JSON.parse(last ?? '{}');
  return `blocked p99 ${loopP99} ms, longest ${loopMax} ms; heap ${heap} MB, resident ${rss} MB`;
}
