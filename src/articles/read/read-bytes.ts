import { constants } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { Problem } from '../../problem.ts';
import { type Limits, overLimit } from '../limits.ts';
import { type OpenFile, type ReadableFiles, unreadable } from './files.ts';
import { readWhole } from './read-whole.ts';

/**
 * The bytes of a file, or of a pipe or device that was named itself: no more of them than `limits.file`, and of a pipe
 * no longer than `limits.time` seconds without a byte.
 *
 * @param unbounded true for a file of many articles, whose size says nothing of any of them; default false
 * @returns the problem `file-unreadable`, `too-much-file` or `pipe-silent` in their place
 */
export async function readBytes(
  file: string,
  files: ReadableFiles,
  limits: Limits,
  unbounded = false,
): Promise<Uint8Array | Problem> {
  try {
    const facts = await files.stat(file);
    if (!facts.isFile() && !facts.isDirectory()) return await readPipe(file, files, limits);
    if (facts.size > limits.file && !unbounded) return overLimit('file', limits.file, { file });
    return await readWhole(file, files);
  } catch (error) {
    return unreadable(file, error);
  }
}

const CHUNK = 1 << 16;
/** How often a pipe is looked at that has nothing to read, in ms. */
const PAUSE = 20;

/** Opened without waiting for a writer and read without waiting for a byte: neither can be called off. */
async function readPipe(
  file: string,
  files: ReadableFiles,
  limits: Limits,
): Promise<Uint8Array | Problem> {
  const handle = await files.open?.(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  if (handle === undefined) return pipeSilent(file, 0);
  const chunks: Uint8Array[] = [];
  let [length, waited] = [0, 0];
  try {
    while (waited < limits.time * 1_000) {
      const chunk = await readSome(handle);
      if (chunk === 'nothing yet' || (chunk === 'end' && length === 0)) {
        await setTimeout(PAUSE);
        waited += PAUSE;
        continue;
      }
      if (chunk === 'end') return Buffer.concat(chunks);
      chunks.push(chunk);
      length += chunk.length;
      waited = 0;
      if (length > limits.file) return overLimit('file', limits.file, { file });
    }
    return pipeSilent(file, limits.time);
  } finally {
    await handle.close();
  }
}

/** A pipe that nobody has opened for writing yet looks like one at its end. */
async function readSome(handle: OpenFile): Promise<Uint8Array | 'nothing yet' | 'end'> {
  try {
    const buffer = new Uint8Array(CHUNK);
    const { bytesRead } = await handle.read(buffer, 0, CHUNK, null);
    return bytesRead === 0 ? 'end' : buffer.subarray(0, bytesRead);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return 'nothing yet';
    throw error;
  }
}

function pipeSilent(file: string, seconds: number): Problem {
  return {
    code: 'pipe-silent',
    message: `Nothing came out of the pipe for ${seconds} seconds.`,
    remedy: 'Write the articles to a file and name that, or raise ONRECORD_LIMITS=time=NUMBER.',
    file,
    line: null,
  };
}
