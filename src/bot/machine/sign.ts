import { createHmac } from 'node:crypto';

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
    'x-onrecord-signature': `v1=${macOf(body, secret, timestamp).toString('hex')}`,
  };
}

/** The HMAC-SHA256 of a body at a time, as a header states it. */
export function macOf(body: string | Buffer, secret: string, timestamp: string): Buffer {
  return createHmac('sha256', secret).update(`v1:${timestamp}:`).update(body).digest();
}
