import { createGunzip } from 'node:zlib';
import { warcRecords } from '../../../formats/archives/warc-records.ts';
import type { FormatLimits } from '../../../formats/limits.ts';
import { type ByteSource, chunksOf, PIECE, type Piece } from './piece.ts';

const CHUNK = 1 << 20;

/**
 * Whole records, unpacked.
 *
 * @throws OverLimit where a record or all of them are too large
 */
export async function* warcPieces(
  source: ByteSource,
  { entry, unpacked }: FormatLimits,
  size = PIECE,
): AsyncGenerator<Piece> {
  const waiting: Buffer[] = [];
  let length = 0;
  for await (const { raw } of warcRecords(unpackedFrom(source), entry, unpacked)) {
    waiting.push(raw);
    length += raw.length;
    if (length < size) continue;
    yield { bytes: Buffer.concat(waiting.splice(0)), before: 0 };
    length = 0;
  }
  if (length > 0) yield { bytes: Buffer.concat(waiting), before: 0 };
}

async function* unpackedFrom(source: ByteSource): AsyncGenerator<Buffer> {
  const start = await source.read(0, 2);
  if (start[0] !== 0x1f || start[1] !== 0x8b) {
    yield* chunksOf(source, CHUNK);
    return;
  }
  const { Readable } = await import('node:stream');
  const unzipped = Readable.from(chunksOf(source, CHUNK)).pipe(createGunzip({ chunkSize: CHUNK }));
  yield* unzipped as AsyncIterable<Buffer>;
}
