import { lookup as systemLookup } from 'node:dns/promises';
import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { OnrecordError } from '../../problem.ts';
import type { AddressGuard } from './address-guard.ts';
import { fetchFailure } from './fetch-problem.ts';
import { type ProxySettings, proxyFor } from './proxy.ts';
import { ENCODINGS, TooMuch, unpackBody } from './unpack-body.ts';

/** How one request is made. */
export interface RequestSettings {
  readonly guard: AddressGuard;
  /** Seconds from the first step to the last byte. */
  readonly seconds: number;
  /** Bytes of a body, unpacked. */
  readonly bytes: number;
  /** Says who we are. */
  readonly userAgent: string;
  /** `HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`; default none. */
  readonly proxy?: ProxySettings;
  /** Finds the addresses of a host; default the system's way. */
  readonly resolve?: (host: string) => Promise<readonly Resolved[]>;
}

/** An address of a host. */
interface Resolved {
  readonly address: string;
  readonly family: number;
}

/** What a server answered; a redirect is an answer too. */
export interface FetchedAnswer {
  readonly url: string;
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/**
 * One GET, or a POST of a body where there is one; redirects are not followed. Where it leads is checked when the connection is made, by the address that is really
 * connected to: a name may be given another one between a check and its use.
 *
 * @throws {OnrecordError} with a code of `fetch-problem.ts`
 */
export async function requestOnce(
  address: string,
  headers: Readonly<Record<string, string>>,
  settings: RequestSettings,
  body: string | null = null,
): Promise<FetchedAnswer> {
  const url = webUrl(address);
  const signal = AbortSignal.timeout(settings.seconds * 1_000);
  try {
    const answer = await send(url, headers, { settings, signal, body });
    const encoding = String(answer.headers['content-encoding'] ?? '');
    const unpacked = unpackBody(answer, encoding, settings.bytes);
    const received = await unpacked.finally(() => answer.destroy());
    const { statusCode: status = 0, headers: given } = answer;
    return { url: url.href, status, headers: given, body: received };
  } catch (error) {
    throw told(error, url, settings, signal.aborted);
  }
}

/** @throws {OnrecordError} `address-invalid` for what is no http(s) address, or carries a password */
function webUrl(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    throw fetchFailure('address-invalid', address, 'It is no http(s) address.');
  if (url.username !== '' || url.password !== '')
    throw fetchFailure('address-invalid', url.host, 'It carries a name or a password.');
  return url;
}

interface Sending {
  readonly settings: RequestSettings;
  readonly signal: AbortSignal;
  readonly body: string | null;
}

async function send(
  url: URL,
  headers: Readonly<Record<string, string>>,
  { settings, signal, body }: Sending,
): Promise<IncomingMessage> {
  const { guard, proxy = {}, userAgent, resolve = resolveBySystem } = settings;
  const host = bare(url.hostname);
  const over = proxyFor(url, proxy);
  // An address that is written out is connected to without being looked up; a proxy looks up by itself.
  if (isIP(host) !== 0) permit(guard, url, host);
  else if (over !== null) await permitKnown(url, settings);
  const way = url.protocol === 'https:' ? https : http;
  const agent =
    over === null
      ? new way.Agent({ keepAlive: false })
      : new way.Agent({ keepAlive: false, proxyEnv: { HTTP_PROXY: over, HTTPS_PROXY: over } });
  const options = {
    method: body === null ? 'GET' : 'POST',
    headers: { 'User-Agent': userAgent, 'Accept-Encoding': ENCODINGS, ...headers },
    signal,
    agent,
    maxHeaderSize: 32_768,
    ...(over === null ? { lookup: guardedLookup(url, guard, resolve) } : {}),
  };
  return new Promise((answered, failed) => {
    way
      .request(url, options, answered)
      .on('error', failed)
      .end(body ?? undefined);
  });
}

/** Hands on only those addresses of a host that may be connected to. */
function guardedLookup(
  url: URL,
  guard: AddressGuard,
  resolve: (host: string) => Promise<readonly Resolved[]>,
): LookupFunction {
  return (host, options, done) => {
    const give = (found: readonly Resolved[]) => {
      const [first] = found.filter(({ address }) => guard.refusal(bare(host), address) === null);
      if (first === undefined) {
        const why = guard.refusal(bare(host), found[0]?.address ?? '') ?? 'it has no address';
        throw fetchFailure('address-refused', url.href, `It is not fetched: ${why}.`);
      }
      if (!options.all) return done(null, first.address, first.family);
      const all = found.filter(({ address }) => guard.refusal(bare(host), address) === null);
      done(null, [...all]);
    };
    resolve(host)
      .then(give)
      .catch((error: NodeJS.ErrnoException) => done(error, '', 0));
  };
}

async function resolveBySystem(host: string): Promise<readonly Resolved[]> {
  return systemLookup(host, { all: true });
}

/** Behind a proxy names may be known to it alone; what this machine knows of them is checked. */
async function permitKnown(url: URL, { guard, resolve = resolveBySystem }: RequestSettings) {
  const host = bare(url.hostname);
  if (/(?:^|\.)localhost$/.test(host)) permit(guard, url, '127.0.0.1');
  const found = await resolve(host).catch(() => []);
  for (const { address } of found) permit(guard, url, address);
}

function permit(guard: AddressGuard, url: URL, address: string): void {
  const why = guard.refusal(bare(url.hostname), address);
  if (why !== null) throw fetchFailure('address-refused', url.href, `It is not fetched: ${why}.`);
}

function bare(hostname: string): string {
  return hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');
}

/** What the system's error codes mean. */
const SYSTEM_FAILURES = [
  {
    codes: /^E(?:AI_|NOTFOUND)/,
    as: 'host-unknown',
    message: (code: string, host: string) => `There is no host ${host} (${code}).`,
  },
  {
    codes: /CERT|SELF_SIGNED|ALTNAME|UNABLE_TO_VERIFY/,
    as: 'certificate-invalid',
    message: (code: string) => `Its certificate is not valid (${code}).`,
  },
  {
    codes: /^E(?:CONNREFUSED|HOSTUNREACH|NETUNREACH|TIMEDOUT|PIPE)/,
    as: 'connection-failed',
    message: (code: string) => `It can’t be reached (${code}).`,
  },
] as const;

function told(error: unknown, url: URL, { seconds, bytes }: RequestSettings, late: boolean) {
  if (error instanceof OnrecordError) return error;
  const { href, hostname } = url;
  if (late) return fetchFailure('too-slow', href, `It took longer than ${seconds} seconds.`);
  if (error instanceof TooMuch)
    return fetchFailure(
      'too-much-fetched',
      href,
      `It is longer than ${bytes.toLocaleString('en')} bytes.`,
    );
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const why = code || (error instanceof Error ? error.message : String(error));
  for (const { codes, as, message } of SYSTEM_FAILURES)
    if (codes.test(code)) return fetchFailure(as, href, message(code, hostname));
  return fetchFailure('answer-broken', href, `Its answer breaks off or can’t be read (${why}).`);
}
