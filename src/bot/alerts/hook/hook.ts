import type { AddressGuard } from '../../../sources/careful/address-guard.ts';
import type { ProxySettings } from '../../../sources/careful/proxy.ts';
import { requestOnce } from '../../../sources/careful/request.ts';
import { sign } from '../../machine/sign.ts';
import { Undeliverable } from '../../queue/failure.ts';
import { TryLater } from '../../queue/replier.ts';

/** Where alerts are posted to, and how. */
export interface Hook {
  readonly url: string;
  /** Signs what is posted. */
  readonly secret: string;
  /** Which addresses may be connected to. */
  readonly guard: AddressGuard;
  /** The environment, of which the proxies are taken. */
  readonly proxy: ProxySettings;
  /** Version of Onrecord. */
  readonly version: string;
}

/** Seconds that a post may take, and bytes of its answer that are read. */
const SECONDS = 10;
const BYTES = 65_536;
/** ms until the next try where the receiver names none, and the longest that it may ask for. */
const AGAIN = 5_000;
const LONGEST = 60 * 60_000;

/**
 * Posts one alert, signed. Taken is what is answered with 2xx; no redirect is followed.
 * @param id the same for every try, so that a receiver knows what it has
 * @param now ms since 1970
 * @throws {TryLater} where the receiver can't be reached, or asks to wait
 * @throws {Undeliverable} where it refuses
 */
export async function postToHook(body: string, id: string, hook: Hook, now: number): Promise<void> {
  const { url, secret, guard, proxy, version } = hook;
  const headers = {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(body)),
    'x-onrecord-delivery': id,
    ...sign(body, secret, now / 1_000),
  };
  const settings = {
    guard,
    proxy,
    seconds: SECONDS,
    bytes: BYTES,
    userAgent: `Onrecord/${version}`,
  };
  const answer = await requestOnce(url, headers, settings, body).catch((cause: Error) => {
    throw new TryLater(AGAIN, { cause });
  });
  const { status } = answer;
  if (status >= 200 && status < 300) return;
  if (status >= 500 || status === 429 || status === 408)
    throw new TryLater(waitIn(answer.headers['retry-after']), {
      cause: new Error(`The receiver of alerts answered ${status}.`),
    });
  throw new Undeliverable({ kind: 'other', code: `hook answered ${status}` });
}

function waitIn(retryAfter: string | undefined): number {
  const seconds = Number(retryAfter);
  return Math.min(LONGEST, seconds > 0 ? seconds * 1_000 : AGAIN);
}
