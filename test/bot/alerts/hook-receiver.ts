import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { isSigned } from '../../../adapters/webhook/signature.ts';

/** What signs posts to a hook in tests. */
export const HOOK_SECRET = 'a secret of more than thirty-two characters';

/**
 * A receiver on this machine that answers each post with the next status, the last for ever.
 * @param wall the sender's clock, ms since 1970
 */
export async function hookReceiver(statuses: readonly number[], wall = Date.now) {
  const posts: { body: string; signed: boolean; id: unknown }[] = [];
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const now = wall() / 1_000;
    const signed = isSigned(request.headers, Buffer.from(body), [HOOK_SECRET], now);
    posts.push({ body, signed, id: request.headers['x-onrecord-delivery'] });
    response.writeHead(statuses[posts.length - 1] ?? statuses.at(-1) ?? 200).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void server.close());
  return { posts, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/in` };
}
