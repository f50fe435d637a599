import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { limits } from './limits.ts';

/** The headers of a signed request or response. */
export interface SignedHeaders {
  /** Seconds since 1970. */
  readonly 'x-onrecord-timestamp': string;
  /** `v1=` and the HMAC in hex; several with commas between, of which one must fit. */
  readonly 'x-onrecord-signature': string;
}

/** Signs a body: HMAC-SHA256 over `v1:TIMESTAMP:BODY`. @param at seconds since 1970 */
export function sign(body: string | Buffer, secret: string, at: number): SignedHeaders {
  const timestamp = String(Math.floor(at));
  return {
    'x-onrecord-timestamp': timestamp,
    'x-onrecord-signature': `v1=${mac(body, secret, timestamp).toString('hex')}`,
  };
}

/**
 * Whether a request was signed with one of the secrets, and not long ago or in a time to come.
 * @param now seconds since 1970
 */
export function isSigned(
  headers: IncomingHttpHeaders,
  body: Buffer,
  secrets: readonly string[],
  now: number,
): boolean {
  const timestamp = single(headers['x-onrecord-timestamp']);
  if (!/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now - Number(timestamp)) > limits.timestamp) return false;
  const given = single(headers['x-onrecord-signature'])
    .split(',')
    .flatMap((one) => /^\s*v1=([0-9a-f]{64})\s*$/i.exec(one)?.[1] ?? [])
    .map((hex) => Buffer.from(hex, 'hex'));
  const expected = secrets.map((secret) => mac(body, secret, timestamp));
  return expected.some((own) => given.some((one) => timingSafeEqual(own, one)));
}

function mac(body: string | Buffer, secret: string, timestamp: string): Buffer {
  return createHmac('sha256', secret).update(`v1:${timestamp}:`).update(body).digest();
}

function single(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : '';
}
