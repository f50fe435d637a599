import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { Clock } from '../../../src/bot/machine/clock.ts';
import { listenAt } from '../../../src/bot/machine/port.ts';
import { limits, room } from '../limits.ts';

/** What is let in at our port. */
export interface HttpServer {
  /** Whether events come in. */
  connected(): boolean;
  /** Whether questions are taken: connected, and not about to stop. */
  ready(): boolean;
  /** Takes Slack's requests and those of who installs; null where events come another way. */
  readonly slack: RequestListener | null;
  readonly clock: Clock;
}

/** A request whose body was read already, as Bolt's receiver takes it. */
type Read = IncomingMessage & { rawBody?: Buffer };

/**
 * Serves `/healthz` and `/readyz`, 200 where true and 503 where not, and hands all else to Bolt's
 * receiver: with a body that is not too long, and not signed for a time to come, which Bolt accepts.
 * @throws {OnrecordError} `port-taken`
 */
export async function openHttpServer(port: number, door: HttpServer): Promise<Server> {
  const server = createServer((request, response) => {
    enter(request, response, door).catch(() => response.destroy());
  });
  // A client that says nothing takes no place for long.
  server.headersTimeout = 10_000;
  server.requestTimeout = 20_000;
  await listenAt(server, port, 'Set PORT to another one.');
  return server;
}

async function enter(request: Read, response: ServerResponse, door: HttpServer): Promise<void> {
  const where = (request.url ?? '').split('?')[0] ?? '';
  const truth = { '/healthz': door.connected, '/readyz': door.ready }[where];
  if (truth !== undefined) return say(response, truth() ? 200 : 503);
  if (door.slack === null || !where.startsWith('/slack/')) return say(response, 404);
  const body = await bodyOf(request);
  if (body === null) {
    // What of the body is still on its way would be taken for the next request.
    response.setHeader('Connection', 'close');
    say(response, 413);
    return void response.once('finish', () => request.destroy());
  }
  const signedAt = Number(request.headers['x-slack-request-timestamp'] ?? Number.NaN);
  if (signedAt > door.clock.wall() / 1_000 + limits.signature) return say(response, 401);
  const posted = request.method === 'POST';
  if (posted && !holdsObject(body, request.headers['content-type'])) return say(response, 400);
  request.rawBody = body;
  door.slack(request, response);
}

/** Bolt falls over anything else that is well signed. */
function holdsObject(body: Buffer, type = ''): boolean {
  const text = body.toString('utf8');
  if (!type.startsWith('application/x-www-form-urlencoded')) return /^\s*\{/u.test(text);
  const payload = new URLSearchParams(text).get('payload');
  return payload === null || /^\s*\{/u.test(payload);
}

function say(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify({ ok: status === 200 }));
}

/** The whole body; null where it is longer than anything Slack sends. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > room.body) return null;
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= room.body) chunks.push(chunk);
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
