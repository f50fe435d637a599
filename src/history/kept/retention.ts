import { OnrecordError } from '../../problem.ts';
import { textFile } from './layout.ts';
import type { VersionRecord } from './records.ts';

/** How much of an article's past is kept. The first and the newest text always are. */
export interface Retention {
  /** Texts of one article, from 2. */
  readonly versions: number;
  /** Days a text that is neither the first nor the newest is kept, from 1; null for ever. */
  readonly days: number | null;
  /** Largest raw file that is kept, in bytes, from 0; of a larger one only its hash. */
  readonly rawBytes: number;
}

export const DEFAULT_RETENTION: Retention = { versions: 50, days: null, rawBytes: 8_000_000 };

const DAY = 24 * 60 * 60_000;

/** Names of the files that are to be removed from an article's folder; its records stay. */
export function beyondRetention(
  records: readonly VersionRecord[],
  { versions, days }: Retention,
  now: number,
): string[] {
  const [first, last] = [records[0], records.at(-1)];
  const recent = records.slice(Math.max(1, records.length - (versions - 1)));
  const young = recent.filter(({ seen }) => days === null || now - Date.parse(seen) <= days * DAY);
  const kept = [first, ...young, last].filter((record) => record !== undefined);
  const needed = new Set(kept.flatMap(filesOf));
  return [...new Set(records.flatMap(filesOf))].filter((file) => !needed.has(file));
}

function filesOf({ version, raw, rawKept }: VersionRecord): string[] {
  return [textFile(version), ...(raw !== null && rawKept ? [textFile(raw, true)] : [])];
}

/**
 * Reads `versions=20,days=365,raw=1000000`, each part optional; `off` keeps nothing (null).
 * @param name of the setting, for errors
 * @throws {OnrecordError} `bad-setting`
 */
export function parseRetention(value: string, name: string): Retention | null {
  if (value.trim().toLowerCase() === 'off') return null;
  const given: Record<string, number> = {};
  for (const part of value.split(',')) {
    const [key = '', number = ''] = part.split('=').map((piece) => piece.trim());
    const least = LEAST[key];
    if (least === undefined || !/^\d{1,12}$/.test(number) || Number(number) < least)
      throw badRetention(name, part.trim());
    given[key] = Number(number);
  }
  const { versions, days, rawBytes } = DEFAULT_RETENTION;
  return {
    versions: given.versions ?? versions,
    days: given.days ?? days,
    rawBytes: given.raw ?? rawBytes,
  };
}

function badRetention(name: string, part: string): OnrecordError {
  return new OnrecordError({
    code: 'bad-setting',
    message: `${name} says ${JSON.stringify(part)}.`,
    remedy:
      'Write versions=20,days=365,raw=1000000 (each from 2, 1 and 0; any may be left out), or off.',
  });
}

const LEAST: Readonly<Record<string, number>> = { versions: 2, days: 1, raw: 0 };
