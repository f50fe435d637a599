import path from 'node:path';
import { OnrecordError } from '../../problem.ts';
import type { CorpusReading } from '../corpus.ts';
import { refusal, type WritableFiles } from '../read/files.ts';
import type { Keeper, SeenText } from './keeping.ts';
import { type KnownFiles, readExisting } from './merge/existing.ts';
import { type Identified, identify } from './merge/identity.ts';
import { merge } from './merge/merge.ts';
import { asOnlyWriter, type Writers } from './merge/one-writer.ts';
import { collect, type PassedOver } from './read/collect.ts';
import type { ReadSettings } from './read/drafts.ts';
import { openFileReader } from './read/file-reader.ts';
import { FILES_AT_ONCE } from './read/reading-processes.ts';
import { openShelf } from './read/shelf.ts';
import { type Amend, readAll } from './read-all.ts';
import { type ImportReport, reportOf } from './report.ts';
import { writeAll } from './write-all.ts';

/** How articles are brought in. */
export interface ImportSettings extends ReadSettings {
  /** The folder they are written to; made if absent. */
  readonly corpus: string;
  /** `node:fs/promises` fits. */
  readonly files: WritableFiles;
  /** Keeps others from writing into the corpus meanwhile. Default: nothing does, for where nobody else can be writing. */
  readonly writers?: Writers;
  /** Keeps every text an article had. Default: what an update replaces is gone. */
  readonly keeper?: Keeper;
  /** When the texts are seen, ms since 1970, and how they came; default now and `import`. */
  readonly seen?: number;
  readonly arrived?: SeenText['from'];
  /** Which links in folders are followed, and how much is read of a file; defaults as for reading a corpus. */
  readonly reading?: CorpusReading;
  /** True: report what would be done and write nothing. Default false. */
  readonly dryRun?: boolean;
  /**
   * How many files are read at once, each in a process with its own limits of time and memory where others' code reads it.
   * The order of what comes in is that of the files whatever it is. Default: one for each core, 4 at most.
   */
  readonly atOnce?: number;
  /** Called after each file that was read, in the order of the files. */
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** How articles are brought in by one of several imports that follow one another. */
export interface SerialImport extends ImportSettings {
  /** What those before have read of the corpus. Default nothing. */
  readonly known?: KnownFiles;
}

/** How far an import is. */
export interface ImportProgress {
  /** Files read so far, and files in all. */
  readonly done: number;
  readonly total: number;
  /** The file just read, as the user would name it. */
  readonly file: string;
}

/**
 * Brings articles into a corpus folder from files of any kind that a format recognises by their content
 * (docs/formats.md lists them) and from folders of such. The same again changes nothing. Files that can't be read are
 * problems of the report; the rest goes in, each article written whole or not at all.
 *
 * @param paths files and folders, sub-folders included
 * @throws OnrecordError `address-not-supported` for an http(s) address (wrong usage), `corpus-not-writable`
 * @example
 * const settings = { corpus: 'my-coverage', files, dryRun: true };
 * const { added, problems } = await importArticles(['corpus'], settings);
 * console.log(added.length, problems);
 */
export async function importArticles(
  paths: readonly string[],
  settings: ImportSettings,
): Promise<ImportReport> {
  return await importAmended(paths, settings, (draft) => draft);
}

/** As `importArticles`, where more is known of articles than their files say. */
export async function importAmended(
  paths: readonly string[],
  settings: SerialImport,
  amend: Amend,
): Promise<ImportReport> {
  const { corpus, files, dryRun = false, reading = {}, atOnce = FILES_AT_ONCE } = settings;
  const address = paths.find((path) => /^https?:\/\//i.test(path));
  if (address !== undefined) throw addressNotSupported(address);
  const collected = await collect(paths, files, reading.followLinks); // 1.
  const reader = openFileReader(files, settings);
  const shelf = openShelf(files, settings.writers?.unique ?? 'import');
  try {
    const read = await readAll(collected.sources, {
      ...settings,
      atOnce,
      reader,
      shelf,
      amend,
    }).finally(reader.close); // 2. recognise, read, clean
    const finish = async () => {
      const existing = await readExisting(corpus, files, reading.followLinks, settings.known); // 3. what the corpus holds
      const all = identify(read.drafts, existing.articles); // 4. which are one article
      const identified = all.filter((article) => !isOnlyWithdrawn(article));
      const settled = merge(identified, corpus, new Set(existing.taken)); // 5. what each is to be
      const written = await writeAll(settled, foldersOf(identified, corpus), settings); // 6.
      const withdrawn = await Promise.all(all.filter(isOnlyWithdrawn).map(withdrawnUnknown));
      return reportOf(written.settled, {
        ...read,
        passedOver: [...collected.passedOver, ...read.passedOver, ...withdrawn],
        problems: [
          ...collected.problems,
          ...read.problems,
          ...existing.problems,
          ...written.problems,
        ],
      });
    };
    if (dryRun || read.drafts.length === 0) return await finish();
    await makeFolder(corpus, files);
    return settings.writers
      ? await asOnlyWriter(corpus, settings.writers, files, finish)
      : await finish();
  } finally {
    await shelf.close();
  }
}

/** Whether it was withdrawn before the corpus ever had it. */
function isOnlyWithdrawn({ drafts, standing }: Identified): boolean {
  return standing === null && drafts.at(-1)?.withdrawn === true;
}

async function withdrawnUnknown({ drafts }: Identified): Promise<PassedOver> {
  const draft = await drafts.at(-1)?.read();
  const title = draft?.front.title;
  return {
    file: draft?.from ?? '',
    why: `withdrawn by its publisher, and not in the corpus${title ? `: “${title}”` : ''}`,
  };
}

/** The folders in which something is to stand afterwards. */
function foldersOf(identified: readonly Identified[], corpus: string): Set<string> {
  return new Set(
    identified.map(({ standing }) => (standing === null ? corpus : path.dirname(standing.file))),
  );
}

async function makeFolder(corpus: string, files: WritableFiles): Promise<void> {
  try {
    await files.mkdir(corpus, { recursive: true });
  } catch (error) {
    throw corpusNotWritable(corpus, error);
  }
}

function corpusNotWritable(corpus: string, error: unknown): OnrecordError {
  return new OnrecordError({
    code: 'corpus-not-writable',
    message: `The corpus folder can't be made: ${refusal(error)}.`,
    remedy: 'Name another folder with --corpus, or check the permissions.',
    file: corpus,
  });
}

function addressNotSupported(address: string): OnrecordError {
  return new OnrecordError({
    code: 'address-not-supported',
    message: `Articles aren't fetched from addresses (${address}).`,
    remedy: 'Save the page as .html, or copy its words into a .txt file, and import that.',
  });
}
