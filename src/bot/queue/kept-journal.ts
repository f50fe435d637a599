import type { Clock } from '../machine/clock.ts';
import { type Batch, createBatch } from '../store/batch.ts';
import type { Rows } from '../store/database/database.ts';
import { openPseudonyms, type Pseudonym } from '../store/pseudonym.ts';
import { NO_MARKS } from '../store/spill/marks.ts';
import type { State } from '../store/state.ts';
import type { Inquiry, Json } from './inquiry.ts';
import type { Claim, Entry, Journal } from './journal.ts';
import * as table from './journal-table.ts';
import { referenceFor } from './reference.ts';
import { find, insertAll, type KnownInquiry } from './steps/claims.ts';
import { doSteps, type JournalStep } from './steps/steps.ts';
import { Unwritten } from './steps/unwritten.ts';

/** The journal on disk, and in memory where the disk refuses. */
export function openJournal(state: State, clock: Clock): Journal {
  return new KeptJournal(state, clock);
}

/** What was known of an inquiry that was to be written down, and whether it stands in memory only. */
interface Inserted {
  readonly known: KnownInquiry | undefined;
  readonly unkept: boolean;
}

/** How long one that follows lets the other go first, ms. */
const LEAD = 4_000;

class KeptJournal implements Journal {
  readonly #state: State;
  readonly #batch: Batch<JournalStep, unknown>;
  readonly #pseudonym: Pseudonym;
  readonly #unwritten: Unwritten;
  /** What this process works on. */
  readonly #inHand = new Set<string>();
  #begun: Promise<ReadonlySet<string>> | null = null;

  constructor(state: State, clock: Clock) {
    this.#state = state;
    this.#batch = createBatch(() => state.disk, doSteps, clock);
    this.#pseudonym = openPseudonyms(state);
    this.#unwritten = new Unwritten(state, (work) => this.#onDisk({ kind: 'work', work }));
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
    this.#begun ??= this.#unwritten.takeMarks();
    await this.#begun;
    const end = this.#unwritten.end(entry.reference);
    if (end !== null)
      return { kind: 'known', state: end, reference: entry.reference, unkept: false };
    const { known, unkept } = await this.#insert(entry, now);
    return known === undefined
      ? { kind: 'fresh', entry: unkept ? { ...entry, unkept } : entry }
      : { kind: 'known', ...known, unkept };
  }

  async note(reference: string, replyTo: Json): Promise<void> {
    await this.#change((rows) => table.note(rows, this.#state.owner, reference, replyTo));
  }

