import { createGunzip } from 'node:zlib';
import type { Found, ImportFormat } from '../format.ts';
import { beginsWith, importFile } from '../import-file.ts';
import { OverLimit } from './over-limit.ts';
import { inside } from './zip.ts';

/** One file, compressed. */
export const gzip: ImportFormat = {
  name: 'gzip',
  about: 'Compressed files (GZ) of any of these kinds',
  recognise: (file) => beginsWith(file, '\u001f\u008b'),
  async *read(file, reading): AsyncGenerator<Found> {
    if (reading.depth >= reading.limits.depth)
      throw new OverLimit('it lies deeper inside other archives than is read');
    const bytes = await gunzipped(file.bytes, reading.limits.entry);
    const base = file.file.replace(/^.*[/\\]/, '');
    const name = base.replace(/\.gz$/i, '') || 'file';
    yield* inside(reading.inner(importFile(name, bytes)), name, file.file);
  },
};

/**
 * All members of a gzip file, one after the other.
 *
 * @throws OverLimit where more than `most` bytes come out
 */
async function gunzipped(bytes: Uint8Array, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = createGunzip();
  stream.end(bytes);
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > most) {
      stream.destroy();
      throw new OverLimit(`it unpacks to more than ${most.toLocaleString('en')} bytes`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
