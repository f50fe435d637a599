// npm run bench:opensearch -- [PASSAGES] [QUESTIONS]: whole answers with the passages in OpenSearch beside MiniSearch's and the
// flat engine's in this process, how long each takes to build, and what a process holds. Default 100000 passages and 200
// of polnear's development questions. OPENSEARCH_URL names a cluster to use, FOLDER one to keep what was built; by default
// both are made for it. A fourth word names the only step to do.
import { execFile } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { startCluster } from '../../test/stand-ins/opensearch/cluster.ts';
import { benchArticles } from '../speed/material.ts';

const run = promisify(execFile);
const STEPS = ['build', 'index', 'answer', 'memory-flat', 'memory-opensearch'] as const;
/** Heap that building may take, in MB. */
const HEAP = 12_000;

const [passages = '100000', questions = '200', only] = process.argv.slice(2);
const { OPENSEARCH_URL: given, FOLDER: kept } = process.env;
const folder = kept ?? (await fs.mkdtemp(path.join(os.tmpdir(), 'onrecord-bench-')));
const cluster = given === undefined && only !== 'build' ? await startCluster(2) : null;
const url = given ?? cluster?.urls.join() ?? '';
try {
  await writeCorpus(path.join(folder, 'corpus.jsonl'));
  for (const step of STEPS)
    if (only === undefined || only === step) console.log(step, await measured(step));
} finally {
  await cluster?.stop();
  if (kept === undefined) await fs.rm(folder, { recursive: true, force: true });
}

async function measured(step: string): Promise<string> {
  const file = path.join(import.meta.dirname, 'step.ts');
  const options = ['--expose-gc', `--max-old-space-size=${HEAP}`];
  const { stdout } = await run(process.execPath, [...options, file, step, folder, questions], {
    env: { ...process.env, OPENSEARCH_URL: url },
  });
  return stdout.trim();
}

async function writeCorpus(file: string): Promise<void> {
  await fs.mkdir(folder, { recursive: true });
  if ((await fs.stat(file).catch(() => null)) !== null) return;
  const handle = await fs.open(file, 'w');
  for (const { id, title, outlet, byline, published, url, text } of await benchArticles(
    Number(passages),
  ))
    await handle.write(`${JSON.stringify({ id, title, outlet, byline, published, url, text })}\n`);
  await handle.close();
}
