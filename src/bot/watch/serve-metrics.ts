import type { RequestListener } from 'node:http';
import { type HttpServer, NO_SERVER, openServer, pathOf, sayJson } from '../machine/http.ts';
import type { OpenPort } from '../machine/port.ts';
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
  const remedy = 'Set METRICS_PORT or METRICS_HOST to another one, or leave them out.';
  const named = { setting: 'METRICS_PORT', remedy };
  return openServer(answering(metrics, health), { port, host }, named);
}

function answering(metrics: Metrics, health: () => Promise<Health>): RequestListener {
  return (request, response) => {
    request.resume();
    if (pathOf(request) !== '/metrics') return sayJson(response, 404, { ok: false });
    health()
      .then(metrics.text)
      .then(
        (text) => response.writeHead(200, { 'Content-Type': metrics.contentType }).end(text),
        () => sayJson(response, 500, { ok: false }),
      );
  };
}
