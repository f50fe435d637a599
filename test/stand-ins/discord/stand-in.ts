import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Commands } from './commands.ts';
import { precompile } from './contract.ts';
import { type Deed, interactionOf, type Scene, scene } from './events.ts';
import { Faults } from './faults.ts';
import { Gateway } from './gateway.ts';
import { type Entry, Ledger, type ShownMessage } from './ledger.ts';
import { type Recorded, serve } from './rest.ts';

export const APPLICATION = '100000000000000001';
/** Shaped like a bot token (id, time, signature); stands for nothing. */
export const TOKEN = `${Buffer.from(APPLICATION).toString('base64url')}.GAbCdE.${'s3cr3t'.repeat(6)}x_`;

/** Discord on loopback. */
export interface StandIn {
  /** For `DISCORD_API_URL`. */
  readonly api: string;
  readonly faults: Faults;
  readonly gateway: Gateway;
  readonly ledger: Ledger;
  readonly commands: Commands;
  /** Everything that was sent, in order. */
  readonly recorded: Recorded[];
  /** Servers that the bot is in. */
  readonly guilds: string[];
  /** Somebody does something; the event goes out at once, `copies` times. */
  send(deed: Deed, where?: Partial<Scene>, copies?: number): Entry;
  /** Does it and waits until it is answered, at most `patience` ms. */
  ask(deed: Deed, where?: Partial<Scene>, patience?: number): Promise<Entry>;
  stop(): Promise<void>;
}

/** Starts it on free ports of the loopback device. */
export async function startDiscord(port = 0): Promise<StandIn> {
  precompile();
  const ledger = new Ledger();
  const faults = new Faults();
  const commands = new Commands(APPLICATION);
  const recorded: Recorded[] = [];
  const guilds: string[] = [];
  const gateway = new Gateway(TOKEN, (session, shard) => ready(address(), session, shard));
  const backing = {
    application: APPLICATION,
    token: TOKEN,
    ledger,
    commands,
    faults,
    recorded,
    guilds,
  };
  const server = createServer((request, response) => {
    serve(request, response, {
      ...backing,
      gatewayAddress: address,
      shards: () => gateway.shards,
    }).catch(() => response.destroy());
  });
  const address = () => `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
  gateway.attach(server);
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const send = (deed: Deed, where: Partial<Scene> = {}, copies = 1) => {
    const event = interactionOf(APPLICATION, deed, { ...scene, ...where });
    const pressed = deed.kind === 'press' || deed.kind === 'select';
    const entry = ledger.open(event, pressed ? deed.message : null);
    entry.delivered = gateway.dispatch('INTERACTION_CREATE', event, copies);
    return entry;
  };
  return {
    api: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
    faults,
    gateway,
    ledger,
    commands,
    recorded,
    guilds,
    send,
    ask: (deed, where, patience) => settled(send(deed, where), patience),
    stop: async () => {
      await gateway.stop();
      server.closeAllConnections();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}

/** Waits until an interaction is answered. */
export async function settled(entry: Entry, patience = 30_000): Promise<Entry> {
  const until = performance.now() + patience;
  while (entry.answered === null) {
    if (performance.now() > until) throw new Error(`Interaction ${entry.id} was not answered.`);
    await pause(2);
  }
  return entry;
}

/** The message that an answered interaction shows. */
export function shown(entry: Entry): ShownMessage {
  if (entry.original === null) throw new Error(`Interaction ${entry.id} shows no message.`);
  return entry.original;
}

function ready(gateway: string, session_id: string, shard: readonly [number, number]): object {
  return {
    v: 10,
    user: { id: APPLICATION, username: 'onrecord', discriminator: '0', avatar: null, bot: true },
    guilds: [],
    session_id,
    resume_gateway_url: gateway,
    shard,
    application: { id: APPLICATION, flags: 0 },
  };
}
