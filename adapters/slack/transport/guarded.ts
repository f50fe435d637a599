import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Clock } from '../../../src/bot/machine/clock.ts';
import { bodyOf, pathOf, sayJson } from '../../../src/bot/machine/http.ts';
import { limits, room } from '../limits.ts';

/** A request whose body was read already, as Bolt's receiver takes it. */
type Read = IncomingMessage & { rawBody?: Buffer };

/** Lets through to Bolt's receiver what it can take: a body not too long, and not signed for a time to come. */
export function guarded(slack: RequestListener, clock: Clock): RequestListener {
  return (request, response) => {
    enter(request, response, slack, clock).catch(() => response.destroy());
  };
}

async function enter(
  request: Read,
  response: ServerResponse,
  slack: RequestListener,
  clock: Clock,
): Promise<void> {
  const refuse = (status: number) => sayJson(response, status, { ok: false });
  if (!pathOf(request).startsWith('/slack/')) return refuse(404);
  const body = await bodyOf(request, response, room.body);
  if (body === null) return;
  const signedAt = Number(request.headers['x-slack-request-timestamp'] ?? Number.NaN);
  if (signedAt > clock.wall() / 1_000 + limits.signature) return refuse(401);
  const posted = request.method === 'POST';
  if (posted && !holdsObject(body, request.headers['content-type'])) return refuse(400);
  request.rawBody = body;
  slack(request, response);
}

/** Bolt falls over anything else that is well signed. */
function holdsObject(body: Buffer, type = ''): boolean {
  const text = body.toString('utf8');
  if (!type.startsWith('application/x-www-form-urlencoded')) return /^\s*\{/u.test(text);
  const payload = new URLSearchParams(text).get('payload');
  return payload === null || /^\s*\{/u.test(payload);
}
