import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Clock } from '../machine/clock.ts';
import type { Log } from '../machine/log.ts';
import type { Database } from './database/database.ts';
import type { Disk } from './database/disk.ts';
import { sqliteDatabase } from './database/sqlite-database.ts';
import { DiskHolder, type DiskPlace } from './spill/disk-holder.ts';
import type { Marks } from './spill/marks.ts';
import { openInMemory } from './spill/memory.ts';
import { moveToDisk } from './spill/move-to-disk.ts';
import { Refusals } from './spill/refusals.ts';
import type { Sqlite } from './sqlite.ts';
import type { State } from './state.ts';
import { openStateFile } from './state-file.ts';
import { openStateTime } from './state-time.ts';

export interface StateOptions {
  readonly clock: Clock;
  readonly log: Log;
  /** Largest size of the file, in bytes. Default 256 MB; what does not fit is kept in memory. */
  readonly maxBytes?: number;
}

const DEFAULT_MAX_BYTES = 256 * 1024 * 1024;

/**
 * Opens the state in `folder/desk`; null, or a folder that can't be written, means memory only, the
 * latter with one line in the log. A damaged file is set aside and a new one begun. Never throws for
 * what stands in the folder.
 */
export function openState(folder: string | null, options: StateOptions): State {
  const owner = newOwner();
  const { clock, log, maxBytes = DEFAULT_MAX_BYTES } = options;
  if (folder === null) return new KeptState(owner, null, options);
  const name = join(folder, 'desk');
  const open = (begin: number) => openStateFile(name, owner, { clock, log, maxBytes, begin });
  return new KeptState(owner, { name, open }, options);
}

/** The state on a disk that is open already. */
export function openStateOn(
  disk: Disk,
  { owner, name }: { readonly owner: string; readonly name: string },
  options: StateOptions,
): State {
  return new KeptState(owner, { name, open: () => disk }, options);
}

/** A random name for an opening of a state. */
export function newOwner(): string {
  return randomBytes(9).toString('base64url');
}

class KeptState implements State {
  readonly owner: string;
  readonly memory: Database;
  readonly #held: DiskHolder;
  readonly #refusals: Refusals;
  readonly #inMemory: Sqlite;
  readonly #doubting: (() => void)[] = [];
  #salt: string | null = null;
  #memoryTime: () => number;
  /** Whether anything may stand in memory only. */
  #spilled = false;
  /** How often the disk has refused. */
  #refused = 0;

  constructor(owner: string, place: DiskPlace | null, { clock, log }: StateOptions) {
    this.owner = owner;
    this.#held = new DiskHolder(place, log, () => {
      for (const listener of this.#doubting) listener();
    });
    this.#refusals = new Refusals(log);
    this.#inMemory = openInMemory();
    this.memory = sqliteDatabase(this.#inMemory, null);
    this.#memoryTime = openStateTime(this.#inMemory, clock, clock.wall()).now;
    this.#held.open(this.now());
  }

  get kept(): 'disk' | 'memory' {
    return this.disk === null || this.#refusals.failure !== null ? 'memory' : 'disk';
  }

  get disk(): Database | null {
    return this.#disk?.database ?? null;
  }

  get marks(): Marks {
    return this.#held.marks;
  }

  get certain(): boolean {
    return this.#disk?.certain ?? true;
  }

  get salt(): string {
    this.#salt ??= this.#disk?.salt ?? this.#saltInMemory();
    return this.#salt;
  }

  now(): number {
    return this.#disk?.now() ?? this.#memoryTime();
  }

  async write<T>(change: (database: Database) => Promise<T>): Promise<T> {
    // What once went to memory stays the newest there until all of it is on the disk.
    if (this.#disk !== null && !this.#spilled) {
      try {
        return await change(this.#disk.relaxed);
      } catch (error) {
        this.refused(error);
      }
    }
    return change(this.memory);
  }

  async read<T>(look: (database: Database) => Promise<T | undefined>): Promise<T | undefined> {
    const found = this.#usesMemory() ? await look(this.memory) : undefined;
    return found ?? (await this.#lookOnDisk(look));
  }

  async readAll<T>(look: (database: Database) => Promise<T[]>): Promise<T[]> {
    const inMemory = this.#usesMemory() ? await look(this.memory) : [];
    return [...inMemory, ...((await this.#lookOnDisk(look)) ?? [])];
  }

  async claimUnwritten(name: string): Promise<boolean | null> {
    if (!this.#held.wanted) return true;
    return (await this.#disk?.claims?.claim(name)) ?? null;
  }

  refused(error: unknown): void {
    this.#refused += 1;
    this.#refusals.note(error, this.now());
    this.#spilled = true;
  }

  async gone(owners: readonly string[]): Promise<string[]> {
    const others = owners.filter((owner) => owner !== this.owner);
    if (this.#disk === null || others.length === 0) return [];
    try {
      return await this.#disk.gone(others);
    } catch {
      return []; // Unknown counts as alive: late is better than twice.
    }
  }

  onDoubt(listener: () => void): void {
    this.#doubting.push(listener);
  }

  async tend(): Promise<void> {
    if (this.#disk === null && this.#held.openLater(this.now())) {
      this.#spilled = true;
      this.#refusals.sayServing();
    }
    if (this.#disk === null) return;
    if (this.#refusals.takeDamage() || !this.#held.inPlace()) this.#held.reopen(this.now());
    this.#held.openMarks();
    try {
      await this.#disk?.stamp();
      if (this.#spilled && this.disk !== null) {
        const refused = this.#refused;
        const left = !(await moveToDisk(this.memory, this.disk));
        this.#spilled = left || this.#refused !== refused;
      }
      if (!this.#spilled) this.#disk?.claims?.written();
    } catch (error) {
      this.refused(error);
    }
    this.#refusals.check(this.now());
  }

  async close(): Promise<void> {
    const closed = this.#held.close();
    await this.memory.close();
    await closed;
  }

  get #disk(): Disk | null {
    return this.#held.disk;
  }

  #usesMemory(): boolean {
    return this.#spilled || this.disk === null;
  }

  async #lookOnDisk<T>(look: (database: Database) => Promise<T>): Promise<T | undefined> {
    try {
      return this.#disk === null ? undefined : await look(this.#disk.relaxed);
    } catch (error) {
      this.refused(error);
      return undefined;
    }
  }

  #saltInMemory(): string {
    this.#spilled = true;
    const fresh = randomBytes(32).toString('base64url');
    this.#inMemory.run("INSERT INTO meta VALUES ('salt', ?) ON CONFLICT DO NOTHING", fresh);
    return fresh;
  }
}
