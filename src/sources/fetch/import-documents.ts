import { importAmended, type SerialImport } from '../../articles/import/import.ts';
import type { Keeper } from '../../articles/import/keeping.ts';
import type { Amend } from '../../articles/import/read-all.ts';
import type { ImportReport } from '../../articles/import/report.ts';
import type { WritableFiles } from '../../articles/read/files.ts';
import type { FetchedDocument } from './document.ts';

/** How fetched documents are imported: as files are. */
export type DocumentImport = Omit<SerialImport, 'arrived'>;

/**
 * Imports what was fetched, each document as the file it would be had somebody saved it. The report names documents by
 * their addresses.
 *
 * @throws {OnrecordError} as `importArticles` does
 */
export async function importDocuments(
  documents: readonly FetchedDocument[],
  settings: DocumentImport,
): Promise<ImportReport> {
  const byFile = new Map(documents.map((document) => [document.file, document]));
  const how: SerialImport = {
    ...settings,
    files: over(settings.files, byFile),
    ...(settings.keeper && { keeper: keepingBytes(settings.keeper, documents) }),
    arrived: 'fetch',
  };
  const amend: Amend = (draft) => byFile.get(draft.file)?.amend(draft) ?? null;
  const report = await importAmended([...byFile.keys()], how, amend);
  return addressed(report, byFile);
}

type Documents = ReadonlyMap<string, FetchedDocument>;

/** The file system with documents in it that are not on the disk. */
function over(files: WritableFiles, documents: Documents): WritableFiles {
  const facts = (size: number) => ({ size, isFile: () => true, isDirectory: () => false });
  return {
    readdir: (folder, options) => files.readdir(folder, options),
    mkdir: (folder, options) => files.mkdir(folder, options),
    writeFile: (file, text, options) => files.writeFile(file, text, options),
    link: (existing, file) => files.link(existing, file),
    rename: (from, to) => files.rename(from, to),
    rm: (file, options) => files.rm(file, options),
    readFile: async (file) => documents.get(file)?.readable ?? (await files.readFile(file)),
    stat: async (file) => {
      const document = documents.get(file);
      return document ? facts(document.readable.length) : await files.stat(file);
    },
    realpath: async (file) => (documents.has(file) ? file : await files.realpath(file)),
  };
}

/** Keeps the bytes as they were fetched, not as they were made readable. */
function keepingBytes(keeper: Keeper, documents: readonly FetchedDocument[]): Keeper {
  const fetched = new Map(documents.map(({ readable, bytes }) => [readable, bytes]));
  return {
    keep: (seen) => keeper.keep({ ...seen, raw: seen.raw && (fetched.get(seen.raw) ?? seen.raw) }),
    noteImport: (at, files) => keeper.noteImport(at, files),
  };
}

/** Puts the address in the place of a path, also of one that names a part of the file. */
function naming(documents: Documents): (file: string) => string {
  const names = [...documents.values()].sort((a, b) => b.file.length - a.file.length);
  return (file) => {
    const found = documents.get(file) ?? names.find((one) => file.startsWith(`${one.file}:`));
    return found ? found.url + file.slice(found.file.length) : file;
  };
}

/** A report that names addresses where it named paths that are not there. */
function addressed(report: ImportReport, documents: Documents): ImportReport {
  const named = naming(documents);
  const article = <T extends { readonly from: readonly string[] }>(one: T): T => ({
    ...one,
    from: one.from.map(named),
  });
  const filed = <T extends { readonly file?: string | null }>(one: T): T =>
    one.file ? { ...one, file: named(one.file) } : one;
  return {
    added: report.added.map(article),
    updated: report.updated.map(article),
    unchanged: report.unchanged.map(article),
    merged: report.merged.map(article),
    dropped: report.dropped.map(filed),
    passedOver: report.passedOver.map(filed),
    problems: report.problems.map(filed),
  };
}
