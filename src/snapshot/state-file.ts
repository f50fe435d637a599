import path from 'node:path';
import { crc32 } from 'node:zlib';
import { readFully, type StateHandle, sumOf, writeFully } from './pieces.ts';
import type { Sections } from './sections/sections.ts';

/** The file system as this room uses it: `node:fs/promises` fits as it stands. */
export interface StateFiles {
  open(path: string, flags: 'r' | 'wx', mode?: number): Promise<StateHandle>;
  mkdir(path: string, options: { recursive: true; mode: number }): Promise<unknown>;
  chmod(path: string, mode: number): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  rm(path: string, options: { force: true }): Promise<void>;
  readdir(path: string): Promise<string[]>;
  stat(path: string): Promise<{ readonly mtimeMs: number; readonly ctimeMs: number }>;
}

/** The head of a file: what it is of, and each part's name, place and checksum. */
interface Head {
  readonly key: string;
  readonly parts: readonly {
    readonly name: string;
    readonly start: number;
    readonly length: number;
    readonly sum: number;
  }[];
}

/** Says what the file is, the layout's version, and (read back as it was written) the byte order. */
const MARK = Uint32Array.of(0x72636e6f, 1);
/** Mark, length of the head, checksum of the head. */
const FIXED = MARK.byteLength + 8;
/** Parts begin at multiples of it, so that numbers of any width lie well. */
const ALIGN = 8;

/**
 * Writes parts to a file at once or not at all: beside it, then in its place, so that whoever reads
 * meanwhile, or dies meanwhile, finds the file before or the file after.
 *
 * @param key what the parts are of; reading asks for the same
 * @param unique a name no other process takes at the same time
 */
export async function writeState(
  file: string,
  key: string,
  parts: Sections,
  files: StateFiles,
  unique: string,
): Promise<void> {
  const beside = `${file}.${unique}${UNFINISHED}`;
  await files.mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  try {
    const now = await writeNew(beside, key, parts, files);
    await sweep(path.dirname(file), `${path.basename(file)}.`, now, files);
    await files.rename(beside, file);
  } catch (error) {
    await files.rm(beside, { force: true }).catch(() => {});
    throw error;
  }
}

/** When the file was written, by the clock of its disk. */
async function writeNew(
  file: string,
  key: string,
  parts: Sections,
  files: StateFiles,
): Promise<number> {
  const handle = await files.open(file, 'wx', 0o600);
  try {
    await writeAll(handle, key, parts);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return (await files.stat(file)).mtimeMs;
}

const UNFINISHED = '.part';
/** Milliseconds that no writing takes: what is older was left by a process that died. */
const LONG_AGO = 24 * 3_600_000;

/**
 * Removes what was left half written in a folder; whatever can't be removed stays, and harms nobody.
 * @param prefix how the names begin that are meant
 * @param now the file system's own clock
 */
export async function sweep(
  folder: string,
  prefix: string,
  now: number,
  files: Pick<StateFiles, 'readdir' | 'rm' | 'stat'>,
): Promise<void> {
  const names = await files.readdir(folder).catch(() => []);
  for (const name of names) {
    if (!name.startsWith(prefix) || !name.endsWith(UNFINISHED)) continue;
    const left = path.join(folder, name);
    const { mtimeMs } = await files.stat(left).catch(() => ({ mtimeMs: Number.NaN }));
    if (now - mtimeMs > LONG_AGO) await files.rm(left, { force: true }).catch(() => {});
  }
}

async function writeAll(handle: StateHandle, key: string, parts: Sections): Promise<void> {
  const head = headFor(key, parts);
  const bytes = Buffer.from(JSON.stringify(head));
  const fixed = Buffer.alloc(FIXED);
  fixed.set(new Uint8Array(MARK.buffer));
  fixed.writeUInt32LE(bytes.length, MARK.byteLength);
  fixed.writeUInt32LE(crc32(bytes), MARK.byteLength + 4);
  await writeFully(handle, fixed, 0);
  await writeFully(handle, bytes, FIXED);
  const first = aligned(FIXED + bytes.length);
  for (const { name, start } of head.parts)
    await writeFully(handle, parts.get(name) as Uint8Array, first + start);
}

function headFor(key: string, parts: Sections): Head {
  let start = 0;
  const described = [...parts].map(([name, bytes]) => {
    const part = { name, start, length: bytes.length, sum: sumOf(bytes) };
    start = aligned(start + bytes.length);
    return part;
  });
  return { key, parts: described };
}

/**
 * The parts that were written under this key; null where there is no such file, where it is of
 * something else, or where a byte of it is not as it was written.
 */
export async function readState(
  file: string,
  key: string,
  files: StateFiles,
): Promise<Sections | null> {
  return (await readStateIf(file, (found) => found === key, files))?.parts ?? null;
}

/** The parts of a file and the key they were written under, where it is a wanted one; null as for `readState`. */
export async function readStateIf(
  file: string,
  isWanted: (key: string) => boolean,
  files: StateFiles,
): Promise<{ readonly key: string; readonly parts: Sections } | null> {
  let handle: StateHandle | null = null;
  try {
    handle = await files.open(file, 'r');
    return await readAll(handle, isWanted);
  } catch {
    return null;
  } finally {
    await handle?.close().catch(() => {});
  }
}

async function readAll(handle: StateHandle, isWanted: (key: string) => boolean) {
  const fixed = await readFully(handle, 0, FIXED);
  const mark = new Uint8Array(MARK.buffer);
  if (fixed === null || !fixed.subarray(0, mark.length).equals(mark)) return null;
  const length = fixed.readUInt32LE(MARK.byteLength);
  const bytes = length > MOST_HEAD ? null : await readFully(handle, FIXED, length);
  if (bytes === null || crc32(bytes) !== fixed.readUInt32LE(MARK.byteLength + 4)) return null;
  const head = JSON.parse(bytes.toString()) as Head;
  if (!isWanted(head.key)) return null;
  const first = aligned(FIXED + length);
  const parts: Sections = new Map();
  for (const { name, start, length, sum } of head.parts) {
    const part = await readFully(handle, first + start, length);
    if (part === null || sumOf(part) !== sum) return null;
    parts.set(name, part);
  }
  return { key: head.key, parts };
}

/** A head has a hundred parts or so. */
const MOST_HEAD = 1_000_000;

function aligned(place: number): number {
  return Math.ceil(place / ALIGN) * ALIGN;
}
