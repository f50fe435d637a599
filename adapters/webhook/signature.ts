import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { macOf } from '../../src/bot/machine/sign.ts';
import { limits } from './limits.ts';

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
  const expected = secrets.map((secret) => macOf(body, secret, timestamp));
  return expected.some((own) => given.some((one) => timingSafeEqual(own, one)));
}

function single(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : '';
}
