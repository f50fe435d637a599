import type { Problem } from '../../problem.ts';
import type { Cleaning, DroppedLine } from '../import/clean/cleaning.ts';
import type { Limits } from '../limits.ts';
import type { ImportFile } from './import-file.ts';
import type { FormatLimits } from './limits.ts';

/** An article that a file holds. */
export interface FoundArticle {
  /** Its lines, what was taken off them already, and what the file states of it. */
  readonly cleaning: Cleaning;
  /** Whether buttons, offers and the like may stand between its lines, as in text copied off a page. */
  readonly copied: boolean;
  /**
   * What it is called in its file: a number from 1, a row, or the id that the database gave it. Null where the file is
   * this one article: then the same file again is the same article.
   */
  readonly place: string | null;
  /** Its line in the file, from 1, for those who look for it there; absent where `place` says enough. */
  readonly line?: number;
  /** Whether `place` is its own for good, as an id is: the same place again is the same article. Default false. */
  readonly lasting?: boolean;
  /** What it is named by where it has no title; null leaves that to the file's name. */
  readonly name: string | null;
  /** Its path inside an archive; null where the file is none. */
  readonly inside?: string | null;
  /** Whether it is in our own format already, paragraph by paragraph. */
  readonly own?: boolean;
}

/** Words of a file that belong to no article: a cover page, a list of contents. */
export interface LeftOut {
  readonly leftOut: readonly DroppedLine[];
  /** The path inside an archive of the file that holds them; absent where the file is none. */
  readonly inside?: string;
}

/** A part of a file, or a file, that no article is expected in: a picture in an archive. */
export interface PassedOverPart {
  readonly passedOver: string;
  /** Its path inside an archive; null where the file itself is meant. */
  readonly inside: string | null;
}

/** What a format finds in a file. */
export type Found = FoundArticle | LeftOut | PassedOverPart | Problem;

/** What a format may use while it reads. */
export interface FormatReading {
  readonly limits: FormatLimits;
  /** What one article, one line or one paragraph may be. */
  readonly articleLimits: Limits;
  /** Names of columns or fields that the user gave a meaning: `pub_day` to `published`. */
  readonly fields: ReadonlyMap<string, string>;
  /** How many archives the file lies in. */
  readonly depth: number;
  /** Reads a file inside this one by whichever format recognises it. */
  readonly inner: (file: ImportFile) => AsyncIterable<Found>;
}

/** A kind of file that articles come in. `src/articles/formats/registry.ts` lists those that Onrecord brings along. */
export interface ImportFormat {
  /** Short and unique, lower case with hyphens: `nexis-docx`. */
  readonly name: string;
  /** What it is for people, in a line: `Nexis and LexisNexis, saved as DOCX`. */
  readonly about: string;
  /**
   * Whether it is read by code of ours alone, in time and memory that grow as the file does: such files are read at once,
   * all others in a process that can be given up. Default false.
   */
  readonly plain?: boolean;
  /**
   * Whether a file is of this format, by its content; its name may break a tie. Called for every file, so it is to be
   * quick: `file.head` rather than `file.text()` where that is enough. Throws nothing.
   */
  recognise(file: ImportFile): boolean;
  /**
   * The articles of a file, one after the other in the order they stand there, and what is wrong with those that can't be
   * read. What it throws becomes a problem of the file; what it gave before stays.
   */
  read(file: ImportFile, reading: FormatReading): AsyncIterable<Found>;
}
