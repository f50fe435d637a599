/** How much of a file is unpacked and read before it is refused: see docs/formats.md. Sizes in bytes. */
export interface FormatLimits {
  /** Entries of a zip archive. */
  readonly entries: number;
  /** What one entry of an archive, or one member of a compressed file, may unpack to. */
  readonly entry: number;
  /** What all that is unpacked of one file may come to. */
  readonly unpacked: number;
  /** Archives inside archives. */
  readonly depth: number;
  /** Characters of one XML or HTML document. */
  readonly markup: number;
  /** Elements inside one another. */
  readonly nested: number;
  /** Groups inside one another in a rich text document. */
  readonly groups: number;
  /** Pages of a PDF. */
  readonly pages: number;
  /** Milliseconds that a PDF may take. */
  readonly pdfTime: number;
  /** Messages attached to messages. */
  readonly mails: number;
  /** Characters of one cell or one line of a table. */
  readonly record: number;
}

/** What no file of articles comes near. */
export const FORMAT_LIMITS: FormatLimits = {
  entries: 5_000,
  entry: 64 << 20,
  unpacked: 512 << 20,
  depth: 3,
  markup: 64 << 20,
  nested: 250,
  groups: 500,
  pages: 500,
  pdfTime: 60_000,
  mails: 5,
  record: 4 << 20,
};
