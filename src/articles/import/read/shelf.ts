import { constants } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { OpenFile, WritableFiles } from '../../read/files.ts';
import type { Draft } from './drafts.ts';

/** What is left of a draft until it is written: its dropped lines are told at once. */
export type DraftText = Omit<Draft, 'dropped'>;

/** Where drafts wait until all are read and it is known which of them are one article. */
export interface Shelf {
  /** Puts a draft there, and returns what fetches it again. */
  put(draft: DraftText): Promise<() => Promise<DraftText>>;
  /** What was put there can't be fetched afterwards. */
  close(): Promise<void>;
}

/** How much is kept in memory before anything is put on the disk, in UTF-16 code units. */
const ROOM: number = 16 << 20;

/**
 * Opens a shelf: what is more than a few megabytes lies in a file of the system's folder for such, which has lost its name
 * already, so that nothing is left behind whenever the process ends. Where the disk takes no more it stays in memory.
 *
 * @param unique part of the file's name: no other process takes it at the same time
 */
export function openShelf(
  files: Pick<WritableFiles, 'open' | 'rm'>,
  unique: string,
  room: number = ROOM,
): Shelf {
  let [inMemory, end] = [0, 0];
  let file: Promise<OpenFile | null> | null = null;
  const written = async (draft: DraftText) => {
    file ??= openNameless(files, unique);
    const handle = await file;
    const bytes = Buffer.from(JSON.stringify(draft));
    if (handle === null || !(await isWritten(handle, bytes, end))) return null;
    end += bytes.length;
    return fetching(handle, end - bytes.length, bytes.length);
  };
  return {
    async put(draft) {
      const size = sizeOf(draft);
      const fetch = inMemory + size > room ? await written(draft) : null;
      if (fetch !== null) return fetch;
      inMemory += size;
      return async () => draft;
    },
    async close() {
      await (await file)?.close();
    },
  };
}

function sizeOf({ front, paragraphs }: DraftText): number {
  const captions = front.captions.reduce((sum, { length }) => sum + length, 0);
  return paragraphs.reduce((sum, { length }) => sum + length, 500 + captions);
}

async function openNameless(
  files: Pick<WritableFiles, 'open' | 'rm'>,
  unique: string,
): Promise<OpenFile | null> {
  const place = path.join(tmpdir(), `onrecord-import-${unique}-${++opened}`);
  const flags = constants.O_RDWR | constants.O_CREAT | constants.O_EXCL;
  const handle = await files.open?.(place, flags, 0o600).catch(() => null);
  // Where a file that is open keeps its name, it goes with the folder's next tidying.
  await files.rm(place, { force: true }).catch(() => undefined);
  return handle ?? null;
}

let opened = 0;

async function isWritten(handle: OpenFile, bytes: Uint8Array, from: number): Promise<boolean> {
  try {
    for (let done = 0; done < bytes.length; ) {
      const written = await handle.write?.(bytes, done, bytes.length - done, from + done);
      if (written === undefined) return false;
      done += written.bytesWritten;
    }
    return true;
  } catch {
    return false;
  }
}

/** Made by itself, so that it holds on to nothing of what was written. */
function fetching(handle: OpenFile, from: number, length: number): () => Promise<DraftText> {
  return async () => await fetched(handle, from, length);
}

async function fetched(handle: OpenFile, from: number, length: number): Promise<DraftText> {
  const bytes = Buffer.alloc(length);
  for (let done = 0; done < length; ) {
    const { bytesRead } = await handle.read(bytes, done, length - done, from + done);
    if (bytesRead === 0) throw new Error('the file of what was read was cut');
    done += bytesRead;
  }
  return JSON.parse(bytes.toString()) as DraftText;
}
