import path from 'node:path';
import { OnrecordError, type Problem } from '../../problem.ts';
import type { Status } from '../article.ts';
import type { CorpusReading } from '../corpus.ts';
import { refusal, type WritableFiles } from '../read/files.ts';
import { keptAround } from './keep-texts.ts';
import type { ImportedFile, Keeper, SeenText } from './keeping.ts';
import { readExisting } from './merge/existing.ts';
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
import type { Beside, Draft, ReadSettings } from './read/drafts.ts';
import { type FileReader, openFileReader } from './read/file-reader.ts';

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
  /** Called after each file that was read. */
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** How far an import is. */
export interface ImportProgress {
  /** Files read so far, and files in all. */
  readonly done: number;
  readonly total: number;
  /** The file just read, as the user would name it. */
  readonly file: string;
}

/** An article that import dealt with. */
export interface ImportedArticle {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  /** What became of it, where its file says so: embargoed and withdrawn articles are kept and not shown. */
  readonly status: Status | null;
  /** Until when it is not shown, as printed. */
  readonly embargo: string | null;
  /** The file it stands in, in the corpus folder. */
  readonly file: string;
  /** The files it was read from in this run, as the user would name them. */
  readonly from: readonly string[];
}

/** A line of an imported file that is no passage of the article. */
export interface Dropped {
  /** The imported file, as the user would name it. */
  readonly file: string;
  /** From 1; of a saved web page the number of the block of text, of `.jsonl` the number of the line in `text`. */
  readonly line: number;
  /** The line as it stood there, white space at its ends off. */
  readonly text: string;
  /** The rule that dropped it, such as `newsletter-box`. */
  readonly rule: string;
  /** The field of the article that keeps what the line states (`published`, `captions`, …); else null. */
  readonly keptAs: string | null;
}

/** What an import did. Each article stands in exactly one of the first three lists. */
export interface ImportReport {
  readonly added: readonly ImportedArticle[];
  readonly updated: readonly ImportedArticle[];
  readonly unchanged: readonly ImportedArticle[];
  /** Those of the above that several files of this run turned out to hold, or one file more than before. */
  readonly merged: readonly ImportedArticle[];
  readonly dropped: readonly Dropped[];
  /** Files in which no article was expected: pictures, files of unknown kinds. No problems. */
  readonly passedOver: readonly PassedOver[];
  readonly problems: readonly Problem[];
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
  const { corpus, files, dryRun = false, reading = {} } = settings;
  const address = paths.find((path) => /^https?:\/\//i.test(path));
  if (address !== undefined) throw addressNotSupported(address);
  const collected = await collect(paths, files, reading.followLinks); // 1.
  const reader = openFileReader(files, settings);
  const read = await readAll(collected.sources, reader, settings).finally(reader.close); // 2. recognise, read, clean
  const finish = async () => {
    const existing = await readExisting(corpus, files, reading.followLinks); // 3. what the corpus holds
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

/** What all files brought, by kind. */
interface ReadAll {
  readonly drafts: Draft[];
  readonly beside: Beside[];
  readonly passedOver: PassedOver[];
  readonly problems: Problem[];
}

async function readAll(
  sources: readonly SourceFile[],
  reader: FileReader,
  { onProgress }: ImportSettings,
): Promise<ReadAll> {
  const all: ReadAll = { drafts: [], beside: [], passedOver: [], problems: [] };
  /** Paths that nothing has come of yet. */
  const barren = new Set(sources.map(({ given }) => given));
  for (const [index, source] of sources.entries()) {
    for await (const read of reader.read(source)) {
      if ('code' in read || 'paragraphs' in read) barren.delete(source.given);
      if ('code' in read) all.problems.push(read);
      else if ('why' in read) all.passedOver.push(read);
      else if ('beside' in read) all.beside.push(read);
      else all.drafts.push(read);
    }
    onProgress?.({ done: index + 1, total: sources.length, file: source.file });
  }
  const named = new Set(sources.map(({ file }) => file));
  all.problems.push(
    ...[...barren].map((given) => (named.has(given) ? nothingIn(given) : nothingThere(given))),
  );
  return all;
}

async function writeAll(settled: readonly Merged[], settings: ImportSettings): Promise<Problem[]> {
  const { files, writers, keeper, seen = Date.now() } = settings;
  const wanted = settled.filter(({ outcome }) => outcome !== 'unchanged');
  const folders = new Set(settled.map(({ file }) => path.dirname(file)));
  if (writers) for (const folder of folders) await removeUnfinished(folder, files);
  const problems: Problem[] = [];
  const done: ImportedFile[] = [];
  const kept = keptAround({ ...settings, seen });
  for (const article of wanted) {
    const write = () => writeArticle(article, files, writers?.unique ?? 'import');
    const { problem, written } = await kept(article, write);
    if (problem) problems.push(problem);
    if (written) done.push(written);
  }
  if (done.length > 0) await keeper?.noteImport(seen, done).catch(() => undefined);
  return problems;
}

async function makeFolder(corpus: string, files: WritableFiles): Promise<void> {
  try {
    await files.mkdir(corpus, { recursive: true });
  } catch (error) {
    throw corpusNotWritable(corpus, error);
  }
}

const UNWRITTEN: ReadonlySet<string> = new Set(['file-not-written', 'file-changed']);

/** An article that could not be written is in no list but among the problems. */
function reportOf(
  settled: readonly Merged[],
  { drafts, beside, passedOver, problems }: ReadAll,
): ImportReport {
  const lost = new Set(problems.filter(({ code }) => UNWRITTEN.has(code)).map(({ file }) => file));
  const done = settled.filter(({ file }) => !lost.has(file));
  const listed = (wanted: (article: Merged) => boolean) => done.filter(wanted).map(imported);
  return {
    added: listed(({ outcome }) => outcome === 'added'),
    updated: listed(({ outcome }) => outcome === 'updated'),
    unchanged: listed(({ outcome }) => outcome === 'unchanged'),
    merged: listed(({ merged }) => merged),
    dropped: [
      ...beside.flatMap(({ from, beside: lines }) => droppedFrom({ from, dropped: lines })),
      ...drafts.flatMap(droppedFrom),
    ],
    passedOver,
    problems,
  };
}

function imported({ id, file, from, front }: Merged): ImportedArticle {
  const { title, outlet, published, status, embargo } = front;
  return { id, title, outlet, published, status, embargo, file, from };
}

function droppedFrom({ from, dropped }: Pick<Draft, 'from' | 'dropped'>): Dropped[] {
  const lines = dropped.flatMap(({ line, rule, keptAs }) =>
    line.printed.map(({ number, text }) => ({ file: from, line: number, text, rule, keptAs })),
  );
  return lines.sort((a, b) => a.line - b.line);
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
    message: `Articles can't be fetched from an address yet (${address}); that comes later.`,
    remedy: 'Save the page as .html, or copy its words into a .txt file, and import that.',
  });
}
