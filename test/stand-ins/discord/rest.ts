import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Commands } from './commands.ts';
import { type Sent, violations } from './contract.ts';
import type { Fault, Faults, Purpose } from './faults.ts';
import type { Body, Ledger, Response } from './ledger.ts';

/** One request as it came in. */
export interface Recorded {
  /** When it came, ms since 1970. */
  readonly at: number;
  readonly purpose: Purpose;
  readonly method: string;
  readonly path: string;
  readonly body: Body | null;
  /** What is wrong with the body; empty when nothing is. */
  readonly violations: readonly string[];
  readonly fault: Fault | null;
  status: number | null;
}

/** What the REST side serves from. */
export interface Backing {
  readonly application: string;
  readonly token: string;
  readonly ledger: Ledger;
  readonly commands: Commands;
  readonly faults: Faults;
  readonly recorded: Recorded[];
  /** Servers that the bot is in. */
  readonly guilds: string[];
  /** Where the gateway is, `ws://…`. */
  gatewayAddress(): string;
  shards(): number;
}

interface Route {
  readonly purpose: Purpose;
  /** What the body must be held against; null where there is none. */
  readonly sent: Sent | null;
  readonly serve: (body: Body) => Response;
}

const UNAUTHORIZED = { status: 401, body: { message: '401: Unauthorized', code: 0 } };
const NOT_FOUND = { status: 404, body: { message: '404: Not Found', code: 0 } };

/** Serves one request, faults included. */
export async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  backing: Backing,
): Promise<void> {
  const body = await bodyOf(request);
  const path = decodeURIComponent(
    (request.url ?? '').replace(/^\/api(\/v\d+)?/, '').split('?')[0] ?? '',
  );
  const method = request.method ?? 'GET';
  const route = routeOf(method, path, body, backing);
  const fault = backing.faults.next(route.purpose);
  const wrong = body === null || route.sent === null ? [] : violations(route.sent, body);
  const record: Recorded = {
    at: Date.now(),
    purpose: route.purpose,
    method,
    path,
    body,
    violations: wrong,
    fault,
    status: null,
  };
  backing.recorded.push(record);
  if (fault?.kind === 'slow') await pause(fault.ms);
  if (fault?.kind === 'reset') return void request.socket.destroy();
  const refused = fault === null ? null : refusal(fault, response);
  const needsToken = !['callback', 'edit', 'followup', 'original'].includes(route.purpose);
  const known = request.headers.authorization === `Bot ${backing.token}`;
  const result = refused ?? (needsToken && !known ? UNAUTHORIZED : route.serve(body ?? {}));
  record.status = result.status;
  if (fault?.kind === 'lost-response') return void request.socket.destroy();
  answer(response, result);
}

function refusal(fault: Fault, response: ServerResponse): Response | null {
  if (fault.kind === 'status') {
    const body = { message: `fault ${fault.status}`, code: fault.code ?? 0 };
    return { status: fault.status, body: fault.body ?? body };
  }
  if (fault.kind !== 'rate-limit') return null;
  const global = fault.scope === 'global';
  response.setHeader('Retry-After', String(fault.seconds));
  response.setHeader('X-RateLimit-Scope', fault.scope);
  if (global) response.setHeader('X-RateLimit-Global', 'true');
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: fault.seconds, global },
  };
}

function answer(response: ServerResponse, { status, body }: Response): void {
  response.statusCode = status;
  // Discord sends no content-type with 204, and the client reads one as a promise of JSON.
  if (body === undefined) return void response.end();
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<Body | null> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return withFiles(bytes, type);
  const text = bytes.toString('utf8');
  return text === '' ? null : (JSON.parse(text) as Body);
}

/** A body with files beside it, as documented under "Uploading Files"; the files' texts by their names as `uploaded`. */
async function withFiles(bytes: Buffer<ArrayBuffer>, type: string): Promise<Body> {
  const form = await new globalThis.Response(bytes, {
    headers: { 'content-type': type },
  }).formData();
  const uploaded: Record<string, string> = {};
  for (const value of form.values())
    if (typeof value !== 'string') uploaded[value.name] = await value.text();
  return { ...(JSON.parse(String(form.get('payload_json'))) as Body), uploaded };
}

function routeOf(method: string, path: string, body: Body | null, backing: Backing): Route {
  const { ledger, commands, application } = backing;
  const [, first, second = '', third = '', fourth] = path.split('/');
  const tokenOf = third;
  if (first === 'interactions') {
    const sent = Number(body?.type) as Sent;
    return { purpose: 'callback', sent, serve: (sentBody) => ledger.callback(tokenOf, sentBody) };
  }
  if (first === 'webhooks' && fourth === undefined) {
    return {
      purpose: 'followup',
      sent: 'followup',
      serve: (sentBody) => ledger.followup(tokenOf, sentBody),
    };
  }
  if (first === 'webhooks' && method === 'PATCH') {
    return { purpose: 'edit', sent: 'edit', serve: (sentBody) => ledger.edit(tokenOf, sentBody) };
  }
  if (first === 'webhooks')
    return { purpose: 'original', sent: null, serve: () => ledger.original(tokenOf) };
  if (path === '/users/@me/channels') {
    const open = (sentBody: Body) => ledger.directChannel(String(sentBody.recipient_id));
    return { purpose: 'private-channel', sent: 'private-channel', serve: open };
  }
  if (first === 'channels' && third === 'messages') {
    if (method === 'GET')
      return { purpose: 'messages', sent: null, serve: () => ledger.newest(second) };
    if (method === 'PATCH') {
      const edit = (sentBody: Body) => ledger.change(second, fourth ?? '', sentBody);
      return { purpose: 'message-edit', sent: 'message-edit', serve: edit };
    }
    const say = (sentBody: Body) => ledger.say(second, sentBody);
    return { purpose: 'message', sent: 'message', serve: say };
  }
  if (first === 'channels' && third === '')
    return { purpose: 'messages', sent: null, serve: () => ledger.place(second) };
  if (path === '/gateway/bot')
    return { purpose: 'gateway', sent: null, serve: () => gatewayBot(backing) };
  if (path === '/applications/@me' || path === '/oauth2/applications/@me') {
    const body = { id: application, name: 'Onrecord', bot_public: true, flags: 0, description: '' };
    return { purpose: 'application', sent: null, serve: () => ({ status: 200, body }) };
  }
  if (path === '/users/@me/guilds') {
    const guilds = backing.guilds.map((id) => ({ id, name: 'A server' }));
    return { purpose: 'application', sent: null, serve: () => ({ status: 200, body: guilds }) };
  }
  if (first === 'applications' && second === application && path.includes('/commands')) {
    const guild = third === 'guilds' ? (fourth ?? null) : null;
    const id = path.split('/commands/')[1] ?? null;
    const sent = method === 'POST' ? 'create' : method === 'PATCH' ? 'change' : null;
    return {
      purpose: 'commands',
      sent,
      serve: (sentBody) => commands.serve(method, guild, id, sentBody),
    };
  }
  return { purpose: 'unknown', sent: null, serve: () => NOT_FOUND };
}

function gatewayBot(backing: Backing): Response {
  const session_start_limit = {
    total: 1_000,
    remaining: 999,
    reset_after: 14_400_000,
    max_concurrency: 1,
  };
  return {
    status: 200,
    body: { url: backing.gatewayAddress(), shards: backing.shards(), session_start_limit },
  };
}
