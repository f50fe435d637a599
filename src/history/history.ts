import path from 'node:path';
import type { Article } from '../articles/article.ts';
import { articleOf, parseArticleFile } from '../articles/article-file.ts';
import { articleOfObject } from '../articles/json-lines.ts';
import { readMarks } from './changed-mark.ts';
import { bytesOf, type HistoryFiles } from './kept/files.ts';
import { placeOf, textFile } from './kept/layout.ts';
import { sha256, unpacked } from './kept/packing.ts';
import { readRecords, type VersionRecord } from './kept/records.ts';
import { removedAt } from './removal/removed.ts';

/** One text that an article had. */
export interface Version {
  readonly record: VersionRecord;
  /** The article as it was; null where retention has removed the text, or it is damaged. */
  readonly article: Article | null;
  /** The article file as it was kept; null likewise. */
  readonly file: string | null;
}

/** All that was kept of a corpus, read only. */
export interface History {
  /** Ids of articles that have had more than one text. */
  changed(): Promise<string[]>;
  /** Texts of an article, oldest first. */
  versions(article: string): Promise<Version[]>;
  /** What is known of its texts without reading them, oldest first. */
  records(article: string): Promise<VersionRecord[]>;
  /** When an article was taken out of the corpus, ISO 8601 in UTC; null where it was not. */
  takenOut(article: string): Promise<string | null>;
  /** The bytes a text was read from; null where they are not kept. */
  raw(record: VersionRecord): Promise<Uint8Array | null>;
}

/** @param folder as `historyFolder` names it; one that is not there holds nothing */
export function openHistory(folder: string, files: HistoryFiles): History {
  const versions = async (article: string) => {
    const found: Version[] = [];
    for (const record of await readRecords(folder, article, files))
      found.push(await versionOf(folder, record, files));
    return found;
  };
  return {
    changed: async () => (await readMarks(folder, files)).map(({ article }) => article),
    versions,
    records: (article) => readRecords(folder, article, files),
    takenOut: (article) => removedAt(folder, article, files),
    raw: async ({ article, raw }) => {
      if (raw === null) return null;
      return sound(path.join(placeOf(folder, article), textFile(raw, true)), raw, files);
    },
  };
}

/** A text that was kept, by its record. */
export async function versionOf(
  folder: string,
  record: VersionRecord,
  files: HistoryFiles,
): Promise<Version> {
  const { article: id, version } = record;
  const bytes = await sound(path.join(placeOf(folder, id), textFile(version)), version, files);
  if (bytes === null) return { record, article: null, file: null };
  const file = Buffer.from(bytes).toString();
  return { record, file, article: articleIn(file, id) };
}

/** The article that a kept text is: a file in our format, or a line of a `.jsonl`; null where it can't be read. */
export function articleIn(file: string, id: string): Article | null {
  if (file.startsWith('{')) return articleInLine(file, id);
  const parsed = parseArticleFile(file, id);
  return 'code' in parsed ? null : articleOf(parsed, id);
}

function articleInLine(line: string, id: string): Article | null {
  try {
    const read = articleOfObject(JSON.parse(line), 1, id);
    return 'code' in read ? null : read;
  } catch {
    return null;
  }
}

/** What a file holds, if it is what its name says. */
async function sound(file: string, hash: string, files: HistoryFiles): Promise<Uint8Array | null> {
  const bytes = await bytesOf(file, files);
  const whole = bytes === null ? null : unpacked(bytes);
  return whole !== null && sha256(whole) === hash ? whole : null;
}
