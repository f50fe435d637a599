import type { OnrecordError } from '../../problem.ts';

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
 * An http or https address without slashes at its end; null where none is set.
 * @throws {OnrecordError} for anything else, as `refuse` words it
 */
export function readAddress(value: string | undefined, refuse: Refuse): string | null {
  if (!value) return null;
  const good = URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
  if (good) return value.replace(/\/+$/, '');
  throw refuse(JSON.stringify(value));
}
