import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statfsSync,
  writeSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';

/** A PostgreSQL server of the tests' own: a temporary folder, a free port of this machine, no password. */
export interface PostgresServer {
  readonly port: number;
  /** A new database in it; its address. */
  database(): Promise<string>;
  /** Ends it as a power cut would, and starts it again on the same port and folder. */
  restart(): Promise<void>;
  /**
   * Takes all the room of the disk that it lies on, for so many ms, and starts it again where it ended of that.
   * @returns false where that disk is larger than a gigabyte: nothing is done then
   */
  fill(ms: number): Promise<boolean>;
  stop(): Promise<void>;
}

const DEBIAN = '/usr/lib/postgresql';

/** Where initdb and postgres are; null where they are not. */
function binaries(): string | null {
  const versions = existsSync(DEBIAN)
    ? readdirSync(DEBIAN).map((one) => join(DEBIAN, one, 'bin'))
    : [];
  const places = [...versions, ...(process.env.PATH ?? '').split(':')];
  return places.find((place) => existsSync(join(place, 'initdb'))) ?? null;
}

/** A user that is not root, which PostgreSQL refuses to run as; null where there is none to be. */
function user(): { uid?: number; gid?: number } | null {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const ids = ['-u', '-g'].map((which) => spawnSync('id', [which, name], { encoding: 'utf8' }));
    const [uid, gid] = ids.map(({ stdout }) => Number.parseInt(stdout, 10));
    if (uid !== undefined && gid !== undefined && uid > 0) return { uid, gid };
  }
  return null;
}

/** Why no server can be started here; null where one can. */
export const noPostgres: string | null =
  process.platform === 'win32' || binaries() === null
    ? 'PostgreSQL is not installed here'
    : user() === null
      ? 'there is no user but root'
      : null;

/**
 * Starts one in the temporary folder, or in that which POSTGRES_FOLDER names, without waiting for disks: what is tested is that nothing is lost over its own crashes.
 * @param own settings that go before
 */
export async function startPostgres(own: readonly string[] = []): Promise<PostgresServer> {
  const bin = binaries() ?? '';
  const who = user() ?? {};
  const folder = mkdtempSync(join(process.env.POSTGRES_FOLDER ?? tmpdir(), 'onrecord-postgres-'));
  const { uid, gid } = who;
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
  chmodSync(folder, 0o700);
  const data = join(folder, 'data');
  const how = ['-U', 'onrecord', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(bin, 'initdb'), ['-D', data, ...how], { ...who, cwd: folder, stdio: 'pipe' });
  const port = await freePort();
  const listening = ['-h', '127.0.0.1', '-p', String(port), '-k', folder];
  const settings = ['fsync=off', 'max_connections=200', ...own].flatMap((one) => ['-c', one]);
  const start = () =>
    spawn(join(bin, 'postgres'), ['-D', data, ...listening, ...settings], {
      ...who,
      cwd: folder,
      stdio: 'ignore',
    });
  const address = (name: string) => `postgres://onrecord@127.0.0.1:${port}/${name}`;
  let child = start();
  await answering(address('postgres'));
  let made = 0;
  return {
    port,
    database: async () => {
      const name = `state_${++made}`;
      await ask(address('postgres'), `CREATE DATABASE ${name}`);
      return address(name);
    },
    restart: async () => {
      // SIGQUIT: "immediate shutdown", without a checkpoint, recovery at the next start.
      await ended(child, 'SIGQUIT');
      child = start();
      await answering(address('postgres'));
    },
    fill: async (ms) => {
      if (!takeRoom(join(folder, 'filler'))) return false;
      await new Promise((resolve) => setTimeout(resolve, ms));
      rmSync(join(folder, 'filler'));
      if (child.exitCode !== null) child = start();
      await answering(address('postgres'));
      return true;
    },
    stop: async () => {
      await ended(child, 'SIGQUIT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const GIGABYTE = 2 ** 30;

/** Writes until the disk is full; only on a small one that was made for it. */
function takeRoom(file: string): boolean {
  const { blocks, bsize } = statfsSync(dirname(file));
  if (blocks * bsize > GIGABYTE) return false;
  const descriptor = openSync(file, 'w');
  try {
    for (const some of [2 ** 20, 2 ** 12]) writeUntilFull(descriptor, Buffer.alloc(some));
  } finally {
    closeSync(descriptor);
  }
  return true;
}

function writeUntilFull(descriptor: number, bytes: Buffer): void {
  try {
    while (writeSync(descriptor, bytes) === bytes.length);
  } catch {
    // Full.
  }
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null) return;
  const over = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await over;
}

async function ask(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(sql);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function answering(url: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await ask(url, 'SELECT 1');
    } catch (error) {
      if (tries === 300) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
      server.close(() => resolve(port));
    });
  });
}
