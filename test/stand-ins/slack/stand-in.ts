import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Deed, envelopesFor, type Where } from './deeds.ts';
import { deliver, type Entry, type Retries } from './delivery.ts';
import { createFaults, type Faults } from './faults.ts';
import { Ledger, type Standing } from './ledger.ts';
import { type Signing, signedRequest } from './requests.ts';
import { Sockets } from './sockets.ts';
import { type Recorded, serveWeb, type Web } from './web.ts';

export type { Entry } from './delivery.ts';
export { SIGNING_SECRET } from './requests.ts';

export const BOT_TOKEN = 'xoxb-111111111111-222222222222-aaaabbbbccccddddeeeeffff';
export const APP_TOKEN = 'xapp-1-A1-333333333333-abcdefabcdefabcdefabcdef';
export const ALL_SCOPES =
  'app_mentions:read,chat:write,commands,channels:history,groups:history,im:history,assistant:write,im:write,users:read';
export const LEAST_SCOPES = 'app_mentions:read,chat:write,commands';

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
  request(body: string, type: string, given?: Signing): Promise<Response>;
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
  return standIn(server, `http://127.0.0.1:${port}`, { web, sockets, waiting });
}

interface Parts {
  readonly web: Web;
  readonly sockets: Sockets;
  readonly waiting: Map<string, (payload: unknown) => void>;
}

function standIn(server: Server, address: string, { web, sockets, waiting }: Parts): StandIn {
  const { faults, ledger, recorded } = web;
  let count = 0;
  let over = false;
  const slack: StandIn = {
    ...{ faults, ledger, recorded, sockets, web },
    api: `${address}/api/`,
    retries: { acknowledge: 1_500, times: 8 },
    door: null,
    lostAcks: 0,
    send: (deed, at = {}) => {
      const where = { ...HERE, ...at };
      const id = `${++count}`;
      const entry = entryFor(deed, where, id, slack);
      const respond = `${address}/respond/${entry.respondId}`;
      const making = { where, ts: entry.ts, id, respond };
      for (const [index, envelope] of envelopesFor(deed, making).entries())
        void deliver(entry, envelope, `${id}.${index}`, reach);
      return entry;
    },
    answersTo: (entry) => ledger.messages.filter((one) => answers(one, entry)),
    request: (body, type, given) => signedRequest(slack.door, body, type, given),
    stop: async () => {
      over = true;
      sockets.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  const reach = {
    ...{ sockets, waiting, retries: slack.retries },
    byRequest: () => slack.door !== null,
    request: (body: string, type: string, headers: Record<string, string>) =>
      slack.request(body, type, { headers }),
    loses: () => {
      if (slack.lostAcks === 0) return false;
      slack.lostAcks--;
      return true;
    },
    over: () => over,
  };
  return slack;
}

/** Opens an entry, with an address that takes responses to it. */
function entryFor(deed: Deed, where: Where, id: string, { ledger, web }: StandIn): Entry {
  const respondId = `r${id}-secret`;
  const pressed = deed.kind === 'press' ? deed.message.ts : null;
  web.responses.set(respondId, { uses: 0, origin: { ...where, ts: pressed } });
  const ts = ledger.stamp();
  const nothingYet = { deliveries: 0, acknowledged: false, acknowledgedIn: null, response: null };
  return { deed, where, ts, respondId, ...nothingYet };
}

function answers(one: Standing, { deed, where, ts, respondId }: Entry): boolean {
  if (one.via === respondId) return true;
  if (one.channel === where.user && one.via === null) return true;
  if (one.channel !== where.channel || one.via !== null) return false;
  if (where.channel.startsWith('D')) return Number(one.ts) > Number(ts);
  return one.thread === threadOf(deed, ts) && Number(one.ts) > Number(ts);
}

/** The thread in which a deed is answered; null outside one. */
function threadOf(deed: Deed, ts: string): string | null {
  if (deed.kind === 'press') return deed.message.thread;
  if (deed.kind === 'command') return null;
  return ('thread' in deed ? deed.thread : undefined) ?? ts;
}
