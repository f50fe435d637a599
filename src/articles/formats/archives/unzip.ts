import type { FormatLimits } from '../limits.ts';
import { OverLimit } from './over-limit.ts';

/** An entry of a zip archive as its table of contents states it. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes, unpacked. */
  readonly size: number;
}

/**
 * The entries of a zip archive, folders left out; nothing is unpacked.
 *
 * @throws OverLimit where they are too many or come to too much by what they state; an error where it is no zip archive
 */
export async function zipEntries(bytes: Uint8Array, limits: FormatLimits): Promise<ZipEntry[]> {
  const { unzipSync } = await import('fflate');
  const entries: ZipEntry[] = [];
  let total = 0;
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (name.endsWith('/')) return false;
      entries.push({ name, size: originalSize });
      total += originalSize;
      if (entries.length > limits.entries) throw tooMany('files', limits.entries);
      if (total > limits.unpacked) throw tooMany('bytes, unpacked,', limits.unpacked);
      return false;
    },
  });
  return entries;
}

/**
 * Unpacks these entries of an archive; never more bytes than they state.
 *
 * @throws OverLimit where one of them is too large
 */
export async function unzip(
  bytes: Uint8Array,
  names: ReadonlySet<string>,
  { entry }: FormatLimits,
): Promise<Map<string, Uint8Array>> {
  const { unzipSync } = await import('fflate');
  const unpacked = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!names.has(name)) return false;
      if (originalSize > entry) throw tooMany(`bytes in ${name}`, entry);
      return true;
    },
  });
  return new Map(Object.entries(unpacked));
}

function tooMany(what: string, most: number): OverLimit {
  return new OverLimit(`it holds more than ${most.toLocaleString('en')} ${what}`.replace(/,$/, ''));
}
