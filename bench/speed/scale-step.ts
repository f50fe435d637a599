// One size of bench/speed/scale.ts in a process of its own, so that each starts with nothing in memory:
//   node --expose-gc bench/speed/scale-step.ts build|start|reload FOLDER
// FOLDER holds corpus.jsonl, and state/ from the build on.
import * as files from 'node:fs/promises';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { ask } from '../../src/answers/ask.ts';
import type { Coverage } from '../../src/coverage.ts';
import type { Source } from '../../src/snapshot/build-or-load.ts';
import { loadCoverage } from '../../src/snapshot/load.ts';
import type { Loaded } from '../../src/snapshot/loaded.ts';
import { reloadCoverage } from '../../src/snapshot/reload.ts';
import { quantile } from './figures.ts';
import { benchQuestions } from './material.ts';

/** Milliseconds between two questions while a reload goes on. */
const PAUSE = 20;

/** Questions answered from what was reloaded. */
const AFTERWARDS = 200;
/** The article that a reload brings in. */
const ADDED = {
  id: 'added-later',
  title: 'One article more',
  outlet: 'Benchmark',
  text: '“One article more is analysed, and no other,” said Ada Lovelace.',
};

const [step = '', folder = ''] = process.argv.slice(2);
const source: Source = {
  where: path.join(folder, 'corpus.jsonl'),
  state: path.join(folder, 'state'),
  settings: { engine: 'flat', speakerLevel: null },
};
const steps: Record<string, () => Promise<Record<string, number>>> = { build, start, reload };
process.stdout.write(`${JSON.stringify(await steps[step]?.())}\n`);

/** Reads, understands, indexes and saves. */
async function build() {
  const { ms } = await timed(load);
  return { buildSeconds: ms / 1000, peakBytes: process.resourceUsage().maxRSS * 1024 };
}

/** Takes what was saved, and answers. */
async function start() {
  const before = bytesUsed();
  const { ms, value } = await timed(load);
  if (value.analysed > 0) throw new Error('Nothing was saved.');
  const { coverage } = value;
  const asked = await times(coverage);
  return {
    startSeconds: ms / 1000,
    passages: coverage.passages.length,
    bytes: bytesUsed() - before,
    firstMs: asked[0] as number,
    median: quantile(asked.slice(100), 0.5),
    p99: quantile(asked.slice(100), 0.99),
  };
}

/** Answers a question every few milliseconds while an added article is brought in. */
async function reload() {
  const loaded = await load();
  const questions = await texts(loaded.coverage);
  for (const question of questions.slice(0, 200)) ask(loaded.coverage, question);
  await files.appendFile(source.where, `${JSON.stringify(ADDED)}\n`);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  await wait(50);
  delay.enable();
  const started = performance.now();
  const served: { now: Loaded } = { now: loaded };
  const reloading = reloadCoverage(loaded, source, 'reload', () => performance.now()).then(
    (fresh) => {
      served.now = fresh;
      return (performance.now() - started) / 1000;
    },
  );
  for (let at = 0, after = 0; after < AFTERWARDS; at++) {
    ask(served.now.coverage, questions[at % questions.length] as string);
    await wait(PAUSE);
    if (served.now !== loaded) after++;
  }
  delay.disable();
  return {
    reloadSeconds: await reloading,
    analysed: served.now.analysed,
    blockedMs: delay.max / 1e6,
    blocked99Ms: delay.percentile(99) / 1e6,
  };
}

function load(): Promise<Loaded> {
  return loadCoverage(source, files, String(process.pid));
}

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const started = performance.now();
  const value = await work();
  return { ms: performance.now() - started, value };
}

async function texts({ articles }: Coverage): Promise<string[]> {
  const questions = await benchQuestions(articles);
  return questions.map(({ question }) => question.replace(/\s+/g, ' '));
}

async function times(coverage: Coverage): Promise<number[]> {
  const ms: number[] = [];
  for (const question of await texts(coverage)) {
    const started = performance.now();
    ask(coverage, question);
    ms.push(performance.now() - started);
  }
  return ms;
}

function bytesUsed(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
