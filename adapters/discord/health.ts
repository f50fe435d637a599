import { createServer, type Server } from 'node:http';

/** What is served to whoever watches over the process. */
export interface Health {
  /** Whether every shard is connected. */
  connected(): boolean;
  /** Whether questions are taken: connected, and not about to stop. */
  ready(): boolean;
}

/** Serves `/healthz` and `/readyz`: 200 where true, 503 where not. Nothing else is told. */
export async function serveHealth(port: number, health: Health): Promise<Server> {
  const truths: Readonly<Record<string, () => boolean>> = {
    '/healthz': () => health.connected(),
    '/readyz': () => health.ready(),
  };
  const server = createServer((request, response) => {
    const truth = truths[(request.url ?? '').split('?')[0] ?? ''];
    const good = truth?.();
    response.statusCode = good === undefined ? 404 : good ? 200 : 503;
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ ok: good === true }));
    request.resume();
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(port, done);
  });
  return server;
}
