import type { Problem } from '../../problem.ts';
import { systemCode } from './second-name.ts';

/** One entry of a folder, as `readdir` with `withFileTypes` gives it. */
export interface FolderEntry {
  readonly name: string;
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

/** What a path leads to, as `stat` gives it. */
export interface FileFacts {
  readonly size: number;
  isFile(): boolean;
  isDirectory(): boolean;
}

/** A file that was opened. */
export interface OpenFile {
  /** @param position in the file, in bytes; null goes on where the last one ended */
  read(
    buffer: Uint8Array,
    offset: number,
    length: number,
    position: number | null,
  ): Promise<{ readonly bytesRead: number }>;
  /** Needed only where a file is opened for writing. */
  write?(
    buffer: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ): Promise<{ readonly bytesWritten: number }>;
  close(): Promise<void>;
}

/** The file system as reading sees it: `node:fs/promises` fits as it stands. Each call rejects as Node's does. */
export interface ReadableFiles {
  readFile(path: string): Promise<Uint8Array>;
  /** Needed only for pipes and devices that are named themselves, and for reading large files in pieces. */
  open?(path: string, flags: number, mode?: number): Promise<OpenFile>;
  readdir(path: string, options: { withFileTypes: true }): Promise<readonly FolderEntry[]>;
  stat(path: string): Promise<FileFacts>;
  realpath(path: string): Promise<string>;
}

/** The file system as import sees it: `node:fs/promises` fits as it stands. */
export interface WritableFiles extends ReadableFiles {
  mkdir(path: string, options: { recursive: true }): Promise<unknown>;
  writeFile(path: string, text: string, options?: { flag: 'wx' }): Promise<void>;
  link(existing: string, path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  rm(path: string, options: { force: true }): Promise<void>;
}

/** The problem that a file or folder refuses to be read. */
export function unreadable(file: string, error: unknown): Problem {
  return {
    code: 'file-unreadable',
    message: `It can't be read: ${refusal(error)}.`,
    remedy: 'Check the path and its permissions.',
    file,
    line: null,
  };
}

/** Why the file system refused, as a clause for people: `there is no such file or folder`. */
export function refusal(error: unknown): string {
  const code = systemCode(error);
  return REFUSALS[code] ?? (code === '' ? String(error) : `the system says ${code}`);
}

const REFUSALS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'reading or writing it is not permitted',
  EPERM: 'reading or writing it is not permitted',
  EEXIST: 'there already is a file of that name',
  EISDIR: 'it is a folder, not a file',
  ENOTDIR: 'a part of its path is a file, not a folder',
  ELOOP: 'its links lead round in a circle',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  EDQUOT: 'there is no more room for you on the disk',
  ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GiB; part it into several files',
  ENAMETOOLONG: 'its name is too long',
};
