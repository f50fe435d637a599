// How cost grows: npm run bench:scale -- [PASSAGES…] [--new] [--peer] [--dry]
// Default 10000 30000 100000 300000 1000000. Each size is built, saved, started from what was saved,
// and reloaded with one article added while questions are answered; --peer asks MiniSearch the same
// questions in a process beside. --new draws the words of the made-up sentences anew, so that no text repeats (a part-size
// run: npm run bench:scale -- 3000000 --new). --dry prints and writes nothing.
import { execFile } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { contest } from './contest.ts';
import { figuresOf } from './figures.ts';
import { articlesInTurn, benchArticles, benchPassages, benchQuestions } from './material.ts';
import { machine, shown, table, writePicture, writeSection } from './page.ts';
import { growthPlot } from './plot.ts';

/** Heap that building may take, in MB. */
const HEAP = 16_000;
const PEER = 'minisearch-stopped';
const PEER_MOST = 240_000;

type Row = Readonly<Record<string, number>>;

const run = promisify(execFile);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    new: { type: 'boolean', default: false },
    peer: { type: 'boolean', default: false },
    dry: { type: 'boolean', default: false },
  },
});
const sizes =
  positionals.length > 0 ? positionals.map(Number) : [10_000, 30_000, 100_000, 300_000, 1_000_000];

const rows: Row[] = [];
for (const size of sizes) {
  rows.push({ size, ...(await measure(size)), ...(values.peer ? await peer(size) : {}) });
  console.log(tableOf(rows));
}
if (!values.dry) {
  const picture = '![How time and memory grow with the number of passages](pictures/scale.svg)';
  await writeSection('scale', ['', machine(), tableOf(rows), picture, ''].join('\n\n').trim());
  await writePicture('scale.svg', await growthPlot(rows));
}

async function measure(size: number): Promise<Row> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'onrecord-scale-'));
  try {
    await writeCorpus(path.join(folder, 'corpus.jsonl'), size);
    const built = await step('build', folder);
    const started = await step('start', folder);
    const reloaded = await step('reload', folder);
    return { ...built, ...started, ...reloaded };
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}

async function step(name: string, folder: string): Promise<Row> {
  const file = path.join(import.meta.dirname, 'scale-step.ts');
  const { stdout } = await run(process.execPath, [
    '--expose-gc',
    `--max-old-space-size=${HEAP}`,
    file,
    name,
    folder,
  ]);
  return JSON.parse(stdout) as Row;
}

async function writeCorpus(file: string, size: number): Promise<void> {
  const handle = await fs.open(file, 'w');
  const articles = await articlesInTurn(size, values.new);
  for (const { id, title, outlet, byline, published, url, text } of articles)
    await handle.write(`${JSON.stringify({ id, title, outlet, byline, published, url, text })}\n`);
  await handle.close();
}

async function peer(size: number): Promise<Row> {
  const articles = await benchArticles(size);
  const questions = await benchQuestions(articles);
  const [result] = await contest([PEER], size, questions, PEER_MOST);
  if (result === undefined) return {};
  const { median, p99 } = await figuresOf(result, questions, benchPassages(articles));
  return { peerMedian: median, peerP99: p99 };
}

function tableOf(all: readonly Row[]): string {
  const head = [
    'passages',
    'built anew s',
    'peak KB a passage',
    'start when saved s',
    'KB a passage',
    'first answer ms',
    'answer median ms',
    'answer p99 ms',
    'MiniSearch’s search median / p99 ms',
    'reload s',
    'longest block while serving and reloading ms',
  ];
  const number = (row: Row, name: string) => shown(row[name] ?? Number.NaN);
  return table(
    head,
    all.map((row) => [
      (row.size as number).toLocaleString('en'),
      number(row, 'buildSeconds'),
      shown((row.peakBytes as number) / 1000 / (row.passages as number)),
      number(row, 'startSeconds'),
      shown((row.bytes as number) / 1000 / (row.passages as number)),
      number(row, 'firstMs'),
      number(row, 'median'),
      number(row, 'p99'),
      `${number(row, 'peerMedian')} / ${number(row, 'peerP99')}`,
      number(row, 'reloadSeconds'),
      number(row, 'blockedMs'),
    ]),
  );
}
