import { constants } from 'node:fs';
import type { OpenFile, ReadableFiles } from '../../../read/files.ts';
import type { ByteSource } from './piece.ts';

/** A file that is open. */
export interface OpenSource extends ByteSource {
  close(): Promise<void>;
}

/**
 * Opens a regular file of more than so many bytes.
 *
 * @returns null for any other, and where the file system opens none
 */
export async function openSource(
  file: string,
  files: ReadableFiles,
  { above, most }: { readonly above: number; readonly most: number },
): Promise<OpenSource | null> {
  try {
    const facts = await files.stat(file);
    if (!facts.isFile() || facts.size <= above || facts.size > most) return null;
    const handle = await files.open?.(file, constants.O_RDONLY);
    if (handle === undefined) return null;
    const read = async (from: number, length: number) => await readFrom(handle, from, length);
    return { size: facts.size, read, close: async () => await handle.close() };
  } catch {
    // Whoever reads it as a whole says what is wrong.
    return null;
  }
}

async function readFrom(handle: OpenFile, from: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await handle.read(bytes, done, length - done, from + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return bytes.subarray(0, done);
}
