import type { Clock } from '../machine/clock.ts';
import { type Batch, createBatch } from '../store/batch.ts';
import { openPseudonyms, type Pseudonym } from '../store/pseudonym.ts';
import type { Mark } from '../store/spill/marks.ts';
import type { Database } from '../store/sqlite.ts';
import type { State } from '../store/state.ts';
import type { Inquiry, Json } from './inquiry.ts';
import type { Claim, Entry, Journal } from './journal.ts';
import * as table from './journal-table.ts';
import { referenceFor } from './reference.ts';

/** How long finished inquiries are kept after their time, so that late redeliveries are known: an hour. */
const KEEP = 60 * 60_000;
/** Ends that the disk refused are tried again, as many as this; each is some 50 bytes. */
const MOST_UNWRITTEN = 100_000;
const ENDS_AT_ONCE = 100;

/** The journal on disk, and in memory where the disk refuses. */
export function openJournal(state: State, clock: Clock): Journal {
  return new KeptJournal(state, clock);
}

/** What was known of an inquiry that was to be written down, and whether it stands in memory only. */
interface Inserted {
  readonly known: table.KnownInquiry | undefined;
  readonly unkept: boolean;
}

class KeptJournal implements Journal {
  readonly #state: State;
  readonly #batch: Batch;
  readonly #pseudonym: Pseudonym;
  /** Ends that the database does not hold yet, by reference: ours, and those that others left as marks. */
  readonly #unwritten = new Map<string, Mark>();
  #begun: Promise<void> | null = null;

  constructor(state: State, clock: Clock) {
    this.#state = state;
    this.#batch = createBatch(() => state.disk, clock);
    this.#pseudonym = openPseudonyms(state);
  }

