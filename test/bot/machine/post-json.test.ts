import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { postJson } from '../../../src/bot/machine/post-json.ts';

let server: Server;
let address: string;
let connection: Socket | null = null;
const opened = (message: unknown) => {
  connection = (message as { socket: Socket }).socket;
};

beforeEach(async () => {
  connection = null;
  subscribe('net.client.socket', opened);
  server = createServer((request, response) =>
    request.resume().on('end', () => response.end('ok')),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

afterEach(() => {
  unsubscribe('net.client.socket', opened);
  server.closeAllConnections();
  server.close();
});

/** What was known of the connection each time that something was about to leave by it. */
async function postWatched(before = 0) {
  const seen: { connected: boolean; bytes: number }[] = [];
  const posted = await postJson(address, { text: 'x'.repeat(3_000) }, 5_000, () => {
    seen.push({
      connected: connection?.connecting === false,
      bytes: (connection?.bytesWritten ?? 0) - before,
    });
    return undefined;
  });
  return { posted, seen };
}

describe('what is posted', () => {
  it('is told of before its first byte leaves, by a connection that is there, so that no kill comes between', async () => {
    const { posted, seen } = await postWatched();
    expect(posted).toMatchObject({ status: 200, text: 'ok' });
    expect(seen).toEqual([{ connected: true, bytes: 0 }]);
    expect(connection?.bytesWritten).toBeGreaterThan(3_000);
  });

  it('is told of as early where a connection is used once more', async () => {
    await postWatched();
    const before = connection?.bytesWritten ?? 0;
    const first = connection;
    const { posted, seen } = await postWatched(before);
    expect(connection).toBe(first);
    expect(posted?.status).toBe(200);
    expect(seen).toEqual([{ connected: true, bytes: 0 }]);
  });

  it('does not leave before that is noted where noting takes a while', async () => {
    let bytes = -1;
    const posted = await postJson(address, { text: 'x'.repeat(3_000) }, 5_000, async () => {
      for (let turns = 0; turns < 20; turns++) await new Promise((turn) => setImmediate(turn));
      bytes = connection?.bytesWritten ?? -1;
    });
    expect({ status: posted?.status, bytes }).toEqual({ status: 200, bytes: 0 });
  });

  it('is not told of where no connection can be made: it can’t have been taken', async () => {
    server.close();
    await once(server, 'close');
    expect(await postWatched()).toEqual({ posted: null, seen: [] });
  });
});
