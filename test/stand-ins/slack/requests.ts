import { createHmac } from 'node:crypto';
import type { Envelope } from './deeds.ts';

export const SIGNING_SECRET = '0123456789abcdef0123456789abcdef';

/** What of a request is not as Slack would send it now. */
export interface Signing {
  /** Seconds since 1970. */
  readonly at?: number;
  readonly secret?: string;
  readonly headers?: Record<string, string>;
}

/** Sends a request to a public address, signed as Slack does. */
export function signedRequest(
  door: string | null,
  body: string,
  type: string,
  { at = Math.floor(Date.now() / 1_000), secret = SIGNING_SECRET, headers = {} }: Signing = {},
): Promise<Response> {
  const signature = `v0=${createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex')}`;
  return fetch(`${door}/slack/events`, {
    method: 'POST',
    body,
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': String(at),
      'x-slack-signature': signature,
      ...headers,
    },
  });
}

/** An envelope as Slack sends it to a public address. */
export function asRequest({ type, payload }: Envelope): { body: string; type: string } {
  const form = 'application/x-www-form-urlencoded';
  if (type === 'events_api') return { body: JSON.stringify(payload), type: 'application/json' };
  if (type === 'slash_commands')
    return { body: new URLSearchParams(payload).toString(), type: form };
  return { body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), type: form };
}
