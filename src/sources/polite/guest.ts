import type { Limits } from '../../articles/limits.ts';
import { OnrecordError } from '../../problem.ts';
import type { AddressGuard } from '../careful/address-guard.ts';
import { fetchFailure } from '../careful/fetch-problem.ts';
import type { ProxySettings } from '../careful/proxy.ts';
import { type FetchedAnswer, type RequestSettings, requestOnce } from '../careful/request.ts';
import { type Hosts, openHosts } from './hosts.ts';
import { ALLOW_ALL, ALLOW_NONE, parseRobots, ROBOTS_BYTES, type Robots } from './robots.ts';
import type { SourceClock } from './source-clock.ts';

/** How we behave as a guest of others' servers. */
export interface GuestSettings {
  readonly guard: AddressGuard;
  readonly clock: SourceClock;
  readonly limits: Pick<Limits, 'fetched' | 'fetching' | 'redirects'>;
  /** Seconds between two requests to one host and port; more where its robots.txt asks for more. */
  readonly pause: number;
  /** Version of Onrecord, and how whoever runs it is reached; null where nobody said. */
  readonly version: string;
  readonly contact: string | null;
  readonly proxy?: ProxySettings;
  readonly resolve?: RequestSettings['resolve'];
}

/** What came of an address in the end. */
interface GuestAnswer extends FetchedAnswer {
  /** Where it has moved for good (301, 308 all the way); null where it has not. */
  readonly movedTo: string | null;
}

/** Fetches as a good guest does. */
export interface Guest {
  /**
   * An address, redirects followed, each checked like the first.
   * @param headers sent to the first host only
   * @throws {OnrecordError} with a code of `fetch-problem.ts`; an answer with a bad status is no error
   */
  get(url: string, headers?: Readonly<Record<string, string>>): Promise<GuestAnswer>;
}

/** The name that sites call us by in their robots.txt. */
const PROGRAM = 'Onrecord';
/** The longest pause that a site's robots.txt may ask for, in seconds. */
const LONGEST_DELAY = 60;
/** For how long a robots.txt holds, in ms: a day, as the standard has it; an hour where it could not be had. */
const ROBOTS_HOLD = 86_400_000;
const ROBOTS_RETRY = 3_600_000;

export function openGuest(settings: GuestSettings): Guest {
  const { limits, pause, clock } = settings;
  const hosts = openHosts(clock);
  const robots = new Map<string, { readonly until: number; readonly found: Promise<Robots> }>();
  const request = requestSettings(settings);

  const robotsOf = (origin: string): Promise<Robots> => {
    const known = robots.get(origin);
    if (known !== undefined && known.until > clock.wall()) return known.found;
    const found = askRobots(origin, hosts, settings, request);
    robots.set(origin, { until: clock.wall() + ROBOTS_HOLD, found });
    void found.then((asked) => {
      if (asked === ALLOW_NONE) robots.set(origin, { until: clock.wall() + ROBOTS_RETRY, found });
    });
    return found;
  };

  return {
    async get(address, headers = {}) {
      let [url, permanent] = [address, true];
      const origin = originOf(address);
      for (let hop = 0; hop <= limits.redirects; hop += 1) {
        const asked = await robotsOf(originOf(url));
        const { pathname, search } = new URL(url);
        if (!asked.allows(pathname + search))
          throw fetchFailure(
            'robots-disallow',
            url,
            'The site’s robots.txt does not allow it, or can’t be had.',
          );
        const delay = Math.max(pause, Math.min(asked.delay ?? 0, LONGEST_DELAY));
        const sent = originOf(url) === origin ? headers : {};
        const answer = await hosts.inTurn(originOf(url), delay, () =>
          requestOnce(url, sent, request),
        );
        const next = redirectOf(answer);
        if (next === null)
          return {
            ...answer,
            movedTo: permanent && answer.url !== new URL(address).href ? answer.url : null,
          };
        permanent &&= answer.status === 301 || answer.status === 308;
        url = next;
      }
      throw tooManyRedirects(address, limits.redirects);
    },
  };
}

function requestSettings(settings: GuestSettings): RequestSettings {
  const { guard, limits, version, contact, proxy, resolve } = settings;
  const about = contact === null ? '' : ` (+${contact})`;
  return {
    guard,
    seconds: limits.fetching,
    bytes: limits.fetched,
    userAgent: `${PROGRAM}/${version}${about}`,
    ...(proxy === undefined ? {} : { proxy }),
    ...(resolve === undefined ? {} : { resolve }),
  };
}

/** 4xx: there is none, and all is allowed. Out of reach or 5xx: nothing is, until it can be had (RFC 9309, 2.3.1). */
async function askRobots(
  origin: string,
  hosts: Hosts,
  { limits, pause }: GuestSettings,
  request: RequestSettings,
): Promise<Robots> {
  let url = `${origin}/robots.txt`;
  try {
    for (let hop = 0; hop <= limits.redirects; hop += 1) {
      const asked = url;
      const answer = await hosts.inTurn(originOf(asked), pause, () =>
        requestOnce(asked, {}, { ...request, bytes: ROBOTS_BYTES }),
      );
      const next = redirectOf(answer);
      if (next === null) {
        if (answer.status >= 500 || answer.status === 429) return ALLOW_NONE;
        if (answer.status >= 400) return ALLOW_ALL;
        return parseRobots(answer.body.toString(), PROGRAM);
      }
      url = next;
    }
    return ALLOW_ALL;
  } catch (error) {
    if (!(error instanceof OnrecordError)) throw error;
    // The address itself then fails in the same way, with a reason that says more.
    return UNREACHABLE.has(error.problem.code) ? ALLOW_ALL : ALLOW_NONE;
  }
}

const UNREACHABLE: ReadonlySet<string> = new Set([
  'address-refused',
  'address-invalid',
  'host-unknown',
  'connection-failed',
  'certificate-invalid',
  'too-much-fetched',
]);

/** @throws {OnrecordError} `address-invalid` */
function originOf(url: string): string {
  if (!URL.canParse(url) || !/^https?:/i.test(url))
    throw fetchFailure('address-invalid', url, 'It is no http(s) address.');
  return new URL(url).origin;
}

function redirectOf({ status, headers, url }: FetchedAnswer): string | null {
  const { location } = headers;
  if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return null;
  return URL.canParse(location, url) ? new URL(location, url).href : location;
}

function tooManyRedirects(url: string, most: number): OnrecordError {
  return fetchFailure('redirects-endless', url, `It leads on more than ${most} times.`);
}
