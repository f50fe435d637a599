import path from 'node:path';
import type { SeenText } from '../../articles/import/keeping.ts';
import { bytesOf, fileNamesIn, type HistoryFiles } from './files.ts';
import { placeOf } from './layout.ts';

/** That a text of an article was seen. It stays when the text itself has been removed. */
export interface VersionRecord {
  readonly article: string;
  /** SHA-256 of the text, in hexadecimal. */
  readonly version: string;
  /** SHA-256 of the bytes it was read from; null where they are not known. */
  readonly raw: string | null;
  /** Whether those bytes were kept. */
  readonly rawKept: boolean;
  /** When it was first seen, ISO 8601 in UTC; ascending over an article's records. */
  readonly seen: string;
  readonly from: SeenText['from'];
}

const NAME = /^\d{8}T\d{9}Z-[0-9a-f]{12}\.json$/;

/** The records of an article, oldest first; what is no record of it is passed over. */
export async function readRecords(
  folder: string,
  article: string,
  files: HistoryFiles,
): Promise<VersionRecord[]> {
  const place = placeOf(folder, article);
  const records: VersionRecord[] = [];
  for (const name of await fileNamesIn(place, files)) {
    if (!NAME.test(name)) continue;
    const record = parse(await bytesOf(path.join(place, name), files));
    if (record?.article === article) records.push(record);
  }
  return records;
}

function parse(bytes: Uint8Array | null): VersionRecord | null {
  try {
    const record = JSON.parse(Buffer.from(bytes ?? []).toString()) as VersionRecord;
    return typeof record.version === 'string' && !Number.isNaN(Date.parse(record.seen))
      ? record
      : null;
  } catch {
    return null;
  }
}
