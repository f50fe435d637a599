import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { until } from '../../test/adapters/discord/harness.ts';
import { start } from '../../test/adapters/discord/process.ts';
import type { Entry } from '../../test/stand-ins/discord/ledger.ts';
import { settled, startDiscord } from '../../test/stand-ins/discord/stand-in.ts';
import { benchArticles, benchQuestions } from '../speed/material.ts';

/**
 * `npm run bench:discord [-- --passages N --at-once N --rounds N]`: from interaction to answer
 * through the stand-in, the bot in a process of its own.
 */
const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: '100000' },
    'at-once': { type: 'string', default: '50' },
    rounds: { type: 'string', default: '10' },
  },
});
const atOnce = Number(values['at-once']);
const rounds = Number(values.rounds);
const folder = mkdtempSync(path.join(tmpdir(), 'onrecord-bench-'));
const corpus = path.join(folder, 'corpus.jsonl');
const articles = await benchArticles(Number(values.passages));
const questions = (await benchQuestions(articles)).map(({ question }) => question);
writeFileSync(corpus, articles.map((article) => `${JSON.stringify(article)}\n`).join(''));
const passages = articles.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
process.stdout.write(`${passages} passages, ${atOnce} at once, ${rounds} rounds\n`);

const discord = await startDiscord();
// A late first response is to be measured, not to be refused.
discord.ledger.patience.callback = 60_000;
const probe = fileURLToPath(new URL('./loop-probe.ts', import.meta.url));
const bot = start(discord.api, path.join(folder, 'state'), {
  ONRECORD_CORPUS: corpus,
  NODE_OPTIONS: `--import=${probe}`,
  LOG_LEVEL: 'error',
});
const begun = performance.now();
await until(() => discord.gateway.connected > 0, 600_000);
process.stdout.write(`started in ${Math.round(performance.now() - begun)} ms\n`);

let person = 300_000_000_000_000_000n;
let asked = 0;
/** One round: all at once, each by somebody else, in a channel of its own. */
async function round(): Promise<Entry[]> {
  const entries = Array.from({ length: atOnce }, () => {
    const question = questions[asked++ % questions.length] ?? '';
    const who = String(person++);
    return discord.send(
      { kind: 'slash', name: 'ask', options: { question } },
      { user: who, channel: `2${who.slice(1)}` },
    );
  });
  return Promise.all(entries.map((entry) => settled(entry, 60_000)));
}

for (let n = 0; n < 3; n++) await round(); // Warm.
bot.child.kill('SIGUSR2');
const measured: Entry[] = [];
for (let n = 0; n < rounds; n++) measured.push(...(await round()));
bot.child.kill('SIGTERM');
await bot.ended;
await discord.stop();
rmSync(folder, { recursive: true, force: true });

const at = (times: number[], share: number) => {
  const sorted = times.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
};
const figures = (times: number[]) =>
  `median ${at(times, 0.5)} ms, p99 ${at(times, 0.99)} ms, longest ${at(times, 1)} ms`;
const line = (text: string) => process.stdout.write(`${text}\n`);
line(`first response: ${figures(measured.map(({ acknowledged }) => acknowledged ?? 0))}`);
line(`answer:         ${figures(measured.map(({ answered }) => answered ?? 0))}`);
const probed = /probe (.*)/.exec(bot.errors.join(''))?.[1];
const { loopP99 = NaN, loopMax = NaN, processor = NaN } = JSON.parse(probed ?? '{}');
line(`event loop:     blocked p99 ${loopP99} ms, longest ${loopMax} ms`);
line(`processor:      ${(processor / measured.length).toFixed(1)} ms an answer, all told`);
line(`invalid:        ${discord.recorded.flatMap(({ violations }) => violations).length}`);
