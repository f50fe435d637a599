import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type HttpServer, NO_SERVER, pathOf, sayJson } from '../machine/http.ts';
import { listenAt, type OpenPort } from '../machine/port.ts';
import type { Health } from './health.ts';
import type { Metrics } from './metrics.ts';

/**
 * Serves `/metrics` at a port of its own, apart from what platforms may reach.
 * @throws {OnrecordError} `port-taken`
 */
export async function serveMetrics(
  { port, host }: OpenPort,
  metrics: Metrics | null,
  health: () => Promise<Health>,
): Promise<HttpServer> {
  if (port === null || metrics === null) return NO_SERVER;
  const server = createServer((request, response) => {
    request.resume();
    if (pathOf(request) !== '/metrics') return sayJson(response, 404, { ok: false });
    health()
      .then(metrics.text)
      .then(
        (text) => response.writeHead(200, { 'Content-Type': metrics.contentType }).end(text),
        () => sayJson(response, 500, { ok: false }),
      );
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 20_000;
  await listenAt(
    server,
    { port, host },
    {
      setting: 'METRICS_PORT',
      remedy: 'Set METRICS_PORT or METRICS_HOST to another one, or leave them out.',
    },
  );
  return {
    port: (server.address() as AddressInfo).port,
    stop: () => void server.close(),
    close: () => server.closeAllConnections(),
  };
}
