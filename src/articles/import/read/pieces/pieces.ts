import type { ImportFormat } from '../../../formats/format.ts';
import { importFile } from '../../../formats/import-file.ts';
import type { FormatLimits } from '../../../formats/limits.ts';
import { delimiterOf } from '../../../formats/records/delimiter.ts';
import { formatOf } from '../../../formats/registry.ts';
import { jsonPieces } from './json-pieces.ts';
import { linePieces } from './line-pieces.ts';
import { mboxPieces } from './mbox-pieces.ts';
import { type ByteSource, isAllUtf8, PIECE, type Piece } from './piece.ts';
import { tablePieces } from './table-pieces.ts';
import { warcPieces } from './warc-pieces.ts';
import { canBeParted, zipContents, zipPieces } from './zip-pieces.ts';

/** How much of a file its format is told by, in bytes. */
const HEAD = 1 << 16;

/** Kinds of files of many articles each of which is read by itself, so that they can be read piece by piece. */
const PARTED: ReadonlySet<string> = new Set('jsonl mbox warc zip'.split(' '));
/** The same, told by what their articles hold: a piece may look like another kind than the whole. */
const PARTED_BY_CONTENT: ReadonlySet<string> = new Set(
  'csv json discord telegram wallabag json-feed'.split(' '),
);

/**
 * Whether a file may be read in pieces, by the format of its first one: where that can't be mistaken, where it held an article,
 * or not at all, since its articles say something of one another.
 */
export function partingOf({ name }: ImportFormat): 'sure' | 'read' | 'none' {
  return PARTED.has(name) ? 'sure' : PARTED_BY_CONTENT.has(name) ? 'read' : 'none';
}

/** How a file is parted. */
interface Parting {
  readonly file: string;
  readonly formats: readonly ImportFormat[];
  readonly limits: FormatLimits;
  /** How many bytes a piece has; default as many as it ought to. */
  readonly size?: number;
  /** Whether it is a file of lines that is too large to be read at once, whatever stands in the lines. Default false. */
  readonly tooLarge?: boolean;
}

/**
 * Parts a large file into files of the same kind, each article whole.
 *
 * @returns null where it is of no kind that can be parted: it is read as a whole
 */
export async function piecesOf(
  source: ByteSource,
  { file, formats, limits, size = PIECE, tooLarge = false }: Parting,
): Promise<AsyncGenerator<Piece> | null> {
  const head = await source.read(0, HEAD);
  const isZip = head.toString('latin1', 0, 2) === 'PK';
  const contents = isZip ? await zipContents(source) : null;
  if (isZip && (contents === null || !canBeParted(contents, limits))) return null;
  const begun = importFile(file, contents?.outline ?? head);
  const told = formatOf(begun, formats)?.name;
  if (contents !== null) return told === 'zip' ? zipPieces(source, contents, size) : null;
  if (told === 'warc') return warcPieces(source, limits, size);
  if (told === 'mbox') return mboxPieces(source, size);
  if (told === 'jsonl' || tooLarge) return head.includes(0) ? null : linePieces(source, size);
  if (told === 'csv') return await partedTable(source, begun.head, size);
  const isJson = /^\ufeff?\s*[[{]/.test(begun.head);
  return isJson && (await isAllUtf8(source)) ? await jsonPieces(source, size) : null;
}

async function partedTable(
  source: ByteSource,
  head: string,
  size: number,
): Promise<AsyncGenerator<Piece> | null> {
  const delimiter = delimiterOf(head) ?? '';
  if (!/^[\0-\x7f]$/.test(delimiter) || !(await isAllUtf8(source))) return null;
  const headRows = /^\ufeff?sep=/i.test(head) ? 2 : 1;
  return tablePieces(source, delimiter, headRows, size);
}
