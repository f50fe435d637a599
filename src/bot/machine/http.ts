import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { listenAt, type OpenPort } from './port.ts';

/** What is served to whoever watches over the process, and what else is let in. */
export interface Served {
  /** Whether events come in. */
  connected(): boolean;
  /** Whether questions are taken: connected, and not about to stop. */
  ready(): boolean | Promise<boolean>;
  /** What a page about it says, beside whether all is well. */
  report(ok: boolean): Promise<object>;
  /** Takes every other request; null answers 404. */
  readonly other: RequestListener | null;
}

/** A server that listens. */
export interface HttpServer {
  /** The port that is really listened at; null for none. */
  readonly port: number | null;
  /** Takes no more connections. */
  stop(): void;
  /** Breaks off those that are still open. */
  close(): void;
}

/** Where nothing is served. */
export const NO_SERVER: HttpServer = {
  port: null,
  stop: () => undefined,
  close: () => undefined,
};

/**
 * Serves `/healthz` and `/readyz`, 200 where true and 503 where not, and hands on all else.
 * @param door its port, null serves nothing, and the address that it is opened at
 * @throws {OnrecordError} `port-taken`
 */
export async function serveHttp({ port, host }: OpenPort, served: Served): Promise<HttpServer> {
  if (port === null) return NO_SERVER;
  const remedy = 'Set PORT or HOST to another one, or leave them out.';
  return openServer(answering(served), { port, host }, { setting: 'PORT', remedy });
}

/**
 * Serves by `answer` at a port that is not none.
 * @param named the setting of the port, and what to do where it is taken
 * @throws {OnrecordError} `port-taken`
 */
export async function openServer(
  answer: RequestListener,
  door: Parameters<typeof listenAt>[1],
  named: Parameters<typeof listenAt>[2],
): Promise<HttpServer> {
  const server = createServer(answer);
  // A client that says nothing takes no place for long.
  server.headersTimeout = 10_000;
  server.requestTimeout = 20_000;
  await listenAt(server, door, named);
  return {
    port: (server.address() as AddressInfo).port,
    stop: () => void server.close(),
    close: () => server.closeAllConnections(),
  };
}

function answering(served: Served): RequestListener {
  return (request, response) => {
    const truth = { '/healthz': served.connected, '/readyz': served.ready }[pathOf(request)];
    if (truth === undefined && served.other !== null) return served.other(request, response);
    request.resume();
    if (truth === undefined) return sayJson(response, 404, { ok: false });
    Promise.resolve(truth())
      .then(async (ok) => sayJson(response, ok ? 200 : 503, await served.report(ok)))
      .catch(() => sayJson(response, 500, { ok: false }));
  };
}

/** A request's path, without what follows it. */
export function pathOf({ url = '' }: IncomingMessage): string {
  return url.split('?')[0] ?? '';
}

/** Answers with JSON. */
export function sayJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(body));
}

/**
 * The whole body of a request; null where it is longer than `most` bytes: then 413 was answered and
 * the connection is given up, since what is still on its way would be taken for the next request.
 */
export async function bodyOf(
  request: IncomingMessage,
  response: ServerResponse,
  most: number,
): Promise<Buffer | null> {
  const body = await read(request, most);
  if (body !== null) return body;
  response.setHeader('Connection', 'close');
  response.once('finish', () => request.destroy());
  sayJson(response, 413, { ok: false });
  return null;
}

async function read(request: IncomingMessage, most: number): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > most) return null;
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= most) chunks.push(chunk);
      else {
        request.pause();
        resolve(null);
      }
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', reject);
    request.once('close', () => reject(new Error('The request ended early.')));
  });
}
