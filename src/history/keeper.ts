import path from 'node:path';
import type { ImportedFile, Keeper, SeenText } from '../articles/import/keeping.ts';
import { writeMark } from './changed-mark.ts';
import { articleIn, versionOf } from './history.ts';
import { type HistoryFiles, putNew, removeLeftovers } from './kept/files.ts';
import { corpusOfHistory, IMPORTS, placeOf, recordName, textFile } from './kept/layout.ts';
import { packed, sha256 } from './kept/packing.ts';
import { readRecords, type VersionRecord } from './kept/records.ts';
import { beyondRetention, DEFAULT_RETENTION, type Retention } from './kept/retention.ts';

export type { Keeper } from '../articles/import/keeping.ts';

/** How a keeper works. */
export interface KeeperSettings {
  readonly files: HistoryFiles;
  /** How many texts of an article are kept, and for how long; default {@link DEFAULT_RETENTION}. */
  readonly retention?: Retention;
  /** A name that no other process takes at the same time; it becomes part of file names. */
  readonly unique: string;
}

/**
 * A keeper of the texts of a corpus.
 *
 * @param folder where they are kept, by `historyFolder`; made when the first text comes
 */
export function openKeeper(folder: string, settings: KeeperSettings): Keeper {
  const { files, unique } = settings;
  return {
    keep: (seen) => keep(seen, folder, settings),
    noteImport: async (at, imported) => {
      const within = imported.map((one) => ({
        ...one,
        file: path.relative(corpusOfHistory(folder), one.file),
      }));
      const entry: ImportNote = { at: new Date(at).toISOString(), files: within };
      const place = path.join(folder, IMPORTS);
      await files.mkdir(place, { recursive: true });
      await removeLeftovers(place, files);
      const name = `${entry.at.replace(/\W/g, '')}-${unique}.json`;
      await putNew(path.join(place, name), `${JSON.stringify(entry)}\n`, files, unique);
    },
  };
}

/** What an import did, as it is noted. */
export interface ImportNote {
  /** ISO 8601. */
  readonly at: string;
  /** Paths count from the corpus folder. */
  readonly files: readonly ImportedFile[];
}

/** 1 the bytes, 2 the mark that there is more than one text, 3 the record, which alone makes it count, 4 what is too old. */
async function keep(
  { article, file, seen, raw, from }: SeenText,
  folder: string,
  { files, unique, retention = DEFAULT_RETENTION }: KeeperSettings,
): Promise<string> {
  const place = placeOf(folder, article);
  await files.mkdir(place, { recursive: true });
  await removeLeftovers(place, files);
  const records = await readRecords(folder, article, files);
  const bytes = Buffer.from(file);
  const hash = sha256(bytes);
  const last = records.at(-1);
  if (last?.version === hash) return hash;
  const rawHash = raw === null ? null : sha256(raw);
  await putNew(path.join(place, textFile(hash)), await packed(bytes), files, unique);
  const keepsRaw = raw !== null && raw.length <= retention.rawBytes;
  if (keepsRaw) {
    const rawPlace = path.join(place, textFile(rawHash as string, true));
    await putNew(rawPlace, await packed(raw), files, unique);
  }
  // A clock that was set back shall not change the order in which texts came.
  const time = Math.max(seen, last === undefined ? seen : Date.parse(last.seen) + 1);
  const record: VersionRecord = {
    article,
    version: hash,
    raw: rawHash,
    rawKept: keepsRaw,
    seen: new Date(time).toISOString(),
    from,
  };
  if (last !== undefined) await mark(folder, records[0] as VersionRecord, record, file, files);
  const name = recordName(record.seen, hash);
  await putNew(path.join(place, name), `${JSON.stringify(record)}\n`, files, unique);
  for (const old of beyondRetention([...records, record], retention, time))
    await files.rm(path.join(place, old), { force: true });
  return hash;
}

async function mark(
  folder: string,
  first: VersionRecord,
  { article: id, seen }: VersionRecord,
  file: string,
  files: HistoryFiles,
): Promise<void> {
  const before = await versionOf(folder, first, files);
  const texts = { first: before.article, now: articleIn(file, id) };
  await writeMark(folder, id, { ...texts, seen }, files);
}
