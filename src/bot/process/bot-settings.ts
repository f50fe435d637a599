import { isIP } from 'node:net';
import type { Config, Environment } from '../../config.ts';
import { OnrecordError } from '../../problem.ts';
import type { OpenPort } from '../machine/port.ts';

/** Makes the error for a value that can't be used, given as JSON. */
type Refuse = (found: string) => OnrecordError;

/**
 * A port, 0 to 65535; null where none is set.
 * @throws {OnrecordError} for anything else, as `refuse` words it
 */
export function readPort(value: string | undefined, refuse: Refuse): number | null {
  if (!value) return null;
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw refuse(JSON.stringify(value));
}

/**
 * The address of a platform's API, to which tokens are sent, without slashes at its end; null where none is set. It
 * begins with https, or leads to this machine.
 * @throws {OnrecordError} for anything else, as `refuse` words it
 */
export function readAddress(value: string | undefined, refuse: Refuse): string | null {
  if (!value) return null;
  if (URL.canParse(value) && keepsSecrets(new URL(value))) return value.replace(/(?<!\/)\/+$/, '');
  throw refuse(JSON.stringify(value));
}

/** Whether nobody on the way can read what is sent there. */
function keepsSecrets({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

/** Whether a host's name or address is this machine's own (RFC 6761, 6.3; RFC 1122, 3.2.1.3; RFC 4291, 2.5.3). */
function isLoopback(host: string): boolean {
  return /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);
}

/** Where a bot's port is open to: this machine alone. */
const DEFAULT_HOST = '127.0.0.1';

/**
 * The address that a bot's port is opened at; default this machine's own, so that nobody outside reaches it unasked.
 * @throws {OnrecordError} for what is no IP address, as `refuse` words it
 */
export function readHost(value: string | undefined, refuse: Refuse): string {
  const host = (value ?? '').trim();
  if (host === '') return DEFAULT_HOST;
  if (isIP(host) !== 0 || isLoopback(host)) return host;
  throw refuse(JSON.stringify(value));
}

/** A setting that can't be used. @param what says what is wrong with it, without a part of a secret */
export function badSetting(name: string, what: string, remedy: string): OnrecordError {
  return new OnrecordError({ code: 'bad-setting', message: `${name} ${what}.`, remedy });
}

/** Where a bot is reached, and where those who look after it read its counters. */
export interface Door extends OpenPort {
  readonly metrics: OpenPort;
}

/** `PORT`, `HOST`, `METRICS_PORT` and `METRICS_HOST` of an environment. @throws {OnrecordError} `bad-setting` */
export function readDoor(env: Environment): Door {
  return {
    ...readOpenPort(env, 'PORT', 'HOST'),
    metrics: readOpenPort(env, 'METRICS_PORT', 'METRICS_HOST'),
  };
}

function readOpenPort(env: Environment, port: string, host: string): OpenPort {
  const number = 'Set it to a number from 0 to 65535, or leave it out.';
  const address =
    'Set it to an address of this machine, 0.0.0.0 for all of them, or leave it out for this machine alone.';
  return {
    port: readPort(env[port], (found) => badSetting(port, `is ${found}`, number)),
    host: readHost(env[host], (found) => badSetting(host, `is ${found}`, address)),
  };
}

/** What every bot that speaks to a platform needs to know. */
export interface BotSettings extends Door {
  readonly config: Config;
  /** Address of the platform's API; null for its own. */
  readonly api: string | null;
}

/** How a bot is reached and reaches its platform. @param api the variable with the API's address @throws {OnrecordError} `bad-setting` */
export function readReach(env: Environment, api: string): Omit<BotSettings, 'config'> {
  return { api: readApi(env, api), ...readDoor(env) };
}

/** The address of a platform's API; null for its own. @throws {OnrecordError} `bad-setting` */
function readApi(env: Environment, name: string): string | null {
  const remedy =
    'Set it to an address that begins with https://, or leads to this machine, or leave it out.';
  return readAddress(env[name], (found) => badSetting(name, `is ${found}`, remedy));
}
