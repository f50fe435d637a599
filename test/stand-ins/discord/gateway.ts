import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';

const DISPATCH = 0;
const HEARTBEAT = 1;
const IDENTIFY = 2;
const RESUME = 6;
const INVALID_SESSION = 9;
const HELLO = 10;
const HEARTBEAT_ACK = 11;

interface Session {
  readonly id: string;
  readonly shard: readonly [number, number];
  sequence: number;
  /** Everything dispatched, so that a resume can replay it. */
  readonly sent: { s: number; t: string; d: unknown }[];
  socket: WebSocket | null;
}

interface Packet {
  readonly op: number;
  readonly d: { session_id?: string; seq?: number; token?: string; shard?: [number, number] };
}

/** Discord's gateway on loopback: identify, resume with replay, heartbeats, and all that can go wrong. */
export class Gateway {
  /** Every identify and resume, in order. */
  readonly log: string[] = [];
  /** Time between heartbeats asked of the client, in ms. */
  heartbeat = 41_250;
  /** Connections that the bot is told to make. */
  shards = 1;
  /** Upgrades still to be refused with 503. */
  refusals = 0;
  /** Connections still to be accepted without ever a Hello. */
  silent = 0;
  /** Time that has to pass between two identifies, ms; Discord: 5 s for most bots. Sooner ones are refused. */
  identifyEvery = 0;
  /** Identifies that came too soon. */
  hurried = 0;
  /** Resumes still to be answered with Invalid Session. */
  invalid = 0;
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #sockets = new Set<WebSocket>();
  readonly #sessions = new Map<string, Session>();
  readonly #ready: (session: string, shard: readonly [number, number]) => object;
  readonly #token: string;
  #frozen = new WeakSet<WebSocket>();
  #identifiedAt = Number.NEGATIVE_INFINITY;

  constructor(token: string, ready: (session: string, shard: readonly [number, number]) => object) {
    this.#token = token;
    this.#ready = ready;
  }

  /** Takes the upgrades of an HTTP server. */
  attach(server: Server): void {
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      if (this.refusals > 0) {
        this.refusals--;
        socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n');
        return;
      }
      this.#server.handleUpgrade(request, socket, head, (client) => this.#welcome(client));
    });
  }

  /** Live sessions, frozen sockets not counted. */
  get connected(): number {
    return [...this.#sessions.values()].filter((session) => this.#hears(session)).length;
  }

  /**
   * Sends an event to every session whose shard has its server; those without a connection get it
   * when they resume. Gives to how many it went at once.
   */
  dispatch(event: string, data: unknown, copies = 1): number {
    let delivered = 0;
    for (const session of this.#sessions.values()) {
      if (!hasServer(session, data)) continue;
      for (let copy = 0; copy < copies; copy++) this.#dispatchTo(session, event, data);
      if (this.#hears(session)) delivered++;
    }
    return delivered;
  }

  /** Breaks every connection without a close frame. */
  drop(): void {
    for (const socket of this.#sockets) socket.terminate();
  }

  /** Closes every connection with a code. */
  close(code: number): void {
    for (const socket of this.#sockets) socket.close(code);
  }

  /** The connections stay open and nothing comes through them any more, either way. */
  freeze(): void {
    this.#frozen = new WeakSet(this.#sockets);
    for (const socket of this.#sockets) socket.pause();
  }

  /** Tells connections, at most so many, that their session is no more. */
  invalidate(resumable: boolean, most = Number.POSITIVE_INFINITY): void {
    const live = [...this.#sessions.values()].filter((session) => this.#hears(session));
    for (const { id, socket } of live.slice(0, most)) {
      if (socket !== null) this.#send(socket, { op: INVALID_SESSION, d: resumable });
      if (!resumable) this.#sessions.delete(id);
    }
  }

  async stop(): Promise<void> {
    this.drop();
    await new Promise<void>((done) => this.#server.close(() => done()));
  }

  #hears({ socket }: Session): boolean {
    return socket !== null && socket.readyState === socket.OPEN && !this.#frozen.has(socket);
  }

  #dispatchTo(session: Session, t: string, d: unknown): void {
    const packet = { s: ++session.sequence, t, d };
    session.sent.push(packet);
    if (session.sent.length > 5_000) session.sent.shift();
    if (session.socket !== null) this.#send(session.socket, { op: DISPATCH, ...packet });
  }

  #send(socket: WebSocket, packet: object): void {
    if (!this.#frozen.has(socket)) socket.send(JSON.stringify(packet));
  }

  #welcome(socket: WebSocket): void {
    this.#sockets.add(socket);
    socket.on('error', () => socket.terminate());
    socket.on('close', (code) => this.#parted(socket, code));
    socket.on('message', (raw) => {
      if (!this.#frozen.has(socket)) this.#heard(socket, JSON.parse(String(raw)) as Packet);
    });
    if (this.silent > 0) this.silent--;
    else this.#send(socket, { op: HELLO, d: { heartbeat_interval: this.heartbeat } });
  }

  #heard(socket: WebSocket, { op, d }: Packet): void {
    if (op === HEARTBEAT) this.#send(socket, { op: HEARTBEAT_ACK, d: null });
    if (op === IDENTIFY) this.#identify(socket, d);
    if (op === RESUME) this.#resume(socket, d);
  }

  #identify(socket: WebSocket, { token, shard = [0, 1] }: Packet['d']): void {
    this.log.push('identify');
    if (token !== this.#token) {
      socket.close(4004);
      return;
    }
    if (performance.now() - this.#identifiedAt < this.identifyEvery) {
      this.hurried++;
      this.#send(socket, { op: INVALID_SESSION, d: false });
      return;
    }
    this.#identifiedAt = performance.now();
    const id = `session-${this.#sessions.size}-${Math.random().toString(36).slice(2)}`;
    const session: Session = { id, shard, sequence: 0, sent: [], socket };
    this.#sessions.set(id, session);
    this.#dispatchTo(session, 'READY', this.#ready(id, shard));
  }

  #resume(socket: WebSocket, { session_id = '', seq = 0 }: Packet['d']): void {
    this.log.push('resume');
    const session = this.#sessions.get(session_id);
    if (this.invalid > 0 || session === undefined) {
      this.invalid = Math.max(0, this.invalid - 1);
      this.#sessions.delete(session_id);
      this.#send(socket, { op: INVALID_SESSION, d: false });
      return;
    }
    session.socket = socket;
    for (const packet of session.sent.filter(({ s }) => s > seq))
      this.#send(socket, { op: DISPATCH, ...packet });
    this.#dispatchTo(session, 'RESUMED', {});
  }

  /** A normal close ends the session; any other keeps it for a resume. */
  #parted(socket: WebSocket, code: number): void {
    this.#sockets.delete(socket);
    for (const session of this.#sessions.values()) {
      if (session.socket !== socket) continue;
      session.socket = null;
      if (code === 1000 || code === 1001) this.#sessions.delete(session.id);
    }
  }
}

/** Discord's rule (docs, "Sharding"): what has no server goes to shard 0. */
function hasServer({ shard: [id, count] }: Session, data: unknown): boolean {
  const { guild_id: guild = null } = data as { guild_id?: string | null };
  return guild === null ? id === 0 : (BigInt(guild) >> 22n) % BigInt(count) === BigInt(id);
}
