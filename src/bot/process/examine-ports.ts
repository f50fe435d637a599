import { createServer } from 'node:http';
import { OnrecordError } from '../../problem.ts';
import { listenAt, type OpenPort } from '../machine/port.ts';
import type { Door } from './bot-settings.ts';
import type { Examiner, Finding } from './examine.ts';

/** A port that a bot serves at, and what it is known by where one does so already. */
interface Served {
  readonly setting: string;
  readonly host: string;
  readonly at: OpenPort;
  readonly path: string;
  readonly ours: RegExp;
}

/** How long whoever has a port may take to answer, ms. */
const PATIENCE = 2_000;

/** Whether the ports that a bot would serve at can be had; one that a bot of ours has is well. */
export async function examinePorts({ metrics, ...http }: Door, say: Examiner): Promise<Finding[]> {
  if (http.port !== null && http.port > 0 && http.port === metrics.port)
    return [
      say.bad(
        `PORT and METRICS_PORT are both ${http.port}. Whoever reaches PORT shall not read the counters: set METRICS_PORT to another one. [port-taken]`,
      ),
    ];
  const door = { setting: 'PORT', host: 'HOST', at: http, path: '/healthz', ours: /"inquiries":/ };
  const counters = {
    ...{ setting: 'METRICS_PORT', host: 'METRICS_HOST', at: metrics },
    ...{ path: '/metrics', ours: /^onrecord_/m },
  };
  const findings = await Promise.all([door, counters].map((one) => examinePort(one, say)));
  return findings.flat();
}

async function examinePort(served: Served, { good, bad }: Examiner): Promise<Finding[]> {
  const { setting, host: hostSetting, at } = served;
  const { port, host } = at;
  if (port === null || port === 0) return [];
  const remedy = `Set ${setting} or ${hostSetting} to another one, or leave them out.`;
  const server = createServer();
  try {
    await listenAt(server, { port, host }, { setting, remedy });
    return [good(`${setting} ${port} is free at ${host}`)];
  } catch (error) {
    if (!(error instanceof OnrecordError)) throw error;
    if (await isOurs(served, port)) return [good(`${setting} ${port}: a bot of ours is there`)];
    return [bad(error.message)];
  } finally {
    server.close();
  }
}

/** Whether what answers at a taken port is a bot. */
async function isOurs({ at: { host }, path, ours }: Served, port: number): Promise<boolean> {
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  try {
    const response = await fetch(`http://${name}:${port}${path}`, {
      signal: AbortSignal.timeout(PATIENCE),
      redirect: 'manual',
    });
    return ours.test(await response.text());
  } catch {
    return false;
  }
}
