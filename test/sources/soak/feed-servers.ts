import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Feeds on this machine, whose items come out one after the other. */
export interface FeedServers {
  /** Where each feed stands. */
  readonly addresses: readonly string[];
  /** Whether answers may be faulty; how many items each feed has by now. */
  faults: boolean;
  released: number;
  readonly requests: number;
  /** The most requests that one host was answering at a time, and those of processes that were killed left out. */
  readonly atOnce: number;
  forgetOpen(): void;
}

/** Of ten answers so many are faulty. */
const FAULTY = 2;

/** What a feed calls an item; headlines are unlike one another. */
export function headline(feed: number, item: number): string {
  return `Ward ${feed} settles matter ${item}`;
}

function textOf(feed: number, item: number): string {
  const [one, two] = [`ward ${feed}`, `matter ${item}`];
  return [
    `The council of ${one} met on Monday about ${two} and what it would cost, and sat for the whole evening.`,
    `“${two} of ${one} will be settled in spring, whatever it takes,” said Ruth Ambler, who chairs the council.`,
    `Dennis Coyle, the treasurer, warned that ${two} could cost ${feed + 10},${String(item + 100)} pounds, and asked for another vote.`,
    `“Nobody in ${one} was asked,” he said. “That has to change before anything is built.”`,
    `Residents said they had heard of ${two} only last week, and that the hall was too small for all who came.`,
    `The vote on ${two} is to be held in April. Until then the plans may be seen in the town hall of ${one}.`,
  ]
    .map((text) => `<p>${text}</p>`)
    .join('');
}

function feed(number: number, items: number, port: number): string {
  const all = Array.from({ length: items }, (_, item) => {
    const link = `http://127.0.0.1:${port}/${number}/${item}`;
    return `<item><title>${headline(number, item)}</title><link>${link}</link><guid>${number}-${item}</guid><content:encoded><![CDATA[${textOf(number, item)}]]></content:encoded></item>`;
  });
  return `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Ward ${number}</title>${all.join('')}</channel></rss>`;
}

/** An answer, one in five of which is refused, cut off, cut short or late. */
function answer(response: ServerResponse, body: string, faults: boolean): void {
  const chance = faults ? Math.random() * 10 : 10;
  if (chance > FAULTY) return void response.end(body);
  if (chance < 0.5) return void response.writeHead(503).end();
  if (chance < 1) return void response.destroy();
  if (chance < 1.5) {
    response.writeHead(200, { 'content-length': Buffer.byteLength(body) });
    response.write(body.slice(0, body.length / 2), () => response.destroy());
    return;
  }
  setTimeout(() => response.end(body), 500);
}

/** @param hosts among which the feeds are parted */
export async function serveFeeds(count: number, hosts: number): Promise<FeedServers> {
  let [requests, atOnce] = [0, 0];
  let open = new Map<number, number>();
  const listen = async () => {
    const server = createServer((request, response) => {
      const { port } = server.address() as AddressInfo;
      const counted = open;
      requests += 1;
      counted.set(port, (counted.get(port) ?? 0) + 1);
      atOnce = Math.max(atOnce, counted.get(port) ?? 0);
      response.on('close', () => counted.set(port, (counted.get(port) ?? 1) - 1));
      if (request.url === '/robots.txt') return void response.writeHead(404).end();
      answer(response, feed(Number(request.url?.slice(1)), servers.released, port), servers.faults);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const ports = await Promise.all(Array.from({ length: hosts }, listen));
  const servers = {
    addresses: Array.from(
      { length: count },
      (_, number) => `http://127.0.0.1:${ports[number % hosts]}/${number}`,
    ),
    faults: true,
    released: 0,
    get requests() {
      return requests;
    },
    get atOnce() {
      return atOnce;
    },
    forgetOpen: () => {
      open = new Map();
    },
  };
  return servers;
}
