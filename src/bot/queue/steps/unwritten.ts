import type { Rows } from '../../store/database/database.ts';
import type { Mark } from '../../store/spill/marks.ts';
import type { State } from '../../store/state.ts';
import * as table from '../journal-table.ts';
import { KEEP } from './claims.ts';

/** Changes that the disk refused are tried again, as many as this; each is some 50 bytes. */
const MOST = 100_000;
const AT_ONCE = 100;

/** How an inquiry ended. */
type End = 'answered' | 'given-up';

/** Changes to inquiries that the database does not hold yet. */
export class Unwritten {
  readonly #state: State;
  readonly #onDisk: (work: (rows: Rows) => Promise<unknown>) => Promise<unknown>;
  /** Ends by reference: ours, and those that others left as marks. */
  readonly #ends = new Map<string, Mark>();
  /** When what was put off is due, by reference, where the disk could not be asked whether it still is ours. */
  readonly #dueAt = new Map<string, number>();

  /** @param onDisk does work on the disk; null where it refuses */
  constructor(state: State, onDisk: (work: (rows: Rows) => Promise<unknown>) => Promise<unknown>) {
    this.#state = state;
    this.#onDisk = onDisk;
  }

  has(reference: string): boolean {
    return this.#ends.has(reference);
  }

  /** How an inquiry ended; null where nothing is waiting to be written of it. */
  end(reference: string): End | null {
    const mark = this.#ends.get(reference);
    return mark === undefined ? null : endOf(mark);
  }

  /** An end that stands in memory, or nowhere: kept where a full disk takes it too. */
  remember(reference: string, end: End): void {
    if (this.#state.disk === null) return;
    this.#state.marks.set(reference, end);
    if (this.#ends.size < MOST) this.#ends.set(reference, end);
  }

  /** Has an inquiry wait as soon as the disk says that it still is ours. */
  putOff(reference: string, dueAt: number): void {
    this.#dueAt.set(reference, dueAt);
  }

  forget(reference: string): void {
    if (this.#ends.delete(reference)) this.#state.marks.clear(reference);
  }

  /**
   * Takes what processes that are gone have noted, before anything of theirs is taken over.
   * @returns whose notes could not be read: nothing of theirs may be taken over yet
   */
  async takeMarks(): Promise<ReadonlySet<string>> {
    const { marks } = this.#state;
    for (const [reference, mark] of marks.own())
      if (mark !== 'sent') this.#ends.set(reference, mark);
    const unread = new Set<string>();
    for (const left of marks.left()) {
      if (!left.read) unread.add(left.owner);
      else if ((await this.#settle([...left.marks])) !== null) left.remove();
      else for (const [reference, mark] of left.marks) this.#ends.set(reference, mark);
    }
    return unread;
  }

  /** Writes some of it, where the disk takes it by now. */
  async write(): Promise<void> {
    const ends = [...this.#ends].slice(0, AT_ONCE);
    if (ends.length > 0 && (await this.#settle(ends)) !== null)
      for (const [reference] of ends) this.forget(reference);
    const waiting = [...this.#dueAt].slice(0, AT_ONCE);
    if (waiting.length > 0 && (await this.#wait(waiting)) !== null)
      for (const [reference] of waiting) this.#dueAt.delete(reference);
  }

  #wait(waiting: readonly (readonly [string, number])[]): Promise<unknown> {
    const { owner } = this.#state;
    return this.#onDisk(async (rows) => {
      for (const [reference, dueAt] of waiting) await table.putOff(rows, owner, reference, dueAt);
    });
  }

  #settle(ends: readonly (readonly [string, Mark])[]): Promise<unknown> {
    const forgetAt = this.#state.now() + KEEP;
    return this.#onDisk(async (rows) => {
      for (const [reference, mark] of ends)
        await table.settle(rows, reference, endOf(mark), forgetAt);
    });
  }
}

function endOf(mark: Mark): End {
  return mark === 'sent' ? 'answered' : mark;
}
