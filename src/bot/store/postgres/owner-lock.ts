import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { type Clock, pause, pauseUnless } from '../../machine/clock.ts';
import { createTurns } from '../database/turns.ts';
import type { NameLocks } from '../spill/unwritten-claims.ts';

/**
 * The mark of a process being alive: an advisory lock, held by a connection of its own. That connection
 * holds the locks of inquiries too: they need no disk, and are free once the process is gone.
 */
export interface OwnerLock extends NameLocks {
  /** Whether the others surely take us for alive. */
  readonly certain: boolean;
  /** Since when it is held without a break, ms of the steady clock. */
  readonly heldSince: number;
  /** Tells each time when it is no longer certain. */
  onDoubt(listener: () => void): void;
  release(): Promise<void>;
}

/** Between two tries to take it again, ms: the first, and the longest. */
const AGAIN = [25, 500] as const;
/** How long it may be lost before that is no longer certain, ms: less than {@link GONE_AFTER}. */
const DOUBT_AFTER = 300;
/** How long an owner's lock has to be seen free until the owner counts as gone, ms. */
export const GONE_AFTER = 600;
/** How long a lock on an inquiry may take, ms: somebody waits for an answer. */
const PATIENCE = 500;
/** How often the connection is tried, ms: one that broke in silence shows only then. */
const TRIED_EVERY = 1_000;

/** The lock's number, by the owner's name: 64 bits, signed. */
export function lockOf(owner: string): bigint {
  return createHash('sha256').update(`onrecord owner ${owner}`).digest().readBigInt64BE(0);
}

/** The number of the lock on an inquiry that the database could not take, by its reference. */
export function inquiryLock(reference: string): bigint {
  return lockOf(`inquiry ${reference}`);
}

/** Takes the lock, and takes it again whenever its connection is lost. @throws what `connect` throws at first */
export async function holdOwnerLock(
  owner: string,
  connect: () => Promise<Client>,
  clock: Clock,
): Promise<OwnerLock> {
  const lock = new HeldLock(lockOf(owner), connect, clock);
  await lock.begin();
  return lock;
}

class HeldLock implements OwnerLock {
  readonly #number: bigint;
  readonly #connect: () => Promise<Client>;
  readonly #clock: Clock;
  readonly #listeners: (() => void)[] = [];
  readonly #released = Promise.withResolvers<void>();
  readonly #names = new Set<string>();
  /** One statement at a time on the connection. */
  readonly #turns = createTurns();
  #over = false;
  /** Whether the connection has left a question unanswered for too long. */
  #stalled = false;
  /** Null while its connection is lost. */
  #client: Client | null = null;
  #cancelDoubt = () => {};
  certain = true;
  heldSince = 0;

  constructor(number: bigint, connect: () => Promise<Client>, clock: Clock) {
    this.#number = number;
    this.#connect = connect;
    this.#clock = clock;
  }

  async begin(): Promise<void> {
    const client = await this.#take();
    void this.#hold(client);
  }

  onDoubt(listener: () => void): void {
    this.#listeners.push(listener);
  }

  async release(): Promise<void> {
    this.#over = true;
    this.#cancelDoubt();
    this.#released.resolve();
    await this.#client?.end().catch(() => undefined);
  }

  async take(name: string): Promise<boolean | null> {
    while (this.#client === null && this.certain && !this.#over) await pause(this.#clock, AGAIN[0]);
    if (this.#client === null || !this.certain || this.#stalled) return null;
    return this.#ask(this.#client, name);
  }

  /** Null where there is no answer in time, and for others until there is one; a lock that comes late is let go of. */
  async #ask(client: Client, name: string): Promise<boolean | null> {
    let taken: boolean | null = null;
    let [answered, late] = [false, false];
    const asked = this.#turns(() => lockNames(client, [name])).then((count) => {
      taken = count > 0;
      if (taken && late) this.free(name);
      else if (taken) this.#names.add(name);
    });
    const over = asked
      .catch(() => undefined)
      .finally(() => {
        answered = true;
        this.#stalled = false;
      });
    await pauseUnless(this.#clock, PATIENCE, over);
    late = !answered;
    this.#stalled ||= late;
    return taken;
  }

  free(name: string): void {
    this.#names.delete(name);
    const client = this.#client;
    const values = [String(inquiryLock(name))];
    this.#turns(async () => client?.query('SELECT pg_advisory_unlock($1)', values)).catch(
      () => undefined,
    );
  }

  /** Shared, since the session that lost its connection may hold it still. */
  async #take(): Promise<Client> {
    const client = await this.#connect();
    try {
      await client.query('SELECT pg_advisory_lock_shared($1)', [String(this.#number)]);
      await lockNames(client, [...this.#names]);
    } catch (error) {
      void client.end().catch(() => undefined);
      throw error;
    }
    this.#client = client;
    this.#cancelDoubt();
    this.certain = true;
    this.heldSince = this.#clock.steady();
    return client;
  }

  async #hold(first: Client): Promise<void> {
    for (let client: Client | null = first; client !== null; client = await this.#again()) {
      await this.#untilLost(client);
      this.#client = null;
      void client.end().catch(() => undefined);
      if (this.#over) return;
      this.#cancelDoubt = this.#clock.after(DOUBT_AFTER, () => this.#doubt(), true);
    }
  }

  async #untilLost(client: Client): Promise<void> {
    const ended = new Promise<void>((resolve) => {
      client.once('end', resolve);
      client.once('error', () => resolve());
    });
    const lost = Promise.race([ended, this.#released.promise]).then(() => true);
    for (;;) {
      await pauseUnless(this.#clock, TRIED_EVERY, lost);
      const answered = this.#turns(() => client.query('SELECT 1')).then(
        () => false,
        () => true,
      );
      if (await Promise.race([lost, answered])) return;
    }
  }

  /** Null where it is to be released meanwhile. */
  async #again(): Promise<Client | null> {
    for (let wait: number = AGAIN[0]; !this.#over; wait = Math.min(AGAIN[1], 2 * wait)) {
      try {
        const client = await this.#take();
        if (!this.#over) return client;
        void client.end().catch(() => undefined);
      } catch {
        await pause(this.#clock, wait, true);
      }
    }
    return null;
  }

  #doubt(): void {
    this.certain = false;
    for (const listener of this.#listeners) listener();
  }
}

/** Takes the locks of names as far as they are free; gives how many those were. */
async function lockNames(client: Client, names: readonly string[]): Promise<number> {
  const sql = 'SELECT pg_try_advisory_lock(number) AS taken FROM unnest($1::bigint[]) AS number';
  const { rows } = await client.query(sql, [names.map((name) => String(inquiryLock(name)))]);
  return rows.filter(({ taken }) => taken === true).length;
}
