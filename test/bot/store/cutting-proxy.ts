import { connect, createServer, type Socket } from 'node:net';

/** What stands between a process and its server, and breaks. */
export interface CuttingProxy {
  readonly port: number;
  /** Cuts every connection there is. */
  cut(): void;
  /** From now on, drops the server's next reply that holds these words, and cuts its connection then. */
  dropReplyWith(words: string): void;
  /** Whether new connections are let through. */
  open: boolean;
  /** How many replies were dropped. */
  readonly dropped: number;
  close(): void;
}

/** A proxy on this machine, before a port of this machine. */
export async function cuttingProxy(to: number): Promise<CuttingProxy> {
  const pairs = new Set<readonly [Socket, Socket]>();
  let drop: string | null = null;
  let dropped = 0;
  const server = createServer((client) => {
    if (!proxy.open) return void client.destroy();
    const upstream = connect(to, '127.0.0.1');
    const pair = [client, upstream] as const;
    pairs.add(pair);
    const end = () => {
      for (const socket of pair) socket.destroy();
      pairs.delete(pair);
    };
    for (const socket of pair) socket.on('error', end).on('close', end);
    client.on('data', (bytes) => upstream.write(bytes));
    upstream.on('data', (bytes) => {
      if (drop === null || !bytes.includes(drop)) return void client.write(bytes);
      drop = null;
      dropped += 1;
      end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const proxy = {
    port: typeof address === 'object' ? (address?.port ?? 0) : 0,
    open: true,
    cut: () => {
      for (const [client, upstream] of pairs) {
        client.destroy();
        upstream.destroy();
      }
    },
    dropReplyWith: (words: string) => {
      drop = words;
    },
    get dropped() {
      return dropped;
    },
    close: () => {
      proxy.open = false;
      proxy.cut();
      server.close();
    },
  };
  return proxy;
}
