import type { Coverage } from '../../coverage.ts';
import { once } from './once.ts';
import { groupPassages } from './passages.ts';
import { groupQuotes } from './quotes.ts';

/** What stands more than once in a coverage, as numbers, so that it can be saved. */
export interface Groups {
  /** By passage: the longest passage of the same text in essence; itself where it stands alone. */
  readonly heads: Int32Array;
  /** By group of quotes: where its quotes begin in `quotes`; one entry more, so that a range ends. */
  readonly starts: Uint32Array;
  /** Quotes of the same words, the longest of each group first, as `coverage.quoteColumns` counts them. */
  readonly quotes: Uint32Array;
}

const kept = new WeakMap<Coverage, Groups>();

/** The groups of a coverage: each sort made when it is first read, then kept with the coverage. */
export function groupsOf(coverage: Coverage): Groups {
  const known = kept.get(coverage);
  if (known !== undefined) return known;
  const heads = once(() => groupPassages(coverage));
  const quotes = once(() => groupQuotes(coverage));
  const made: Groups = {
    get heads() {
      return heads();
    },
    get starts() {
      return quotes().starts;
    },
    get quotes() {
      return quotes().quotes;
    },
  };
  kept.set(coverage, made);
  return made;
}

/** Keeps groups that were made before, and saved, with their coverage. */
export function keepGroups(coverage: Coverage, groups: Groups): void {
  kept.set(coverage, groups);
}
