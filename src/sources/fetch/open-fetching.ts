import { DEFAULT_LIMITS } from '../../articles/limits.ts';
import { type AddressGuard, publicOnly } from '../careful/address-guard.ts';
import type { ProxySettings } from '../careful/proxy.ts';
import type { RequestSettings } from '../careful/request.ts';
import type { SourcesFile } from '../file/source.ts';
import { openGuest } from '../polite/guest.ts';
import type { Fetching } from './fetching.ts';

/** What fetching by a sources.yaml takes beside that file. */
export interface FetchAround extends Omit<Fetching, 'guest' | 'every'> {
  /** Version of Onrecord, told to servers. */
  readonly version: string;
  /** The environment, of which the proxies are taken. Default none. */
  readonly proxy?: ProxySettings;
  /** Which addresses may be connected to; default public ones and those that the file allows. */
  readonly guard?: AddressGuard;
  readonly resolve?: RequestSettings['resolve'];
}

/** Fetching as a sources.yaml says. */
export function openFetching(
  { allow, pause, contact, every }: SourcesFile,
  { version, proxy, guard = publicOnly(allow), resolve, ...around }: FetchAround,
): Fetching {
  const guest = openGuest({
    ...{ guard, pause, version, contact },
    clock: around.clock,
    limits: around.reading?.limits ?? DEFAULT_LIMITS,
    ...(proxy === undefined ? {} : { proxy }),
    ...(resolve === undefined ? {} : { resolve }),
  });
  return { ...around, guest, every };
}
