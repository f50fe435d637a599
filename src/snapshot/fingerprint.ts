import { createHash } from 'node:crypto';
import path from 'node:path';
import { type CorpusReading, isArticleFile, readArticleBytes } from '../articles/corpus.ts';
import type { ReadableFiles } from '../articles/read/files.ts';
import { piecesOf, readWhole } from '../articles/read/read-whole.ts';
import { isOf, walk } from '../articles/read/walk.ts';

/** Files read at once. */
const AT_ONCE = 32;

/** The file system, with a memory of what was read. */
export interface HashingFiles {
  readonly files: ReadableFiles;
  /** One hash over the names and bytes of all files read so far, in whatever order they were. */
  fingerprint(): string;
}

/** Bytes of files that are kept for being read once more, in all. */
const MOST_KEPT = 2 ** 29;

/**
 * Reads through to a file system and remembers a hash of every file.
 * @param twice whether every file is read once more, and then gives the bytes that it gave before; default false
 */
export function hashingFiles(files: ReadableFiles, twice = false): HashingFiles {
  const seen = new Map<string, string>();
  const kept = new KeptBytes(twice ? MOST_KEPT : 0);
  const refused = (place: string) => (error: unknown) => {
    seen.set(place, 'cannot be read');
    throw error;
  };
  return {
    files: {
      readdir: (folder, options) => files.readdir(folder, options).catch(refused(folder)),
      stat: (place) => files.stat(place).catch(refused(place)),
      realpath: (place) => files.realpath(place).catch(refused(place)),
      ...(files.open === undefined ? {} : { open: files.open }),
      async readFile(file) {
        const known = kept.take(file);
        if (known !== undefined) return known;
        const bytes = await readWhole(file, files).catch(refused(file));
        const hash = createHash('sha256');
        for (const piece of piecesOf(bytes)) hash.update(piece);
        seen.set(file, hash.digest('hex'));
        kept.keep(file, bytes);
        return bytes;
      },
    },
    fingerprint: () => hashOf([...seen].map(([file, hash]) => `${hash} ${file}`).sort()),
  };
}

/** Bytes of files until they are asked for. */
class KeptBytes {
  private readonly kept = new Map<string, Uint8Array>();
  private room: number;

  /** @param most how many in all */
  constructor(most: number) {
    this.room = most;
  }

  keep(file: string, bytes: Uint8Array): void {
    if (bytes.length > this.room) return;
    this.room -= bytes.length;
    this.kept.set(file, bytes);
  }

  take(file: string): Uint8Array | undefined {
    const bytes = this.kept.get(file);
    this.kept.delete(file);
    return bytes;
  }
}

/** One hash over several texts. */
export function hashOf(texts: readonly string[]): string {
  const told = texts.map((text) => `${text.length}:${text}`).join('');
  return createHash('sha256').update(told).digest('hex');
}

/**
 * Reads all that a corpus consists of: `fingerprint()` is then what it will be after the corpus was
 * read, if nothing has changed by then.
 *
 * @param besides files that belong to it and are no articles
 */
export async function readThrough(
  where: string,
  besides: readonly string[],
  { files }: HashingFiles,
  { followLinks = 'inside', limits }: Pick<CorpusReading, 'followLinks' | 'limits'> = {},
): Promise<void> {
  const walked = await walk(where, files, followLinks);
  const all = walked.files.filter(isArticleFile);
  for (const file of besides) if (await isOf(where, file, files, followLinks)) all.push(file);
  for (let at = 0; at < all.length; at += AT_ONCE) {
    const some = all.slice(at, at + AT_ONCE);
    await Promise.allSettled(some.map((file) => readArticleBytes(file, files, limits)));
  }
}

let version: Promise<string> | null = null;

/**
 * A hash over the core's own sources, as they were when the process first asked: what other code has
 * made is made anew, without anybody having to remember to count a version up.
 */
export function codeVersion(files: ReadableFiles): Promise<string> {
  version ??= hashOfSources(files);
  return version;
}

async function hashOfSources(files: ReadableFiles): Promise<string> {
  const own = hashingFiles(files);
  const { files: sources } = await walk(coreFolder(import.meta.dirname), files);
  await Promise.all(sources.map((file) => own.files.readFile(file)));
  return own.fingerprint();
}

/** Where the core lies: the folder above this file's, or that of the bundle that this file is a part of. */
function coreFolder(here: string): string {
  return path.basename(here) === 'snapshot' ? path.dirname(here) : here;
}
