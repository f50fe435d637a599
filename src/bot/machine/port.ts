import type { Server } from 'node:http';
import { OnrecordError } from '../../problem.ts';

/** Where something is served on this machine. */
export interface OpenPort {
  /** Null: nothing is served. */
  readonly port: number | null;
  /** The address that the port is opened at. */
  readonly host: string;
}

/**
 * Listens at a port.
 * @param named the setting that gave the port, and what to do where it is taken
 * @throws {OnrecordError} `port-taken`
 */
export async function listenAt(
  server: Server,
  { port, host }: { readonly port: number; readonly host: string },
  named: { readonly setting: string; readonly remedy: string },
): Promise<void> {
  await new Promise<void>((done, failed) => {
    server.once('error', (error) => {
      const message = `${named.setting} ${port} can't be served: ${error.message}.`;
      failed(new OnrecordError({ code: 'port-taken', message, remedy: named.remedy }));
    });
    server.listen(port, host, done);
  });
}
