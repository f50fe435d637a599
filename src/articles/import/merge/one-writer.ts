import path from 'node:path';
import { OnrecordError } from '../../../problem.ts';
import { refusal } from '../../read/files.ts';

/** What keeps two processes from writing into one corpus at the same time. */
export interface Writers {
  /** This process, for those who wait for it: `onrecord import, process 4711`. */
  readonly name: string;
  /** A name that no other process takes at the same time; it becomes part of file names. */
  readonly unique: string;
  /** Takes the lock of this file until it is released or the process ends; null where another holds it. */
  take(file: string): { release(): void } | null;
  /** Resolves after so many milliseconds. */
  pause(ms: number): Promise<void>;
  /** Called once where this process has to wait for another, with that one's name; null where it is not known. */
  onWait?(holder: string | null): void;
}

/** The file system as this file uses it. */
interface NoteFiles {
  readFile(path: string): Promise<Uint8Array>;
  writeFile(path: string, text: string): Promise<void>;
  rm(path: string, options: { force: true }): Promise<void>;
}

/** Hidden, so that no reader of the corpus takes them for articles. */
const LOCK = '.onrecord-import.lock';
const NOTE = '.onrecord-import.holder';
/** How often the lock is tried, and for how long, in ms. */
const PAUSE = 100;
const PATIENCE = 10 * 60_000;

/**
 * Does something while nobody else writes into a corpus; waits for whoever does so first.
 *
 * @param corpus the folder; it must be there
 * @throws {OnrecordError} `corpus-busy`, naming who writes there, after ten minutes; `corpus-not-writable`
 */
export async function asOnlyWriter<T>(
  corpus: string,
  writers: Writers,
  files: NoteFiles,
  work: () => Promise<T>,
): Promise<T> {
  const note = path.join(corpus, NOTE);
  const lock = await waitForLock(corpus, writers, () => holderIn(note, files));
  try {
    // Who holds it is a courtesy to those who wait: no reason to fail where it can't be written.
    await files.writeFile(note, writers.name).catch(() => undefined);
    return await work();
  } finally {
    await files.rm(note, { force: true }).catch(() => undefined);
    lock.release();
  }
}

async function waitForLock(
  corpus: string,
  writers: Writers,
  holder: () => Promise<string | null>,
): Promise<{ release(): void }> {
  for (let waited = 0; waited < PATIENCE; waited += PAUSE) {
    const lock = tryLock(corpus, writers);
    if (lock !== null) return lock;
    if (waited === PAUSE) writers.onWait?.(await holder());
    await writers.pause(PAUSE);
  }
  throw corpusBusy(corpus, await holder());
}

function tryLock(corpus: string, writers: Writers): { release(): void } | null {
  try {
    return writers.take(path.join(corpus, LOCK));
  } catch (error) {
    throw new OnrecordError({
      code: 'corpus-not-writable',
      message: `The corpus folder can't be written to: ${refusal(error)}.`,
      remedy:
        'Name another folder with --corpus, or check the permissions and the room on the disk.',
      file: corpus,
    });
  }
}

async function holderIn(note: string, files: NoteFiles): Promise<string | null> {
  return files.readFile(note).then(
    (bytes) => Buffer.from(bytes).toString().slice(0, LONGEST_NAME) || null,
    () => null,
  );
}

const LONGEST_NAME = 200;

function corpusBusy(corpus: string, holder: string | null): OnrecordError {
  return new OnrecordError({
    code: 'corpus-busy',
    message: `Somebody else has been writing into the corpus for ten minutes: ${holder ?? 'another process'}.`,
    remedy: 'Wait until that one has finished, or end it, then import again.',
    file: corpus,
  });
}
