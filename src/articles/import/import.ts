import path from 'node:path';
import { OnrecordError, type Problem } from '../../problem.ts';
import type { CorpusReading } from '../corpus.ts';
import { refusal, type WritableFiles } from '../read/files.ts';
import { keptAround } from './keep-texts.ts';
import type { ImportedFile, Keeper, SeenText } from './keeping.ts';
import { type KnownFiles, readExisting } from './merge/existing.ts';
import { type Identified, identify } from './merge/identity.ts';
import { type Merged, merge } from './merge/merge.ts';
import { asOnlyWriter, type Writers } from './merge/one-writer.ts';
import { removeUnfinished, writeArticle } from './merge/write.ts';
import {
  collect,
  nothingIn,
  nothingThere,
  type PassedOver,
  type SourceFile,
} from './read/collect.ts';
import type { Draft, ReadSettings } from './read/drafts.ts';
import { type FileReader, openFileReader } from './read/file-reader.ts';
import { readAhead } from './read/read-ahead.ts';
import { FILES_AT_ONCE } from './read/reading-processes.ts';
import { type Brought, type ImportReport, reportOf } from './report.ts';

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

/** Adds to an article what is known of it beside its file; a problem where it is refused, null where it is not wanted. */
export type Amend = (draft: Draft) => Draft | Problem | null;

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
  const { corpus, files, dryRun = false, reading = {} } = settings;
  const address = paths.find((path) => /^https?:\/\//i.test(path));
  if (address !== undefined) throw addressNotSupported(address);
  const collected = await collect(paths, files, reading.followLinks); // 1.
  const reader = openFileReader(files, settings);
  const read = await readAll(collected.sources, reader, settings, amend).finally(reader.close); // 2. recognise, read, clean
  const finish = async () => {
    const existing = await readExisting(corpus, files, reading.followLinks, settings.known); // 3. what the corpus holds
    const all = identify(read.drafts, existing.articles); // 4. which are one article
    const identified = all.filter((article) => !isOnlyWithdrawn(article));
    const settled = merge(identified, corpus, new Set(existing.taken)); // 5. what each is to be
    const unwritten = dryRun ? [] : await writeAll(settled, settings); // 6.
    const problems = [...collected.problems, ...read.problems, ...existing.problems, ...unwritten];
    const withdrawn = all.filter(isOnlyWithdrawn).map(withdrawnUnknown);
    const passedOver = [...collected.passedOver, ...read.passedOver, ...withdrawn];
    return reportOf(settled, { ...read, passedOver, problems });
  };
  if (dryRun || read.drafts.length === 0) return await finish();
  await makeFolder(corpus, files);
  return settings.writers
    ? await asOnlyWriter(corpus, settings.writers, files, finish)
    : await finish();
}

/** Whether it was withdrawn before the corpus ever had it. */
function isOnlyWithdrawn({ drafts, standing }: Identified): boolean {
  return standing === null && drafts.at(-1)?.front.status === 'withdrawn';
}

function withdrawnUnknown({ drafts }: Identified): PassedOver {
  const draft = drafts.at(-1);
  const title = draft?.front.title;
  return {
    file: draft?.from ?? '',
    why: `withdrawn by its publisher, and not in the corpus${title ? `: “${title}”` : ''}`,
  };
}

async function readAll(
  sources: readonly SourceFile[],
  reader: FileReader,
  { onProgress, atOnce = FILES_AT_ONCE }: ImportSettings,
  amend: Amend,
): Promise<Brought> {
  const all: Brought = { drafts: [], beside: [], passedOver: [], problems: [] };
  /** Paths that nothing has come of yet. */
  const barren = new Set(sources.map(({ given }) => given));
  let done = 0;
  for await (const { source, reads } of readAhead(sources, reader, atOnce)) {
    for (const read of reads) {
      if ('code' in read || 'paragraphs' in read) barren.delete(source.given);
      if ('code' in read) all.problems.push(read);
      else if ('why' in read) all.passedOver.push(read);
      else if ('beside' in read) all.beside.push(read);
      else {
        const amended = amend(read);
        if (amended !== null && 'code' in amended) all.problems.push(amended);
        else if (amended !== null) all.drafts.push(amended);
      }
    }
    onProgress?.({ done: ++done, total: sources.length, file: source.file });
  }
  const named = new Set(sources.map(({ file }) => file));
  all.problems.push(
    ...[...barren].map((given) => (named.has(given) ? nothingIn(given) : nothingThere(given))),
  );
  return all;
}

async function writeAll(settled: readonly Merged[], settings: ImportSettings): Promise<Problem[]> {
  const { files, writers, keeper, seen = Date.now(), arrived = 'import' } = settings;
  await removeAllUnfinished(settled, settings);
  const problems: Problem[] = [];
  const done: ImportedFile[] = [];
  const kept = keptAround({ ...settings, seen });
  for (const article of settled.filter(({ outcome }) => outcome !== 'unchanged')) {
    const write = () => writeArticle(article, files, writers?.unique ?? 'import');
    const { problem, written } = await kept(article, write);
    if (problem) problems.push(problem);
    if (written) done.push(written);
  }
  // What sources bring in comes all day: what can be undone is what somebody imported.
  if (done.length > 0 && arrived === 'import')
    await keeper?.noteImport(seen, done).catch(() => undefined);
  return problems;
}

async function removeAllUnfinished(
  settled: readonly Merged[],
  { files, writers }: ImportSettings,
): Promise<void> {
  if (!writers) return;
  const folders = new Set(settled.map(({ file }) => path.dirname(file)));
  for (const folder of folders) await removeUnfinished(folder, files);
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
