import { NotYet } from './elsewhere.ts';

/**
 * Does some work for each of some items. What of it lies elsewhere and is missing for one does not keep the others from
 * saying what they miss: all of it is then fetched at once.
 * @throws {NotYet} where something was missing for any
 */
export function together<Item, Made>(items: Iterable<Item>, work: (item: Item) => Made): Made[] {
  const made: Made[] = [];
  let missing: NotYet | null = null;
  for (const item of items) {
    try {
      made.push(work(item));
    } catch (error) {
      if (!(error instanceof NotYet)) throw error;
      missing = error;
    }
  }
  if (missing !== null) throw missing;
  return made;
}
