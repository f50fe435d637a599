import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/articles/limits.ts';
import type { AddressGuard } from '../../src/sources/careful/address-guard.ts';
import type { GuestSettings } from '../../src/sources/polite/guest.ts';

/** What a test's server says at a path: a text, or whatever the function does. */
export type Page = string | Buffer | ((request: IncomingMessage, response: ServerResponse) => void);

/** A server on this machine that the test wrote. */
export interface TestServer {
  readonly url: string;
  /** May be changed while it runs. */
  readonly pages: Record<string, Page>;
  /** Paths as they were asked for, robots.txt included. */
  readonly asked: string[];
  /** The headers of each of these. */
  readonly headers: IncomingMessage['headers'][];
  /** The most requests that it was answering at one time. */
  readonly atOnce: number;
}

/** A page that leads elsewhere. */
export function to(location: string, status = 302): Page {
  return (_, response) => response.writeHead(status, { location }).end();
}

/** A server with these pages; every other path is not found. Closed when the test ends. */
export async function serve(pages: Record<string, Page>): Promise<TestServer> {
  const asked: string[] = [];
  const headers: IncomingMessage['headers'][] = [];
  let [open, atOnce] = [0, 0];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    headers.push(request.headers);
    open += 1;
    atOnce = Math.max(atOnce, open);
    response.on('close', () => {
      open -= 1;
    });
    const page = pages[path];
    if (typeof page === 'function') page(request, response);
    else if (page === undefined) response.writeHead(404).end('nothing here');
    else response.end(page);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    pages,
    asked,
    headers,
    get atOnce() {
      return atOnce;
    },
  };
}

/** Lets tests reach their own servers, at this one address of this machine. */
export const LOOPBACK: AddressGuard = {
  refusal: (_host, address) => (address === '127.0.0.1' ? null : `${address} is no test’s`),
};

/** A clock on which every pause is over at once. */
const AT_ONCE = {
  wall: () => 0,
  after: (_ms: number, run: () => void) => {
    setImmediate(run);
    return () => undefined;
  },
};

/** How tests behave as guests: at once, without a pause. */
export function guestSettings(other: Partial<GuestSettings> = {}): GuestSettings {
  return {
    guard: LOOPBACK,
    clock: AT_ONCE,
    limits: { ...DEFAULT_LIMITS, fetched: 20_000, fetching: 5 },
    pause: 0,
    version: '1',
    contact: 'desk@gazette.example',
    ...other,
  };
}
