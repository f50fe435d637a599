import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** A PostgreSQL server of the tests' own: a temporary folder, a free port of this machine, no password. */
export interface PostgresServer {
  readonly port: number;
  /** A new database in it; its address. */
  database(): Promise<string>;
  /** Ends it as a power cut would, and starts it again on the same port and folder. */
  restart(): Promise<void>;
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
 * Starts one, without waiting for disks: what is tested is that nothing is lost over its own crashes.
 * @param own settings that go before
 */
export async function startPostgres(own: readonly string[] = []): Promise<PostgresServer> {
  const bin = binaries() ?? '';
  const who = user() ?? {};
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-postgres-'));
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
    stop: async () => {
      await ended(child, 'SIGQUIT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
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
