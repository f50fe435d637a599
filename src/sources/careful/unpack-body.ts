import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** A body that grew over what is taken of one. */
export class TooMuch extends Error {
  override readonly name = 'TooMuch';
}

/** What we say that we can unpack. */
export const ENCODINGS = 'gzip, deflate, br';

/**
 * The body of an answer, compression undone, never more than `most` bytes of it in memory: what a few kilobytes unpack to
 * may be gigabytes.
 *
 * @throws TooMuch, or the stream's error where it breaks off
 */
export async function unpackBody(
  stream: Readable,
  encoding: string,
  most: number,
): Promise<Buffer> {
  const unpacker = unpackerFor(encoding);
  if (unpacker === null) return gather(stream, most);
  stream.on('error', (error) => unpacker.destroy(error));
  try {
    return await gather(stream.pipe(unpacker), most);
  } finally {
    stream.destroy();
  }
}

function unpackerFor(encoding: string) {
  const name = encoding.trim().toLowerCase();
  if (name === 'gzip' || name === 'x-gzip') return createGunzip();
  if (name === 'deflate') return createInflate();
  if (name === 'br') return createBrotliDecompress();
  if (name === '' || name === 'identity') return null;
  throw new Error(`it is packed in a way that was not asked for (${name.slice(0, 40)})`);
}

async function gather(stream: Readable, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > most) {
      stream.destroy();
      throw new TooMuch();
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
