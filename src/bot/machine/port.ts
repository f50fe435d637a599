import type { Server } from 'node:http';
import { OnrecordError } from '../../problem.ts';

/**
 * Listens at a port.
 * @throws {OnrecordError} `port-taken`, with this remedy
 */
export async function listenAt(
  server: Server,
  { port, host }: { readonly port: number; readonly host: string },
  remedy: string,
): Promise<void> {
  await new Promise<void>((done, failed) => {
    server.once('error', (error) => failed(taken(port, error, remedy)));
    server.listen(port, host, done);
  });
}

function taken(port: number, error: Error, remedy: string): OnrecordError {
  const message = `PORT ${port} can't be served: ${error.message}.`;
  return new OnrecordError({ code: 'port-taken', message, remedy });
}
