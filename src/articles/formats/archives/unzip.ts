import type { FormatLimits } from '../limits.ts';
import { OverLimit } from './over-limit.ts';

/** An entry of a zip archive as its table of contents states it. */
export interface ZipEntry {
  readonly name: string;
  /** Its place in the table of contents, from 0: two entries may have one name. */
  readonly at: number;
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
  let place = 0;
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      const at = place++;
      if (name.endsWith('/')) return false;
      entries.push({ name, at, size: originalSize });
      total += originalSize;
      if (entries.length > limits.entries) throw tooMany('files', limits.entries);
      if (total > limits.unpacked) throw tooMany('bytes, unpacked,', limits.unpacked);
      return false;
    },
  });
  return entries;
}

/**
 * Unpacks the entries of these names, the last of each; never more bytes than they state.
 *
 * @throws OverLimit where one of them is too large
 */
export async function unzip(
  bytes: Uint8Array,
  names: ReadonlySet<string>,
  limits: FormatLimits,
): Promise<Map<string, Uint8Array>> {
  return unpacked(bytes, ({ name }) => names.has(name), limits);
}

/**
 * Unpacks these entries, of which no two have the same name; never more bytes than they state.
 *
 * @throws OverLimit where one of them is too large
 */
export async function unzipEntries(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  limits: FormatLimits,
): Promise<Map<string, Uint8Array>> {
  const places = new Set(entries.map(({ at }) => at));
  return unpacked(bytes, ({ at }) => places.has(at), limits);
}

async function unpacked(
  bytes: Uint8Array,
  wanted: (entry: ZipEntry) => boolean,
  { entry }: FormatLimits,
): Promise<Map<string, Uint8Array>> {
  const { unzipSync } = await import('fflate');
  let at = 0;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize: size }) => {
      if (!wanted({ name, at: at++, size })) return false;
      if (size > entry) throw tooMany(`bytes in ${name}`, entry);
      return true;
    },
  });
  return new Map(Object.entries(parts));
}

function tooMany(what: string, most: number): OverLimit {
  return new OverLimit(`it holds more than ${most.toLocaleString('en')} ${what}`.replace(/,$/, ''));
}
