import type { Log } from '../../machine/log.ts';
import { isDamaged, storageFailure } from '../storage-failure.ts';

/** How long the disk has to serve before it is said to serve again, ms. */
export const CALM = 60_000;

/** How a disk has served so far; what changes is said once. */
export class Refusals {
  readonly #log: Log;
  #failure: string | null = null;
  #at = 0;
  #damaged = false;

  constructor(log: Log) {
    this.#log = log;
  }

  /** Why the disk last refused, in words; null while it serves. */
  get failure(): string | null {
    return this.#failure;
  }

  /** Whether it was damage; asked once, it is forgotten. */
  takeDamage(): boolean {
    const damaged = this.#damaged;
    this.#damaged = false;
    return damaged;
  }

  /** Takes note of a failure. @param now state time, ms @throws an error that is not the storage's */
  note(error: unknown, now: number): void {
    const failure = storageFailure(error);
    if (failure === null) throw error;
    this.#damaged ||= isDamaged(error);
    this.#at = now;
    if (this.#failure === null)
      this.#log.error(`The state can't be written (${failure}); going on in memory.`);
    this.#failure = failure;
  }

  /** A full disk still takes this or that: it serves again once it has refused nothing for a while. */
  check(now: number): void {
    if (this.#failure === null || now - this.#at < CALM) return;
    this.#failure = null;
    this.sayServing();
  }

  sayServing(): void {
    this.#log.error('The state is written to disk again.');
  }
}
