import { createGunzip } from 'node:zlib';
import { OverLimit } from './over-limit.ts';

/** A record of a web archive. */
export interface WarcRecord {
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
  /** The whole record. */
  readonly raw: Buffer;
}

/** Longest head of a record that is looked at, in bytes. */
const LONGEST_HEAD = 1 << 16;

/**
 * The records of a web archive, one at a time.
 *
 * @throws OverLimit where a record is larger than `most` bytes, or all of them than `all`
 */
export async function* warcRecords(
  chunks: AsyncIterable<Buffer>,
  most: number,
  all: number,
): AsyncGenerator<WarcRecord> {
  let rest = Buffer.alloc(0);
  let total = 0;
  for await (const chunk of chunks) {
    total += chunk.length;
    if (total > all)
      throw new OverLimit(`it unpacks to more than ${all.toLocaleString('en')} bytes`);
    rest = Buffer.concat([rest, chunk]);
    for (let next = recordAt(rest, most); next; next = recordAt(rest, most)) {
      yield next.record;
      rest = rest.subarray(next.end);
    }
  }
}

/** The bytes of a web archive, unpacked. A compressed one has each record in a member of its own. */
export async function* archiveChunks(bytes: Uint8Array): AsyncGenerator<Buffer> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) {
    yield Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return;
  }
  const stream = createGunzip({ chunkSize: 1 << 20 });
  stream.end(bytes);
  yield* stream as AsyncIterable<Buffer>;
}

/** The record that a buffer begins with; null where not all of it is there yet. */
function recordAt(buffer: Buffer, most: number): { record: WarcRecord; end: number } | null {
  let start = 0;
  while (buffer[start] === 13 || buffer[start] === 10) start += 1;
  const blank = buffer.indexOf('\r\n\r\n', start, 'latin1');
  if (blank < 0 || blank - start > LONGEST_HEAD) return null;
  const headers = headersOf(buffer.toString('utf8', start, blank));
  const length = Number(headers.get('content-length') ?? 0);
  if (!(length >= 0) || length > most)
    throw new OverLimit(`a record is larger than ${most.toLocaleString('en')} bytes`);
  const from = blank + 4;
  if (buffer.length < from + length) return null;
  const end = from + length;
  return {
    record: { headers, body: buffer.subarray(from, end), raw: buffer.subarray(0, end) },
    end,
  };
}

/** Lines "Name: value", names in lower case; the first of each counts. */
export function headersOf(head: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of head.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return headers;
}
