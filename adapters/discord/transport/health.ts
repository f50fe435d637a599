import { createServer } from 'node:http';
import { listenAt } from '../../../src/bot/machine/port.ts';

/** What is served to whoever watches over the process. */
export interface Health {
  /** Whether every shard is connected. */
  connected(): boolean;
  /** Whether questions are taken: connected, and not about to stop. */
  ready(): boolean;
}

/**
 * Serves `/healthz` and `/readyz`: 200 where true, 503 where not. Nothing else is told.
 * @param port null serves nothing
 * @throws {OnrecordError} `port-taken`
 */
export async function serveHealth(port: number | null, health: Health): Promise<{ close(): void }> {
  if (port === null) return { close: () => {} };
  const truths: Readonly<Record<string, () => boolean>> = {
    '/healthz': () => health.connected(),
    '/readyz': () => health.ready(),
  };
  const server = createServer((request, response) => {
    const good = truths[(request.url ?? '').split('?')[0] ?? '']?.();
    response.statusCode = good === undefined ? 404 : good ? 200 : 503;
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ ok: good === true }));
    request.resume();
  });
  await listenAt(server, port, 'Set PORT to another one, or leave it out.');
  return {
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
