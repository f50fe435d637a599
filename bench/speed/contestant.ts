// One contender in a process of its own: node --expose-gc bench/speed/contestant.ts NAME PASSAGES
// Talks to bench/speed/run.ts: says when it is built, then answers each batch of questions.

import type { Found } from './contender.ts';
import { CONTENDERS } from './contenders/all.ts';
import { benchArticles, benchPassages } from './material.ts';

/** What it took to get ready. */
export interface Built {
  readonly buildMs: number;
  readonly bytes: number;
}

/** What one batch took and gave, in the order of the questions. */
export interface Answered {
  readonly ms: readonly number[];
  readonly found: readonly Found[];
}

const [name = '', size = '10000'] = process.argv.slice(2);
const contender = CONTENDERS[name];
if (contender === undefined) throw new RangeError(`There is no contender ${name}.`);

const articles = await benchArticles(Number(size));
const passages = benchPassages(articles);
const before = bytesUsed();
const started = performance.now();
const ready = await contender.build(passages, articles);
const buildMs = performance.now() - started;
const built: Built = { buildMs, bytes: bytesUsed() - before + (ready.bytesElsewhere ?? 0) };
process.send?.(built);

process.on('message', (questions: readonly string[]) => {
  const ms: number[] = [];
  const found: Found[] = [];
  for (const question of questions) {
    const asked = performance.now();
    found.push(ready.ask(question));
    ms.push(performance.now() - asked);
  }
  const answered: Answered = { ms, found };
  process.send?.(answered);
});

/** Heap and array buffers after garbage collection. */
function bytesUsed(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