  async claim(inquiry: Inquiry): Promise<Claim> {
    const now = this.#state.now();
    const entry: Entry = {
      reference: referenceFor(inquiry, this.#pseudonym),
      inquiry,
      attempt: inquiry.again ? 2 : 1,
      crashes: 0,
      answerBy: now + inquiry.answerWithin,
    };
    this.#begun ??= this.#takeMarks();
    await this.#begun;
    const end = this.#unwritten.get(entry.reference);
    if (end !== undefined)
      return { kind: 'known', state: stateOf(end), reference: entry.reference, unkept: false };
    const { known, unkept } = await this.#insert(entry, now);
    return known === undefined
      ? { kind: 'fresh', entry: unkept ? { ...entry, unkept } : entry }
      : { kind: 'known', ...known, unkept };
  }

  async note(reference: string, replyTo: Json): Promise<void> {
    await this.#change((database) => table.note(database, this.#state.owner, reference, replyTo));
  }

  sent(reference: string, taken: boolean): void {
    const { marks } = this.#state;
    if (taken) marks.set(reference, 'sent');
    else if (!this.#unwritten.has(reference)) marks.clear(reference);
  }

  async finish(reference: string, state: 'answered' | 'given-up'): Promise<boolean> {
    if (this.#unwritten.has(reference)) return false;
    const { owner } = this.#state;
    const { memory, disk } = await this.#change((database) =>
      table.finish(database, owner, reference, state),
    );
    const ended = memory || (disk ?? !table.has(this.#state.memory, reference));
    if (ended && disk !== true) this.#remember(reference, state);
    else this.#state.marks.clear(reference);
    return ended;
  }

  async putOff(entry: Entry, ms: number): Promise<void> {
    const now = this.#state.now();
    const { owner } = this.#state;
    const wait = (database: Database) => table.putOff(database, owner, entry.reference, now + ms);
    const { memory, disk } = await this.#change(wait);
    if (memory || disk !== null) return;
    // The disk refused: there it stays claimed, which keeps others off, and it waits in memory.
    table.insert(this.#state.memory, entry, { owner, now, keep: KEEP });
    wait(this.#state.memory);
  }

  async due(platforms: readonly string[], limit: number): Promise<Entry[]> {
    this.#begun = this.#takeMarks();
    await this.#begun;
    await this.#writeEnds();
    const { owner } = this.#state;
    const now = this.#state.now();
    const gone = this.#goneOwners();
    const found = await this.#collect(limit, (database, room) => {
      const waiting = table.takeWaiting(database, { owner, platforms, now, limit: room });
      const found =
        database === this.#state.memory
          ? waiting.map((entry) => ({ ...entry, unkept: true }))
          : waiting;
      for (const from of gone) {
        const left = room - found.length;
        if (left <= 0) break;
        found.push(...table.takeOver(database, { from, to: owner, platforms, now, limit: left }));
      }
      return found;
    });
    return found.filter(({ reference }) => !this.#unwritten.has(reference));
  }

  async expire(limit: number): Promise<string[]> {
    const now = this.#state.now();
    const owners = [this.#state.owner, ...this.#goneOwners()];
    return this.#collect(limit, (database, room) =>
      owners.flatMap((owner) => table.expire(database, owner, now, room)),
    );
  }

  async pending(limit: number): Promise<Entry[]> {
    return this.#state.readAll((database) => table.pending(database, limit)).slice(0, limit);
  }

  async purge(limit: number): Promise<number> {
    const now = this.#state.now();
    const gone = await this.#collect(limit, (database, room) => table.purge(database, now, room));
    for (const reference of gone) this.#forget(reference);
    return gone.length;
  }

  /** Memory first, since what stands there the disk never heard of; then the disk; memory again if it refuses. */
  async #insert(entry: Entry, now: number): Promise<Inserted> {
    const { memory, owner } = this.#state;
    const write = (database: Database) => table.insert(database, entry, { owner, now, keep: KEEP });
    const inMemory = () => ({ known: write(memory), unkept: true });
    if (table.find(memory, entry) !== undefined) return inMemory();
    const written = await this.#onDisk(write);
    if (written !== null) return { known: written.result, unkept: false };
    const known = this.#readDisk(entry);
    return known === undefined ? inMemory() : { known, unkept: false };
  }

  /** Changes an entry wherever it stands. `disk` null: it refused; false: it has no such entry. */
  async #change(
    change: (database: Database) => boolean,
  ): Promise<{ memory: boolean; disk: boolean | null }> {
    const memory = change(this.#state.memory);
    if (this.#state.disk === null) return { memory, disk: false };
    return { memory, disk: (await this.#onDisk(change))?.result ?? null };
  }

  /** Works on the disk, waiting a little for other processes. Null: there is none, or it refused. */
  async #onDisk<T>(work: (database: Database) => T): Promise<{ result: T } | null> {
    if (this.#state.disk === null) return null;
    try {
      return { result: await this.#batch(work) };
    } catch (error) {
      this.#state.refused(error);
      return null;
    }
  }

  async #collect<T>(limit: number, work: (database: Database, room: number) => T[]): Promise<T[]> {
    const inMemory = work(this.#state.memory, limit);
    const onDisk = await this.#onDisk((database) => work(database, limit - inMemory.length));
    return [...inMemory, ...(onDisk?.result ?? [])];
  }

  #readDisk(entry: Entry): table.KnownInquiry | undefined {
    try {
      return this.#state.disk === null ? undefined : table.find(this.#state.disk, entry);
    } catch (error) {
      this.#state.refused(error);
      return undefined;
    }
  }

  #goneOwners(): string[] {
    return this.#state.readAll(table.owners).filter((owner) => this.#state.isGone(owner));
  }

  /** An end that stands in memory, or nowhere: kept where a full disk takes it too. */
  #remember(reference: string, state: 'answered' | 'given-up'): void {
    if (this.#state.disk === null) return;
    this.#state.marks.set(reference, state);
    if (this.#unwritten.size < MOST_UNWRITTEN) this.#unwritten.set(reference, state);
  }

  /** Takes what processes that are gone have noted, before anything of theirs is taken over. */
  async #takeMarks(): Promise<void> {
    const { marks } = this.#state;
    for (const [reference, mark] of marks.own())
      if (mark !== 'sent') this.#unwritten.set(reference, mark);
    for (const left of marks.left()) {
      if ((await this.#settle([...left.marks])) !== null) left.remove();
      else for (const [reference, mark] of left.marks) this.#unwritten.set(reference, mark);
    }
  }

  async #writeEnds(): Promise<void> {
    const ends = [...this.#unwritten].slice(0, ENDS_AT_ONCE);
    if (ends.length === 0 || (await this.#settle(ends)) === null) return;
    for (const [reference] of ends) this.#forget(reference);
  }

  #forget(reference: string): void {
    if (this.#unwritten.delete(reference)) this.#state.marks.clear(reference);
  }

  #settle(ends: readonly (readonly [string, Mark])[]): Promise<unknown> {
    const forgetAt = this.#state.now() + KEEP;
    return this.#onDisk((database) => {
      for (const [reference, mark] of ends)
        table.settle(database, reference, stateOf(mark), forgetAt);
    });
  }
}

function stateOf(mark: Mark): 'answered' | 'given-up' {
  return mark === 'sent' ? 'answered' : mark;
}
