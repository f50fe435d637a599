import type { Environment } from '../../../config.ts';
import { OnrecordError } from '../../../problem.ts';

/** Where a PostgreSQL database is, and what of that nobody may read. */
export interface PostgresAddress {
  /** With user and password: never for a log. */
  readonly url: string;
  /** Host and database, for people. */
  readonly name: string;
  /** What may never stand in a log. */
  readonly secrets: readonly string[];
}

/**
 * `ONRECORD_DATABASE` of an environment; null where it is not set.
 * @throws {OnrecordError} `bad-setting` for what is no address of a PostgreSQL database
 */
export function readDatabase(env: Environment): PostgresAddress | null {
  const value = (env.ONRECORD_DATABASE ?? '').trim();
  return value === '' ? null : postgresAddress(value, 'ONRECORD_DATABASE');
}

/**
 * @param what where the address was written, for the error, which holds no part of it
 * @throws {OnrecordError} `bad-setting`
 */
export function postgresAddress(url: string, what: string): PostgresAddress {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || !/^postgres(?:ql)?:$/.test(parsed.protocol) || parsed.pathname.length < 2)
    throw new OnrecordError({
      code: 'bad-setting',
      message: `${what} is no address of a PostgreSQL database.`,
      remedy: 'Write postgres://user:password@host:5432/database, or leave it out.',
    });
  const { host, pathname, searchParams } = parsed;
  return {
    url,
    name: `${searchParams.get('host') ?? host}${pathname}`,
    secrets: secretsOf(parsed),
  };
}

function secretsOf({ password, searchParams }: URL): string[] {
  const all = [password, decoded(password), searchParams.get('password') ?? ''];
  return [...new Set(all)].filter((secret) => secret !== '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
