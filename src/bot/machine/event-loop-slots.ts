import { setImmediate as othersTurn } from 'node:timers/promises';

/** Resolves when it is the caller's turn. */
export type Slots = () => Promise<void>;

/**
 * Turns for work that blocks: one piece for each round of the event loop, in order of asking, so that
 * fifty answers at once hold up no heartbeat and no acknowledgement for longer than one answer takes.
 */
export function createSlots(): Slots {
  let last = Promise.resolve();
  return () => {
    last = last.then(() => othersTurn());
    return last;
  };
}
