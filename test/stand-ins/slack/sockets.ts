import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';

/** The connections of Socket Mode. */
export class Sockets {
  readonly log: string[] = [];
  /** Greetings that are left out, and upgrades that are swallowed, from now on. */
  silent = 0;
  swallowed = 0;
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #open: WebSocket[] = [];
  /** Connections that were told to go: Slack hands them nothing more. */
  readonly #leaving = new WeakSet<WebSocket>();
  readonly #swallowed: Duplex[] = [];
  #turn = 0;
  #heard: (id: string, payload: unknown) => void;

  constructor(heard: (id: string, payload: unknown) => void) {
    this.#heard = heard;
  }

  get open(): number {
    return this.#open.length;
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (this.swallowed > 0) {
      this.swallowed--;
      this.#swallowed.push(socket);
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (link) => this.#greet(link));
  }

  #greet(link: WebSocket): void {
    this.log.push('connected');
    link.on('message', (data) => {
      const { envelope_id: id, payload } = JSON.parse(String(data));
      this.#heard(id, payload);
    });
    link.on('error', () => undefined);
    link.on('close', () => {
      const place = this.#open.indexOf(link);
      if (place >= 0) this.#open.splice(place, 1);
    });
    if (this.silent > 0) {
      this.silent--;
      return;
    }
    link.send(JSON.stringify({ type: 'hello', num_connections: this.#open.length + 1 }));
    this.#open.push(link);
  }

  /** Sends an envelope over one of the connections, in turn. False: there is none. */
  send(envelope: object): boolean {
    const links = this.#open.filter((link) => link.readyState === 1 && !this.#leaving.has(link));
    const link = links[this.#turn++ % Math.max(1, links.length)];
    link?.send(JSON.stringify(envelope));
    return link !== undefined;
  }

  /** Slack asks to reconnect; `which` of the connections, default all. */
  refresh(reason: 'refresh_requested' | 'warning' | 'link_disabled', which?: number): void {
    const links = which === undefined ? this.#open : this.#open.slice(which, which + 1);
    for (const link of links) {
      this.#leaving.add(link);
      link.send(JSON.stringify({ type: 'disconnect', reason, debug_info: {} }));
    }
  }

  /** Connections break without a word. */
  drop(which?: number): void {
    const links = which === undefined ? [...this.#open] : this.#open.slice(which, which + 1);
    for (const link of links) link.terminate();
  }

  close(): void {
    for (const link of this.#server.clients) link.terminate();
    for (const socket of this.#swallowed) socket.destroy();
    this.#server.close();
  }
}
