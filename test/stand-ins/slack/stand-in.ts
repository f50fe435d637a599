import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type Deed, type Envelope, envelopesFor, type Where } from './deeds.ts';
import { createFaults, type Faults } from './faults.ts';
import { Ledger, type Standing } from './ledger.ts';
import { Sockets } from './sockets.ts';
import { type Recorded, serveWeb, type Web } from './web.ts';

export const BOT_TOKEN = 'xoxb-111111111111-222222222222-aaaabbbbccccddddeeeeffff';
export const APP_TOKEN = 'xapp-1-A1-333333333333-abcdefabcdefabcdefabcdef';
export const SIGNING_SECRET = '0123456789abcdef0123456789abcdef';
export const ALL_SCOPES =
  'app_mentions:read,chat:write,commands,channels:history,groups:history,im:history,assistant:write,users:read';
export const LEAST_SCOPES = 'app_mentions:read,chat:write,commands';

/** How Slack tries again: how long it waits for an acknowledgement, and how often, in ms. */
interface Retries {
  acknowledge: number;
  times: number;
}

/** A deed, and what came of it. */
export interface Entry {
  readonly deed: Deed;
  readonly where: Where;
  readonly ts: string;
  readonly respondId: string;
  /** How often an event of it was handed to the app. */
  deliveries: number;
  acknowledged: boolean;
  /** ms from the first delivery to the acknowledgement. */
  acknowledgedIn: number | null;
  /** What the acknowledgement said. */
  response: unknown;
}

/** Slack on a port of this machine. */
export interface StandIn {
  readonly api: string;
  readonly faults: Faults;
  readonly ledger: Ledger;
  readonly recorded: Recorded[];
  readonly sockets: Sockets;
  readonly web: Web;
  readonly retries: Retries;
  /** Where the app takes requests; null for Socket Mode. */
  door: string | null;
  /** Every acknowledgement that is not to reach Slack takes one off this. */
  lostAcks: number;
  send(deed: Deed, where?: Partial<Where>): Entry;
  /** The messages that answer a deed: in its thread, to its response address, or to who did it. */
  answersTo(entry: Entry): Standing[];
  /** A signed request, as Slack's. */
  request(
    body: string,
    type: string,
    given?: { at?: number; secret?: string; headers?: Record<string, string> },
  ): Promise<Response>;
  stop(): Promise<void>;
}

const HERE: Where = { team: 'T1', channel: 'C1', user: 'U1' };

/** Starts Slack's stand-in. */
export async function startSlack(): Promise<StandIn> {
  const faults = createFaults();
  const ledger = new Ledger();
  const recorded: Recorded[] = [];
  const waiting = new Map<string, (payload: unknown) => void>();
  const sockets = new Sockets((id, payload) => waiting.get(id)?.(payload));
  const server = createServer((request, response) => {
    serveWeb(request, response, web).catch(() => response.destroy());
  });
  server.on('upgrade', (request, socket, head) => sockets.upgrade(request, socket, head));
  server.listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address() as AddressInfo;
  const web: Web = {
    faults,
    ledger,
    recorded,
    tokens: new Set([BOT_TOKEN, APP_TOKEN]),
    channels: null,
    scopes: ALL_SCOPES,
    responses: new Map(),
    admins: new Set(['UADMIN']),
    ticket: () => `ws://127.0.0.1:${port}/link?ticket=secret-ticket-${waiting.size}`,
    exchange: () => ({ ok: false, error: 'invalid_code' }),
  };
  const standIn = new Slack(server, port, { faults, ledger, recorded, sockets, web }, waiting);
  return standIn;
}

type Parts = Pick<StandIn, 'faults' | 'ledger' | 'recorded' | 'sockets' | 'web'>;

class Slack implements StandIn {
  readonly api: string;
  readonly faults: Faults;
  readonly ledger: Ledger;
  readonly recorded: Recorded[];
  readonly sockets: Sockets;
  readonly web: Web;
  readonly retries: Retries = { acknowledge: 1_500, times: 8 };
  door: string | null = null;
  lostAcks = 0;
  readonly #server: Server;
  readonly #waiting: Map<string, (payload: unknown) => void>;
  #count = 0;
  #over = false;

  constructor(
    server: Server,
    port: number,
    parts: Parts,
    waiting: Map<string, (payload: unknown) => void>,
  ) {
    this.#server = server;
    this.api = `http://127.0.0.1:${port}/api/`;
    this.#waiting = waiting;
    this.faults = parts.faults;
    this.ledger = parts.ledger;
    this.recorded = parts.recorded;
    this.sockets = parts.sockets;
    this.web = parts.web;
  }

