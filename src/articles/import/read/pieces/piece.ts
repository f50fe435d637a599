/** Part of a file of many articles that is a file of the same kind by itself. */
export interface Piece {
  readonly bytes: Uint8Array;
  /** How many lines, rows, messages or entries of the file stand before it. */
  readonly before: number;
}

/** A file of which any part can be read. */
export interface ByteSource {
  /** In bytes. */
  readonly size: number;
  /** Fewer bytes than asked for only at the end of the file. */
  read(from: number, length: number): Promise<Buffer>;
}

/** How many bytes a piece has, or the one article that is longer. */
export const PIECE: number = 4 << 20;

/** The bytes of a file from front to back, so many at a time. */
export async function* chunksOf(source: ByteSource, length: number): AsyncGenerator<Buffer> {
  for (let from = 0; from < source.size; ) {
    const chunk = await source.read(from, length);
    if (chunk.length === 0) return;
    yield chunk;
    from += chunk.length;
  }
}

/** Whether a file is UTF-8 to its last byte: one whose parts are in several encodings is not parted. */
export async function isAllUtf8(source: ByteSource): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of chunksOf(source, CHUNK)) {
      if (chunk.includes(0)) return false;
      decoder.decode(chunk, { stream: true });
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

const CHUNK = 1 << 20;
