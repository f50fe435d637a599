/** One text of one article as it was seen: what is kept of it. */
export interface SeenText {
  /** The article's id in the corpus. */
  readonly article: string;
  /** The whole article file in our format, as it stands in the corpus. */
  readonly file: string;
  /** When it was seen, ms since 1970. */
  readonly seen: number;
  /** What it was read from, byte for byte (a page as fetched); null where a file holds many articles, or it is not known. */
  readonly raw: Uint8Array | null;
  /** How it came: imported, fetched, or found in the corpus as somebody wrote it there. */
  readonly from: 'import' | 'fetch' | 'corpus';
}

/** What an import did to one article file. */
export interface ImportedFile {
  readonly id: string;
  /** The article file, as the import names it; as it is noted, counted from the corpus folder. */
  readonly file: string;
  /** Hash of what stood there, as kept; null where nothing did. */
  readonly before: string | null;
  /** Hash of what the import wrote. */
  readonly after: string;
}

/**
 * Keeps every text an article had. Importing and fetching call it, while they are the only writer of
 * the corpus; `src/history/keeper.ts` makes one.
 */
export interface Keeper {
  /**
   * Keeps this text of this article, seen at this time, with these raw bytes. The text that was kept
   * last is not kept again.
   * @returns the SHA-256 of the text, in hexadecimal
   * @throws the file system's error where it can't be written; nothing half written is left to readers
   */
  keep(seen: SeenText): Promise<string>;
  /** Notes what an import did, with the hashes of the texts before and after, so that both can be found again. */
  noteImport(at: number, files: readonly ImportedFile[]): Promise<void>;
}
