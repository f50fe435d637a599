import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { KINDS, writeMaterial } from './material.ts';

/**
 * Imports generated files of two sizes, each by a process with little room, and prints how much memory it and the processes
 * that read for it took at most. Needs /proc.
 */
const { values } = parseArgs({
  options: {
    kinds: { type: 'string', default: KINDS.join(',') },
    megabytes: { type: 'string', default: '20,200' },
    heap: { type: 'string', default: '256' },
    'dry-run': { type: 'boolean', default: false },
  },
});

const ENTRY = fileURLToPath(new URL('../../adapters/onrecord.ts', import.meta.url));
const PAUSE = 100;

console.log(
  '| file | MB | articles | s | peak MB of the import | of the largest process that reads for it |',
);
console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
for (const kind of KINDS.filter((one) => values.kinds.split(',').includes(one)))
  for (const megabytes of values.megabytes.split(',').map(Number)) await measure(kind, megabytes);

async function measure(kind: (typeof KINDS)[number], megabytes: number): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'onrecord-bench-'));
  try {
    const file = path.join(folder, `articles.${kind}`);
    const articles = await writeMaterial(file, kind, megabytes);
    const start = performance.now();
    const { peak, readers, added } = await imported(file, path.join(folder, 'corpus'));
    const seconds = ((performance.now() - start) / 1_000).toFixed(0);
    const whole = added === articles ? articles : `${added} of ${articles}`;
    console.log(`| ${kind} | ${megabytes} | ${whole} | ${seconds} | ${peak} | ${readers} |`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function imported(file: string, corpus: string) {
  const child = spawn(
    process.execPath,
    [
      ...[`--max-old-space-size=${values.heap}`, ENTRY, 'import', file, '--corpus', corpus],
      ...(values['dry-run'] ? ['--dry-run'] : []),
    ],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  let last = '';
  child.stdout.on('data', (text) => {
    last = (last + text).slice(-2_000);
  });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  let [peak, readers, running] = [0, 0, true];
  ended.then(() => {
    running = false;
  });
  while (running) {
    const own = await peakOf(child.pid as number);
    peak = Math.max(peak, own);
    for (const reader of await childrenOf(child.pid as number))
      readers = Math.max(readers, await peakOf(reader));
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  return { peak, readers, added: Number(/(\d+) added/.exec(last)?.[1] ?? 0) };
}

/** In MB; 0 where it is gone. */
async function peakOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_000);
}

async function childrenOf(pid: number): Promise<number[]> {
  const listed = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  return listed.split(' ').filter(Boolean).map(Number);
}
