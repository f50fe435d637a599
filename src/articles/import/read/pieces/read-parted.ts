import type { ImportFormat } from '../../../formats/format.ts';
import { FORMAT_LIMITS } from '../../../formats/limits.ts';
import { problemOf } from '../../../formats/read-format.ts';
import { FORMATS } from '../../../formats/registry.ts';
import { DEFAULT_LIMITS } from '../../../limits.ts';
import type { SourceFile } from '../collect.ts';
import { formatFor, type Read, type ReadSettings } from '../drafts.ts';
import { type ByteSource, PIECE, type Piece } from './piece.ts';
import { partingOf, piecesOf } from './pieces.ts';

/** How files are read. */
interface Reads {
  /** Bytes that are a file, or a piece of one. */
  readOne(source: SourceFile, bytes: Uint8Array): AsyncIterable<Read>;
  /** The file at once. */
  readWhole(): AsyncIterable<Read>;
  /** How many bytes a piece has; default as many as it ought to. */
  readonly size?: number;
}

/** What ends the reading of a file: what is below has nothing to hold on to, or would take as much again. */
const GIVEN_UP: ReadonlySet<string> = new Set([
  'file-broken',
  'file-over-limit',
  'too-much-time',
  'too-much-memory',
]);

/**
 * Reads a large file piece by piece, so that no more of it is in memory than a piece; as a whole where it can't be parted, or
 * where its first piece is not read as articles, since then the whole may be told to be something else.
 */
export async function* readParted(
  source: SourceFile,
  opened: ByteSource,
  settings: ReadSettings,
  { readOne, readWhole, size = PIECE }: Reads,
): AsyncGenerator<Read> {
  const limits = settings.reading?.limits ?? DEFAULT_LIMITS;
  const tooLarge = opened.size > limits.file;
  const pieces = await piecesFrom(source, opened, settings, Math.min(size, limits.file), tooLarge);
  const first = await pieces?.next().catch(() => null);
  const format = first?.value ? formatFor(source, first.value.bytes, settings) : null;
  const parting = format === null ? 'none' : tooLarge ? 'sure' : partingOf(format);
  if (!pieces || !first?.value || format === null || parting === 'none') return yield* readWhole();
  const begun = await allOf(readOne(source, first.value.bytes));
  if (parting === 'read' && !begun.some((read) => 'paragraphs' in read)) return yield* readWhole();
  yield* begun;
  if (begun.some((read) => isGivenUp(read, source))) return;
  try {
    for await (const { bytes, before } of pieces) {
      const piece = { ...source, linesBefore: before, format: format.name };
      for await (const read of readOne(piece, bytes)) {
        yield read;
        if (isGivenUp(read, source)) return;
      }
    }
  } catch (error) {
    yield problemOf(error, source.file, format);
  }
}

async function piecesFrom(
  { file }: SourceFile,
  opened: ByteSource,
  { formats = [], formatLimits = FORMAT_LIMITS }: ReadSettings,
  size: number,
  tooLarge: boolean,
): Promise<AsyncGenerator<Piece> | null> {
  const all: readonly ImportFormat[] = [...formats, ...FORMATS];
  return await piecesOf(opened, { file, formats: all, limits: formatLimits, size, tooLarge });
}

function isGivenUp(read: Read, { file }: SourceFile): boolean {
  return 'code' in read && read.file === file && read.line === null && GIVEN_UP.has(read.code);
}

async function allOf(reads: AsyncIterable<Read>): Promise<Read[]> {
  const all: Read[] = [];
  for await (const read of reads) all.push(read);
  return all;
}
