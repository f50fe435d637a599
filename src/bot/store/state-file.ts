import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../machine/clock.ts';
import type { Log } from '../machine/log.ts';
import type { Disk } from './database/disk.ts';
import { sqliteDatabase } from './database/sqlite-database.ts';
import { isHeld, type Lock, takeLock } from './lock.ts';
import { closeFile, createPrivateFile, createPrivateFolder } from './private-file.ts';
import { migrate } from './schema.ts';
import { openMarks } from './spill/mark-file.ts';
import { BUSY_TIMEOUT, openDatabase, type Sqlite } from './sqlite.ts';
import { openStateTime, type StateTime } from './state-time.ts';
import { isDamaged, storageFailure } from './storage-failure.ts';

const FILE = 'desk.db';
const BESIDE = ['', '-wal', '-shm'];
const PAGE = 4096;
/** How long to wait while another process opens the same state, in ms. */
const OPENING_PATIENCE = 5_000;

interface OpeningOptions {
  readonly clock: Clock;
  readonly log: Log;
  /** How large the file may grow. */
  readonly maxBytes: number;
  /** The time to begin a new state with, ms. */
  readonly begin: number;
}

/**
 * Opens or begins the database in `folder`, brings it to this version, and marks `owner` as alive.
 * One process at a time: another may be setting the same broken file aside.
 * @throws SQLite's, the file system's or a `state-too-new` error when the state can't be kept there.
 */
export function openStateFile(
  folder: string,
  owner: string,
  { clock, log, maxBytes, begin }: OpeningOptions,
): Disk {
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
    const relaxed = openRelaxed(path, maxBytes);
    const time = openStateTime(database, clock, begin);
    return diskOf({ folder, owner, path }, { database, relaxed, alive, time });
  } finally {
    opening.release();
  }
}

interface Whose {
  readonly folder: string;
  readonly owner: string;
  readonly path: string;
}

interface Opened {
  readonly database: Sqlite;
  readonly relaxed: Sqlite;
  /** This process's mark of being alive beside them. */
  readonly alive: Lock;
  readonly time: StateTime;
}

function diskOf({ folder, owner, path }: Whose, { database, relaxed, alive, time }: Opened): Disk {
  const { ino } = statSync(path);
  const durable = sqliteDatabase(database, path);
  return {
    database: durable,
    relaxed: sqliteDatabase(relaxed, path),
    salt: saltOf(database),
    now: time.now,
    stamp: () => durable.transaction(async () => time.stamp()),
    openMarks: () => openMarks(folder, owner, (other) => other !== owner && isGone(folder, other)),
    // A second process on a full disk of this machine waits for the first, see inquiry.ts.
    claims: null,
    others: async () =>
      ownersIn(folder).filter((other) => other !== owner && !isGone(folder, other)).length,
    gone: async (owners) => owners.filter((other) => isGone(folder, other)),
    // The operating system keeps the lock as long as this process lives.
    certain: true,
    onDoubt: () => undefined,
    inPlace: () => existsSync(path) && statSync(path).ino === ino,
    close: async () => {
      relaxed.close();
      database.close();
      alive.release();
    },
  };
}

/** Another process may have been faster to make one; null where the disk takes none. */
function saltOf(database: Sqlite): string | null {
  const kept = () =>
    database.get<{ value: string }>("SELECT value FROM meta WHERE name = 'salt'")?.value ?? null;
  const known = kept();
  if (known !== null) return known;
  try {
    const fresh = randomBytes(32).toString('base64url');
    database.run("INSERT INTO meta VALUES ('salt', ?) ON CONFLICT DO NOTHING", fresh);
    return kept();
  } catch (error) {
    if (storageFailure(error) === null) throw error;
    return null;
  }
}

/** Unknown counts as alive: late is better than twice. */
function isGone(folder: string, owner: string): boolean {
  try {
    return !isHeld(ownerPath(folder, owner));
  } catch {
    return false;
  }
}

function ownerPath(folder: string, owner: string): string {
  return join(folder, `owner-${owner}.lock`);
}

/** Whose marks there are, of processes that live or are gone. */
function ownersIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => /^owner-(.*)\.lock$/.exec(name)?.[1] ?? []);
}

function sweepOwners(folder: string): void {
  for (const name of readdirSync(folder))
    if (/^owner-.*\.lock$/.test(name)) isHeld(join(folder, name));
}

function openSound(path: string, maxBytes: number, clock: Clock, log: Log): Sqlite {
  try {
    return openChecked(path, maxBytes);
  } catch (error) {
    if (!isDamaged(error)) throw error;
    const aside = setAside(path, clock);
    log.error(`The state file is damaged and was set aside as ${aside}; a new one was begun.`);
    return openChecked(path, maxBytes);
  }
}

function openChecked(path: string, maxBytes: number): Sqlite {
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

function prepare(database: Sqlite, maxBytes: number): void {
  // FULL: what was claimed or answered still is after a power cut. secure_delete: what is removed is
  // overwritten. A checkpoint every 100 pages keeps each one short, and old tokens out of the log.
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
    PRAGMA wal_autocheckpoint = 100; PRAGMA trusted_schema = OFF;
    PRAGMA max_page_count = ${Math.max(1, Math.floor(maxBytes / PAGE))}`);
}

function openRelaxed(path: string, maxBytes: number): Sqlite {
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
