import type { ChildProcess } from 'node:child_process';
import type { Problem } from '../../../problem.ts';
import { DEFAULT_LIMITS, type Limits, overLimit } from '../../limits.ts';
import type { ReadableFiles } from '../../read/files.ts';
import { readBytes } from '../../read/read-bytes.ts';
import type { SourceFile } from './collect.ts';
import { isPlain, type Read, type ReadSettings, readDrafts } from './drafts.ts';
import { openSource } from './pieces/open-source.ts';
import { readParted } from './pieces/read-parted.ts';
import { isAlive, type ReadingProcesses, readingProcesses } from './reading-processes.ts';

/** What the process is asked to read. */
export interface ReadTask {
  readonly source: SourceFile;
  readonly bytes: Uint8Array;
  readonly settings: Pick<ReadSettings, 'formatLimits' | 'fields' | 'reading'>;
}

/** What the process says: what it read, then that the file is at its end. */
export type ReadMessage = { readonly read: Read } | { readonly done: true };

/** Reads files, as many at once as it is asked to. */
export interface FileReader {
  /** What a file holds, or what is wrong with it. Never throws for what it holds. */
  read(source: SourceFile): AsyncGenerator<Read>;
  /** Ends the processes of files that are still being read, and hands back the others. */
  close(): void;
}

/**
 * A reader whose files share processes, one for each file that is being read at a time. A process is given up where a file
 * takes more than its share of memory, or of time without anything new; the next file gets another one. A thread would not do: one that runs out of memory may take
 * the whole process with it. Files that only our own code reads are read at once.
 *
 * @param processes where it comes from
 */
export function openFileReader(
  files: ReadableFiles,
  settings: ReadSettings,
  processes: ReadingProcesses = readingProcesses,
): FileReader {
  const limits = settings.reading?.limits ?? DEFAULT_LIMITS;
  const sent = sendable(settings, limits);
  const [free, busy]: [ChildProcess[], Set<ChildProcess>] = [[], new Set()];
  // One may have ended between files, where nobody waits for it.
  const take = () => {
    for (let child = free.pop(); child !== undefined; child = free.pop())
      if (isAlive(child)) return child;
    return processes.take(limits.memory);
  };
  async function* readOne(source: SourceFile, bytes: Uint8Array): AsyncGenerator<Read> {
    if (isPlain(source, bytes, settings)) {
      yield* readDrafts(source, bytes, settings);
      return;
    }
    const child = take();
    busy.add(child);
    const stopped = yield* readIn(child, { source, bytes, settings: sent }, limits);
    busy.delete(child);
    if (stopped === null) {
      free.push(child);
      return;
    }
    child.kill('SIGKILL');
    yield stopped;
  }
  async function* readWhole(source: SourceFile): AsyncGenerator<Read> {
    const bytes = await readBytes(source.file, files, limits, isLines(source.file));
    if ('code' in bytes) yield bytes;
    else yield* readOne(source, bytes);
  }
  return {
    async *read(source) {
      const size = {
        above: Math.min(LARGE, limits.file),
        most: isLines(source.file) ? Number.POSITIVE_INFINITY : limits.file,
      };
      const opened = await openSource(source.file, files, size);
      const read = { readOne, readWhole: () => readWhole(source) };
      try {
        yield* opened === null ? read.readWhole() : readParted(source, opened, settings, read);
      } finally {
        await opened?.close();
      }
    },
    close() {
      for (const child of busy) child.kill('SIGKILL');
      for (const child of free.splice(0)) processes.release(child, limits.memory);
    },
  };
}

/** Files of more bytes than this are read in pieces, where they are of a kind that can be. */
const LARGE = 8 << 20;

/** Data alone: what else there is among the settings can't be handed to a process. */
function sendable(
  { formatLimits, fields, stated }: ReadSettings,
  limits: Limits,
): ReadTask['settings'] {
  return {
    reading: { limits },
    ...(formatLimits === undefined ? {} : { formatLimits }),
    ...(fields === undefined ? {} : { fields }),
    ...(stated === undefined ? {} : { stated }),
  };
}

/** A file of many articles line by line, whose size says nothing of any of them. */
function isLines(file: string): boolean {
  return /\.(?:jsonl|ndjson)$/i.test(file);
}

/** @returns null where the file was read to its end, else why the process has to be given up */
async function* readIn(
  child: ChildProcess,
  task: ReadTask,
  limits: Limits,
): AsyncGenerator<Read, Problem | null> {
  const { file } = task.source;
  const heard: ReadMessage[] = [];
  let [stopped, done]: [Problem | null, boolean] = [null, false];
  let wake = () => {};
  const hear = (message: unknown) => {
    heard.push(message as ReadMessage);
    wake();
  };
  const tooLate = overLimit('time', limits.time, { file });
  const stop = (problem: Problem) => {
    stopped ??= problem;
    wake();
  };
  const fail = (error: Error) => stop(broken(file, error.message));
  const gone = (code: number | null, signal: string | null) =>
    stop(ended(file, code ?? signal, limits));
  child.on('message', hear).on('error', fail).on('exit', gone);
  child.ref();
  child.channel?.ref();
  try {
    child.send(task, (error) => error && fail(error));
    for (;;) {
      // Where this process itself was busy, what came meanwhile is heard first.
      const late = () => setImmediate(() => heard.length === 0 && stop(tooLate));
      const silence = setTimeout(late, limits.time * 1_000);
      if (heard.length === 0 && stopped === null)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      clearTimeout(silence);
      for (const message of heard.splice(0)) {
        done = 'done' in message;
        if ('done' in message) return null;
        yield message.read;
      }
      if (stopped !== null) return stopped;
    }
  } finally {
    child.off('message', hear).off('error', fail).off('exit', gone);
    if (stopped === null && !done) child.kill('SIGKILL');
  }
}

/** Node ends with SIGABRT (134 where a shell tells it) when its heap is full; the system kills with SIGKILL. */
function ended(file: string, how: number | string | null, limits: Limits): Problem {
  return how === 'SIGABRT' || how === 'SIGKILL' || how === 134
    ? overLimit('memory', limits.memory, { file })
    : broken(file, `the process that read it ended with ${how}`);
}

function broken(file: string, why: string): Problem {
  return {
    code: 'file-broken',
    message: `The file can't be read: ${why.replace(/\.$/, '')}.`,
    remedy: 'Save or export it again, or copy the words of the article into a .txt file.',
    file,
    line: null,
  };
}
