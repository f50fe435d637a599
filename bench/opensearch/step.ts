// One step of bench/opensearch/run.ts in a process of its own, so that each starts with nothing in memory:
//   node --expose-gc bench/opensearch/step.ts build|index|answer|memory-flat|memory-opensearch FOLDER [QUESTIONS]
// FOLDER holds corpus.jsonl, and a state folder for each engine from build and index on; OPENSEARCH_URL says where the cluster is.
import * as files from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { ask } from '../../src/answers/ask.ts';
import type { Config } from '../../src/config.ts';
import type { Coverage } from '../../src/coverage.ts';
import { openSearchAddress } from '../../src/search/remote/opensearch/address.ts';
import { Cluster } from '../../src/search/remote/opensearch/cluster.ts';
import { settled } from '../../src/search/remote/settled.ts';
import type { Source } from '../../src/snapshot/build-or-load.ts';
import { codeVersion } from '../../src/snapshot/fingerprint.ts';
import { loadCoverage } from '../../src/snapshot/load.ts';
import { indexCorpus } from '../../src/snapshot/remote/index-corpus.ts';
import { quantile } from '../speed/figures.ts';
import { benchQuestions } from '../speed/material.ts';

/** Questions before those that are measured, so that everything has been compiled. */
const WARMING = 60;

const [step = '', folder = '', most = '200'] = process.argv.slice(2);
const { OPENSEARCH_URL: openSearchUrl = '' } = process.env;
const unique = String(process.pid);
const steps: Record<string, () => Promise<object>> = {
  build: async () => ({
    minisearchSeconds: (await timed(() => load('minisearch'))).ms / 1e3,
    flatSeconds: (await timed(() => load('flat'))).ms / 1e3,
  }),
  index,
  answer,
  'memory-flat': () => memory('flat'),
  'memory-opensearch': () => memory('opensearch'),
};
process.stdout.write(`${JSON.stringify({ ...(await steps[step]?.()), load: os.loadavg()[0] })}\n`);

function sourceOf(engine: Config['engine'], state: string = engine): Source {
  const settings = { engine, speakerLevel: null, openSearchUrl };
  return { where: path.join(folder, 'corpus.jsonl'), state: path.join(folder, state), settings };
}

async function load(engine: Config['engine']): Promise<Coverage> {
  const state = engine === 'opensearch' ? 'flat' : engine;
  return (await loadCoverage(sourceOf(engine, state), files, unique)).coverage;
}

/** Fills the index from what `build` saved. */
async function index() {
  const cluster = new Cluster(openSearchAddress({ openSearchUrl }));
  const maker = { unique, code: await codeVersion(files), now: Date.now() };
  const wish = { shards: 2, replicas: 1, now: new Date().toISOString() };
  const { ms, value } = await timed(() =>
    indexCorpus(sourceOf('opensearch', 'flat'), cluster, files, maker, wish),
  );
  cluster.close();
  return { indexSeconds: ms / 1e3, sent: value.sent, passages: value.passages };
}

/** Every question of each in turn, so that what else the machine does meets all alike. */
async function answer() {
  const kinds = ['minisearch', 'flat', 'opensearch'] as const;
  const times = kinds.map((): number[] => []);
  const coverages: Coverage[] = [];
  for (const kind of kinds) coverages.push(await load(kind));
  let [visits, waited, cpu] = [0, 0, 0];
  const { elsewhere } = coverages[2] as Coverage;
  if (elsewhere !== undefined)
    elsewhere.fetched = (ms) => {
      visits++;
      waited += ms;
    };
  const questions = await questionsOf(coverages[1] as Coverage);
  for (const [at, question] of questions.entries()) {
    if (at === WARMING) [visits, waited, cpu] = [0, 0, 0];
    for (const [kind, coverage] of coverages.entries()) {
      const before = process.cpuUsage();
      const { ms } = await timed(() => settled(coverage, () => ask(coverage, question)));
      const { user, system } = process.cpuUsage(before);
      if (at >= WARMING) times[kind]?.push(ms);
      if (kind === 2) cpu += (user + system) / 1e3;
    }
  }
  const asked = questions.length - WARMING;
  const figures = kinds.map((kind, at) => {
    const own = times[at] as number[];
    return [kind, { median: quantile(own, 0.5), p99: quantile(own, 0.99), most: Math.max(...own) }];
  });
  const remote = { visits: visits / asked, waitedMs: waited / asked, cpuMs: cpu / asked };
  setTimeout(() => process.exit(), 500);
  return { asked, ...Object.fromEntries(figures), remote };
}

/** What a process holds that has answered so many questions. */
async function memory(engine: Config['engine']) {
  const coverage = await load(engine);
  for (const question of await questionsOf(coverage))
    await settled(coverage, () => ask(coverage, question));
  globalThis.gc?.();
  globalThis.gc?.();
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage();
  const megabytes = (bytes: number) => Math.round(bytes / 2 ** 20);
  setTimeout(() => process.exit(), 500);
  return { rss: megabytes(rss), heap: megabytes(heapUsed), buffers: megabytes(arrayBuffers) };
}

async function questionsOf({ articles }: Coverage): Promise<string[]> {
  const all = await benchQuestions(articles);
  const step = Math.max(1, Math.floor(all.length / (Number(most) + WARMING)));
  return all.filter((_, at) => at % step === 0).map(({ question }) => question);
}

async function timed<T>(work: () => T | Promise<T>): Promise<{ ms: number; value: T }> {
  const started = performance.now();
  const value = await work();
  return { ms: performance.now() - started, value };
}
