/**
 * `npm run soak:sources -- feeds=200 items=50 seconds=600 kill=20`: feeds on loopback with random faults, fetched by a
 * process that is killed again and again; at the end every article has to be there once. Prints one line of figures.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

const given = Object.fromEntries(process.argv.slice(2).map((word) => word.split('=')));
const read = (name: string, unset: number) => Number(given[name] ?? unset);
const [feeds, items] = [read('feeds', 200), read('items', 50)];
const [seconds, kill] = [read('seconds', 600), read('kill', 20)];

const ENTRY = path.resolve(import.meta.dirname, '../../adapters/onrecord.ts');
const HOSTS = 8;
/** Of ten answers so many are faulty. */
const FAULTY = 2;

let faults = true;
let requests = 0;
let [open, atOnce] = [new Map<number, number>(), 0];

function feed(number: number, port: number): string {
  const all = Array.from({ length: items }, (_, item) => {
    const name = `Feed ${number} story ${item}`;
    const text = `<p>The council of ward ${number} met about matter ${item} and its costs for the whole evening.</p><p>“Matter ${item} of ward ${number} will be settled in spring,” said Ruth Ambler, who chairs the council.</p>`;
    return `<item><title>${name}</title><link>http://127.0.0.1:${port}/${number}/${item}</link><guid>${number}-${item}</guid><content:encoded><![CDATA[${text}]]></content:encoded></item>`;
  });
  return `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Ward ${number}</title>${all.join('')}</channel></rss>`;
}

function answer(response: ServerResponse, body: string): void {
  const chance = faults ? Math.random() * 10 : 10;
  if (chance > FAULTY) return void response.end(body);
  if (chance < 0.5) return void response.writeHead(503).end();
  if (chance < 1) return void response.destroy();
  if (chance < 1.5) {
    // Cut in the middle, its length as if whole.
    response.writeHead(200, { 'content-length': Buffer.byteLength(body) });
    response.write(body.slice(0, body.length / 2), () => response.destroy());
    return;
  }
  setTimeout(() => response.end(body), 500);
}

async function listen(): Promise<number> {
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    requests += 1;
    open.set(port, (open.get(port) ?? 0) + 1);
    atOnce = Math.max(atOnce, open.get(port) ?? 0);
    response.on('close', () => open.set(port, (open.get(port) ?? 1) - 1));
    if (request.url === '/robots.txt') return void response.writeHead(404).end();
    answer(response, feed(Number(request.url?.slice(1)), port));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** One process over all feeds, due or not; killed after a while where that is wanted. */
async function fetchOnce(corpus: string, killAfter: number | null): Promise<number | null> {
  const args = [ENTRY, 'fetch', '--tag', 'all', '--corpus', corpus];
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  const timer = killAfter === null ? null : setTimeout(() => child.kill('SIGKILL'), killAfter);
  const [code] = await once(child, 'exit');
  if (timer !== null) clearTimeout(timer);
  open = new Map();
  return code as number | null;
}

/** How often each headline stands in the corpus. */
async function headlines(corpus: string): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const name of (await readdir(corpus)).filter((one) => one.endsWith('.md'))) {
    const title =
      /^title: (.*)$/m.exec(await readFile(path.join(corpus, name), 'utf8'))?.[1] ?? name;
    counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  return counts;
}

const corpus = await mkdtemp(path.join(tmpdir(), 'onrecord-soak-'));
const ports = await Promise.all(Array.from({ length: HOSTS }, listen));
const entries = Array.from(
  { length: feeds },
  (_, number) => `  - feed: http://127.0.0.1:${ports[number % HOSTS]}/${number}\n    tags: [all]\n`,
);
await writeFile(
  path.join(corpus, 'sources.yaml'),
  `allow: 127.0.0.1\npause: 0s\nsources:\n${entries.join('')}`,
);
const until = Date.now() + seconds * 1_000;
let [runs, killed] = [0, 0];
while (Date.now() < until) {
  const code = await fetchOnce(corpus, Math.random() * 2 * kill * 1_000);
  runs += 1;
  if (code === null) killed += 1;
}
faults = false;
await fetchOnce(corpus, null);
const counts = await headlines(corpus);
const doubled = [...counts.values()].filter((count) => count > 1).length;
const wanted = feeds * items;
const figures = {
  feeds,
  items,
  runs,
  killed,
  requests,
  atOnce,
  articles: counts.size,
  lost: wanted - counts.size,
  doubled,
};
process.stdout.write(`${JSON.stringify(figures)}\n`);
await rm(corpus, { recursive: true, force: true });
process.exit(figures.lost === 0 && doubled === 0 ? 0 : 1);