  send(deed: Deed, at: Partial<Where> = {}): Entry {
    const where = { ...HERE, ...at };
    const id = `${++this.#count}`;
    const ts = this.ledger.stamp();
    const respondId = `r${id}-secret`;
    const pressed = deed.kind === 'press' ? deed.message.ts : null;
    this.web.responses.set(respondId, { uses: 0, origin: { ...where, ts: pressed } });
    const respond = `${this.api.replace('/api/', '')}/respond/${respondId}`;
    const entry: Entry = {
      deed,
      where,
      ts,
      respondId,
      deliveries: 0,
      acknowledged: false,
      acknowledgedIn: null,
      response: null,
    };
    for (const [index, envelope] of envelopesFor(deed, { where, ts, id, respond }).entries())
      void this.#deliver(entry, envelope, `${id}.${index}`);
    return entry;
  }

  answersTo({ deed, where, ts, respondId }: Entry): Standing[] {
    const thread = threadOf(deed, ts);
    return this.ledger.messages.filter((one) => {
      if (one.via === respondId) return true;
      if (one.channel === where.user && one.via === null) return true;
      if (one.channel !== where.channel || one.via !== null) return false;
      if (where.channel.startsWith('D')) return Number(one.ts) > Number(ts);
      return one.thread === thread && Number(one.ts) > Number(ts);
    });
  }

  /** As Slack does: once more at once, then later, until somebody says that it was taken. */
  async #deliver(entry: Entry, envelope: Envelope, id: string): Promise<void> {
    const from = performance.now();
    for (let attempt = 0; attempt <= this.retries.times && !this.#over; attempt++) {
      const response = await this.#once(entry, envelope, `${id}.${attempt}`, attempt);
      if (response !== undefined) {
        entry.acknowledgedIn ??= performance.now() - from;
        entry.acknowledged = true;
        entry.response = response;
        return;
      }
      // Commands and buttons are not sent again: who pressed sees a warning.
      if (envelope.type !== 'events_api' && entry.deliveries > 0) return;
    }
  }

  async #once(entry: Entry, envelope: Envelope, id: string, attempt: number): Promise<unknown> {
    return this.door === null
      ? this.#bySocket(entry, envelope, id, attempt)
      : this.#byRequest(entry, envelope, attempt);
  }

  async #bySocket(entry: Entry, envelope: Envelope, id: string, attempt: number): Promise<unknown> {
    const answer = new Promise<unknown>((resolve) => this.#waiting.set(id, resolve));
    const accepts = envelope.type !== 'events_api';
    const retry =
      attempt === 0
        ? { retry_attempt: 0, retry_reason: '' }
        : { retry_attempt: attempt, retry_reason: 'timeout' };
    const sent = this.sockets.send({
      ...envelope,
      envelope_id: id,
      accepts_response_payload: accepts,
      ...retry,
    });
    if (sent) entry.deliveries++;
    const response = await Promise.race([
      answer,
      pause(sent ? this.retries.acknowledge : 50, undefined),
    ]);
    this.#waiting.delete(id);
    return response !== undefined && this.#loses() ? undefined : response;
  }

  async #byRequest(entry: Entry, envelope: Envelope, attempt: number): Promise<unknown> {
    const { body, type } = asRequest(envelope);
    const headers: Record<string, string> =
      attempt === 0
        ? {}
        : { 'x-slack-retry-num': String(attempt), 'x-slack-retry-reason': 'http_timeout' };
    try {
      const sent = this.request(body, type, { headers });
      entry.deliveries++;
      const response = await Promise.race([sent, pause(this.retries.acknowledge, null)]);
      if (response === null || response.status !== 200 || this.#loses()) return undefined;
      const text = await response.text();
      return text === '' ? {} : JSON.parse(text);
    } catch {
      entry.deliveries--;
      await pause(50);
      return undefined;
    }
  }

  #loses(): boolean {
    if (this.lostAcks === 0) return false;
    this.lostAcks--;
    return true;
  }

  request(
    body: string,
    type: string,
    {
      at = Math.floor(Date.now() / 1_000),
      secret = SIGNING_SECRET,
      headers = {},
    }: { at?: number; secret?: string; headers?: Record<string, string> } = {},
  ): Promise<Response> {
    const signature = `v0=${createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex')}`;
    return fetch(`${this.door}/slack/events`, {
      method: 'POST',
      body,
      headers: {
        'content-type': type,
        'x-slack-request-timestamp': String(at),
        'x-slack-signature': signature,
        ...headers,
      },
    });
  }

  async stop(): Promise<void> {
    this.#over = true;
    this.sockets.close();
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }
}

/** The thread in which a deed is answered; null outside one. */
function threadOf(deed: Deed, ts: string): string | null {
  if (deed.kind === 'press') return deed.message.thread;
  if (deed.kind === 'command') return null;
  return ('thread' in deed ? deed.thread : undefined) ?? ts;
}

/** An envelope as Slack sends it to a public address. */
function asRequest({ type, payload }: Envelope): { body: string; type: string } {
  const form = 'application/x-www-form-urlencoded';
  if (type === 'events_api') return { body: JSON.stringify(payload), type: 'application/json' };
  if (type === 'slash_commands')
    return { body: new URLSearchParams(payload).toString(), type: form };
  return { body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), type: form };
}
