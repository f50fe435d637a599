import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import type { TLSSocket } from 'node:tls';

/** What came back from an address. */
export interface Posted {
  readonly status: number;
  /** The beginning of the body. */
  readonly text: string;
  /** The header `Retry-After`; null where there is none. */
  readonly retryAfter: string | null;
}

/** Characters of a body that are of interest. */
const MOST = 200;

/**
 * Posts JSON to an address and follows no redirect.
 * @param ms that it may take
 * @param sent told in the moment before it leaves this machine, by a connection that is there: from
 * then on it may be taken. What it returns is waited for
 * @returns null where there was no answer, or one that leads elsewhere
 */
export async function postJson(
  url: string,
  body: object,
  ms: number,
  sent: () => Promise<unknown> | undefined = () => undefined,
): Promise<Posted | null> {
  const bytes = Buffer.from(JSON.stringify(body));
  const send = new URL(url).protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve) => {
    const request = send(url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Length': bytes.length,
      },
      signal: AbortSignal.timeout(ms),
    });
    request.on('error', () => resolve(null));
    request.on('response', async (response) => {
      const { statusCode: status = 0, headers } = response;
      const text = await beginning(response);
      if (status >= 300 && status < 400) return resolve(null);
      resolve({ status, text, retryAfter: headers['retry-after'] ?? null });
    });
    request.on('socket', (socket) => {
      whenOpen(socket, () => {
        // Noted and sent in one go: the system may stop us as soon as the other side has the bytes, and
        // a process that is killed before it runs again must have noted it by then.
        const noting = sent();
        if (noting === undefined) request.end(bytes);
        else void noting.then(() => request.end(bytes));
      });
    });
  });
}

/** Calls at once where the connection is there already. */
function whenOpen(socket: Socket | TLSSocket, go: () => void): void {
  const secure = 'secureConnecting' in socket;
  const open = !socket.connecting && !(secure && socket.secureConnecting);
  if (open) go();
  else socket.once(secure ? 'secureConnect' : 'connect', go);
}

async function beginning(body: Readable): Promise<string> {
  let text = '';
  try {
    for await (const piece of body.setEncoding('utf8')) {
      text += piece;
      if (text.length >= MOST) break;
    }
  } catch {
    // What came of it so far is all there is.
  }
  return text.slice(0, MOST);
}
