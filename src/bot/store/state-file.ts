import { existsSync, readdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../machine/clock.ts';
import type { Log } from '../machine/log.ts';
import { isHeld, type Lock, takeLock } from './lock.ts';
import { closeFile, createPrivateFile, createPrivateFolder } from './private-file.ts';
import { migrate } from './schema.ts';
import { BUSY_TIMEOUT, type Database, openDatabase } from './sqlite.ts';
import { isDamaged } from './storage-failure.ts';

const FILE = 'desk.db';
const BESIDE = ['', '-wal', '-shm'];
const PAGE = 4096;
/** How long to wait while another process opens the same state, in ms. */
const OPENING_PATIENCE = 5_000;

/** The state's database on disk, and this process's mark of being alive beside it. */
export interface StateFile {
  /** For what has to outlast a power cut: every commit reaches the disk. */
  readonly database: Database;
  /** A second connection, for the rest: a power cut may cost its last commits. */
  readonly relaxed: Database;
  readonly alive: Lock;
  /** Whether the path still leads to the file that is open (nobody has moved or deleted it). */
  inPlace(): boolean;
}

/**
 * Opens or begins the database in `folder`, brings it to this version, and marks `owner` as alive.
 * One process at a time: another may be setting the same broken file aside.
 * @param maxBytes how large the file may grow.
 * @throws SQLite's, the file system's or a `state-too-new` error when the state can't be kept there.
 */
export function openStateFile(
  folder: string,
  owner: string,
  { clock, log, maxBytes }: { clock: Clock; log: Log; maxBytes: number },
): StateFile {
  createPrivateFolder(folder);
  const opening = takeLock(join(folder, 'opening.lock'), OPENING_PATIENCE);
  if (opening === null) throw new Error('another process has been opening the state for seconds');
  try {
    const path = join(folder, FILE);
    sweepOwners(folder);
    for (const name of readdirSync(folder)) closeFile(join(folder, name));
    const alive = takeLock(ownerPath(folder, owner));
    if (alive === null) throw new Error('two processes drew the same random name');
    const database = openSound(path, maxBytes, clock, log);
    const { ino } = statSync(path);
    const relaxed = openRelaxed(path, maxBytes);
    return {
      database,
      relaxed,
      alive,
      inPlace: () => existsSync(path) && statSync(path).ino === ino,
    };
  } finally {
    opening.release();
  }
}

/** Whether the process of that name still lives; asked only of names that stand in the database. */
export function ownerLives(folder: string, owner: string): boolean {
  return isHeld(ownerPath(folder, owner));
}

function ownerPath(folder: string, owner: string): string {
  return join(folder, `owner-${owner}.lock`);
}

function sweepOwners(folder: string): void {
  for (const name of readdirSync(folder))
    if (/^owner-.*\.lock$/.test(name)) isHeld(join(folder, name));
}

function openSound(path: string, maxBytes: number, clock: Clock, log: Log): Database {
  try {
    return openChecked(path, maxBytes);
  } catch (error) {
    if (!isDamaged(error)) throw error;
    const aside = setAside(path, clock);
    log.error(`The state file is damaged and was set aside as ${aside}; a new one was begun.`);
    return openChecked(path, maxBytes);
  }
}

function openChecked(path: string, maxBytes: number): Database {
  createPrivateFile(path);
  const database = openDatabase(path, OPENING_PATIENCE);
  try {
    prepare(database, maxBytes);
    const { quick_check: found } =
      database.get<{ quick_check: string }>('PRAGMA quick_check(1)') ?? {};
    if (found !== 'ok') throw Object.assign(new Error(`damaged: ${found}`), { errcode: 11 });
    migrate(database);
    database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT}`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function prepare(database: Database, maxBytes: number): void {
  // FULL: what was claimed or answered still is after a power cut. secure_delete: what is removed is
  // overwritten. A checkpoint every 100 pages keeps each one short, and old tokens out of the log.
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
    PRAGMA wal_autocheckpoint = 100; PRAGMA trusted_schema = OFF;
    PRAGMA max_page_count = ${Math.max(1, Math.floor(maxBytes / PAGE))}`);
}

function openRelaxed(path: string, maxBytes: number): Database {
  const database = openDatabase(path, OPENING_PATIENCE);
  prepare(database, maxBytes);
  database.exec(`PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = ${BUSY_TIMEOUT}`);
  return database;
}

/** Renames the database and what lies beside it, by the time; gives the new name. */
function setAside(path: string, clock: Clock): string {
  const time = new Date(clock.wall()).toISOString().replace(/[:.]/g, '-');
  let name = `${path}.damaged-${time}`;
  for (let again = 2; existsSync(name); again += 1) name = `${path}.damaged-${time}-${again}`;
  for (const end of BESIDE) if (existsSync(path + end)) renameSync(path + end, name + end);
  return name;
}
