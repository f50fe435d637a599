import type { IncomingMessage, ServerResponse } from 'node:http';
import { parse } from 'node:querystring';
import type { Fault, Faults } from './faults.ts';
import type { Ledger } from './ledger.ts';

// biome-ignore lint/suspicious/noExplicitAny: what was sent, of any form
type Anything = any;

/** One call as it came. */
export interface Recorded {
  /** When it came, ms since 1970. */
  readonly at: number;
  readonly purpose: string;
  readonly body: Anything;
  readonly status: number;
  readonly token: string;
}

/** What the Web API needs. */
export interface Web {
  readonly faults: Faults;
  readonly ledger: Ledger;
  readonly recorded: Recorded[];
  /** Tokens that are good; others get `invalid_auth`. */
  readonly tokens: Set<string>;
  /** Channels that the app may write in; null for all. */
  channels: Set<string> | null;
  scopes: string;
  /** Response addresses that still take something, with how often they were used. */
  readonly responses: Map<string, { uses: number; origin: Anything }>;
  /** A fresh socket address for `apps.connections.open`. */
  ticket(): string;
  /** Who is an admin. */
  readonly admins: Set<string>;
  /** What a code of OAuth is good for. */
  exchange(body: Anything): Anything;
}

/** Serves `/api/…` and `/respond/…`. */
export async function serveWeb(
  request: IncomingMessage,
  response: ServerResponse,
  web: Web,
): Promise<void> {
  const raw = await text(request);
  const { pathname } = new URL(request.url ?? '', 'http://slack');
  const responding = pathname.startsWith('/respond/');
  const purpose = responding ? 'respond' : pathname.replace('/api/', '');
  const body = responding ? JSON.parse(raw) : unpacked(raw);
  const token = (request.headers.authorization ?? '').replace('Bearer ', '');
  const fault = web.faults.next(purpose);
  const at = Date.now();
  const record = (status: number) => web.recorded.push({ at, purpose, body, status, token });
  if (fault?.kind === 'late') request.socket.destroy();
  if (fault?.kind === 'slow' || fault?.kind === 'late')
    await new Promise((done) => setTimeout(done, fault.ms));
  if (fault?.kind === 'reset') {
    record(0);
    return void request.socket.destroy();
  }
  const refused = refusal(fault);
  if (refused !== null) {
    record(refused.status);
    response.writeHead(refused.status, refused.headers);
    return void response.end(refused.text);
  }
  const result = responding
    ? respond(pathname.slice('/respond/'.length), body, web)
    : call(purpose, body, token, web);
  record(result.status ?? 200);
  if (fault?.kind === 'lost-response') return void request.socket.destroy();
  const { status = 200, ...answer } = result;
  const said = fault?.kind === 'no-json' ? '<html>Busy.</html>' : JSON.stringify(answer);
  const length = Buffer.byteLength(said);
  response.writeHead(status, {
    'Content-Type': 'application/json',
    'Content-Length': length,
    'x-oauth-scopes': web.scopes,
  });
  if (fault?.kind !== 'cut-short') return void response.end(said);
  response.write(said.slice(0, length >> 1), () => request.socket.destroy());
}

function refusal(
  fault: Fault | null,
): { status: number; headers: Record<string, string>; text: string } | null {
  const headers = { 'Content-Type': 'application/json' };
  if (fault?.kind === 'error')
    return { status: 200, headers, text: JSON.stringify({ ok: false, error: fault.code }) };
  if (fault?.kind === 'status') return { status: fault.status, headers: {}, text: 'upstream' };
  if (fault?.kind === 'rate-limit')
    return {
      status: 429,
      headers: { ...headers, 'Retry-After': String(fault.seconds) },
      text: '{"ok":false,"error":"ratelimited"}',
    };
  return null;
}

const WITHOUT_TOKEN = ['oauth.v2.access'];

function call(method: string, body: Anything, token: string, web: Web): Anything {
  const { ledger } = web;
  if (!web.tokens.has(token) && !WITHOUT_TOKEN.includes(method))
    return { ok: false, error: 'invalid_auth' };
  const places =
    web.channels === null || web.channels.has(body.channel) || /^U/.test(body.channel ?? '');
  switch (method) {
    case 'auth.test':
      return {
        ok: true,
        team_id: 'T1',
        team: 'Stand-in',
        user_id: 'UBOT',
        bot_id: 'BBOT',
        url: 'https://stand-in.slack.com/',
      };
    case 'apps.connections.open':
      return { ok: true, url: web.ticket() };
    case 'chat.postMessage': {
      if (!places) return { ok: false, error: 'not_in_channel' };
      const { ts } = ledger.post(body);
      return { ok: true, ts, channel: body.channel };
    }
    case 'chat.postEphemeral':
      if (!places) return { ok: false, error: 'not_in_channel' };
      return { ok: true, message_ts: ledger.post(body, body.user).ts };
    case 'chat.update':
      return ledger.update(body.channel, body.ts, body)
        ? { ok: true }
        : { ok: false, error: 'message_not_found' };
    case 'chat.delete':
      return ledger.remove(body.channel, body.ts)
        ? { ok: true }
        : { ok: false, error: 'message_not_found' };
    case 'conversations.open':
      if (!web.scopes.includes('im:write')) return { ok: false, error: 'missing_scope' };
      return { ok: true, channel: { id: `D${body.users}` } };
    case 'conversations.replies':
    case 'conversations.history':
      if (!web.scopes.includes('history')) return { ok: false, error: 'missing_scope' };
      // A message can be sent to a person's id; to look it takes the conversation's.
      if (/^U/.test(body.channel)) return { ok: false, error: 'channel_not_found' };
      return {
        ok: true,
        messages: ledger.history(body.channel, body.ts ?? null, Number(body.oldest ?? 0)),
        has_more: false,
      };
    case 'views.open':
      if (body.trigger_id === 'expired') return { ok: false, error: 'expired_trigger_id' };
      ledger.view(body.view);
      return { ok: true };
    case 'views.publish':
      ledger.view(body.view);
      return { ok: true };
    case 'users.info':
      return {
        ok: true,
        user: { id: body.user, is_admin: web.admins.has(body.user), is_owner: false },
      };
    case 'assistant.threads.setStatus':
    case 'assistant.threads.setTitle':
    case 'assistant.threads.setSuggestedPrompts':
      ledger.status.push({ method, ...body });
      return { ok: true };
    case 'oauth.v2.access':
      return web.exchange(body);
    default:
      return { ok: false, error: 'unknown_method' };
  }
}

function respond(id: string, body: Anything, web: Web): Anything {
  const address = web.responses.get(id);
  if (address === undefined) return { status: 404, ok: false, error: 'expired_url' };
  if (address.uses === 5) return { status: 404, ok: false, error: 'used_url' };
  address.uses++;
  const { channel, user, ts } = address.origin;
  if (body.replace_original === true) {
    const done = ts !== null && web.ledger.update(channel, ts, body);
    return done ? { ok: true } : { status: 404, ok: false, error: 'message_not_found' };
  }
  web.ledger.post({ ...body, channel }, body.response_type === 'in_channel' ? null : user, id);
  return { ok: true };
}

function unpacked(raw: string): Anything {
  const fields = parse(raw) as Record<string, string>;
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      /^[[{]/.test(value) ? JSON.parse(value) : value,
    ]),
  );
}

async function text(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