  sent(reference: string, taken: boolean): Promise<unknown> | undefined {
    const { marks, owner } = this.#state;
    if (!taken && !this.#unwritten.has(reference)) marks.clear(reference);
    const isNoted = marks !== NO_MARKS && (!taken || marks.set(reference, 'sent'));
    const work = (rows: Rows) => table.markSent(rows, owner, reference, taken);
    return isNoted ? undefined : this.#onDisk({ kind: 'work', work });
  }

  async finish(reference: string, state: 'answered' | 'given-up'): Promise<boolean> {
    if (this.#unwritten.has(reference)) return false;
    const { owner } = this.#state;
    const { memory, disk } = await this.#change((rows) =>
      table.finish(rows, owner, reference, state),
    );
    const ended = memory || (disk ?? !(await table.has(this.#state.memory, reference)));
    if (ended && disk !== true) this.#unwritten.remember(reference, state);
    else this.#state.marks.clear(reference);
    this.#inHand.delete(reference);
    return ended;
  }

  async putOff(entry: Entry, ms: number): Promise<void> {
    const now = this.#state.now();
    const { owner, memory: inMemory, certain } = this.#state;
    const dueAt = now + ms;
    const wait = (rows: Rows) => table.putOff(rows, owner, entry.reference, dueAt);
    const { memory, disk } = await this.#change(wait);
    if (disk === true) this.#inHand.delete(entry.reference);
    if (memory || disk !== null) return;
    // Somebody may have taken it over: whether it still is ours, only the disk can tell.
    if (!certain) return this.#unwritten.putOff(entry.reference, dueAt);
    // The disk refused: there it stays claimed, which keeps others off, and it waits in memory.
    await inMemory.transaction(async (rows) => {
      await insertAll(rows, [{ entry, owner, now }]);
      await wait(rows);
    });
  }

  async due(platforms: readonly string[], limit: number): Promise<Entry[]> {
    // Who dies after this is left for the next round: what it noted at the last may be unread.
    const known = await this.#goneOwners();
    this.#begun = this.#unwritten.takeMarks();
    const unread = await this.#begun;
    const gone = known.filter((from) => !unread.has(from));
    await this.#unwritten.write();
    const { owner } = this.#state;
    const now = this.#state.now();
    const found = await this.#collect(limit, async (rows, room, unkept) => {
      const waiting = await table.takeWaiting(rows, { owner, platforms, now, limit: room });
      const found = unkept ? waiting.map((entry) => ({ ...entry, unkept })) : waiting;
      for (const from of gone) {
        const left = room - found.length;
        if (left <= 0) break;
        await table.settleSent(rows, from);
        const taking = { from, to: owner, platforms, now, limit: left };
        found.push(...(await table.takeOver(rows, taking)));
      }
      return found;
    });
    const due = found.filter(({ reference }) => !this.#unwritten.has(reference));
    for (const { reference } of due) this.#inHand.add(reference);
    return due;
  }

  async expire(limit: number): Promise<string[]> {
    const now = this.#state.now();
    const owners = [this.#state.owner, ...(await this.#goneOwners())];
    return this.#collect(limit, async (rows, room) => {
      const found: string[] = [];
      for (const owner of owners) found.push(...(await table.expire(rows, owner, now, room)));
      for (const reference of found) this.#inHand.delete(reference);
      return found;
    });
  }

  async pending(limit: number): Promise<Entry[]> {
    const all = await this.#state.readAll((database) => table.pending(database, limit));
    return all.slice(0, limit);
  }

  async purge(limit: number): Promise<number> {
    const now = this.#state.now();
    const purged = await this.#collect(limit, (rows, room) => table.purge(rows, now, room));
    for (const reference of purged) this.#unwritten.forget(reference);
    return purged.length;
  }

  /** Memory first, since what stands there the disk never heard of; then the disk; memory again if it refuses. */
  async #insert(entry: Entry, now: number): Promise<Inserted> {
    const { memory, owner } = this.#state;
    const claiming = { entry, owner, now };
    const inMemory = async () => {
      const [known] = await memory.transaction((rows) => insertAll(rows, [claiming]));
      if (known === undefined) this.#inHand.add(entry.reference);
      return { known, unkept: true };
    };
    if ((await find(memory, entry)) !== undefined) return inMemory();
    const written = await this.#onDisk<Inserted['known']>({ kind: 'claim', claiming });
    if (written !== null) return this.#inserted(entry, written.result);
    const ours = await this.#claimUnwritten(entry);
    const known = await this.#readDisk(entry);
    if (known !== undefined) return this.#inserted(entry, known);
    if (ours === false)
      return { known: { state: 'claimed', reference: entry.reference }, unkept: true };
    const inserted = await inMemory();
    const lets = ours === null && entry.inquiry.untilTaken === 'follows';
    return lets && inserted.known === undefined ? this.#letLead(entry, now) : inserted;
  }

  #inserted({ reference }: Entry, known: KnownInquiry | undefined): Inserted {
    if (known !== undefined && !this.#isUnheard(reference, known))
      return { known, unkept: known.elsewhere === true };
    this.#inHand.add(reference);
    return { known: undefined, unkept: false };
  }

  /** Whether it is a claim of this process's own that nobody works on: the database did it, and could not say so. */
  #isUnheard(reference: string, { state, owner, reference: known }: KnownInquiry): boolean {
    const isOwn = state === 'claimed' && owner === this.#state.owner;
    return isOwn && known === reference && !this.#inHand.has(reference);
  }

  /** Where the disk refuses: whether no other process has it, null where that can't be told. */
  async #claimUnwritten({ inquiry, reference }: Entry): Promise<boolean | null> {
    return inquiry.untilTaken === undefined ? true : this.#state.claimUnwritten(reference);
  }

  /** Has an inquiry of memory wait until whoever has the event that leads has answered; then its reply is looked for. */
  async #letLead({ reference }: Entry, now: number): Promise<Inserted> {
    const { memory, owner } = this.#state;
    await memory.transaction((rows) => table.putOff(rows, owner, reference, now + LEAD));
    return { known: { state: 'waiting', reference }, unkept: true };
  }

  /** Changes an entry wherever it stands. `disk` null: it refused; false: it has no such entry. */
  async #change(
    change: (rows: Rows) => Promise<boolean>,
  ): Promise<{ memory: boolean; disk: boolean | null }> {
    const memory = await this.#state.memory.transaction(change);
    if (this.#state.disk === null) return { memory, disk: false };
    const written = await this.#onDisk<boolean>({ kind: 'work', work: change });
    return { memory, disk: written?.result ?? null };
  }

  /** Does a step on the disk, waiting a little for other processes. Null: there is none, or it refused. */
  async #onDisk<T>(step: JournalStep): Promise<{ result: T } | null> {
    if (this.#state.disk === null) return null;
    try {
      return { result: (await this.#batch(step)) as T };
    } catch (error) {
      this.#state.refused(error);
      return null;
    }
  }

  async #collect<T>(
    limit: number,
    look: (rows: Rows, room: number, unkept: boolean) => Promise<T[]>,
  ): Promise<T[]> {
    const inMemory = await this.#state.memory.transaction((rows) => look(rows, limit, true));
    const work = (rows: Rows) => look(rows, limit - inMemory.length, false);
    const onDisk = await this.#onDisk<T[]>({ kind: 'work', work });
    return [...inMemory, ...(onDisk?.result ?? [])];
  }

  async #readDisk(entry: Entry): Promise<KnownInquiry | undefined> {
    try {
      return this.#state.disk === null ? undefined : await find(this.#state.disk, entry);
    } catch (error) {
      this.#state.refused(error);
      return undefined;
    }
  }

  async #goneOwners(): Promise<string[]> {
    return this.#state.gone(await this.#state.readAll(table.owners));
  }
}
