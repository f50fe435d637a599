import { oncePerCoverage } from '../once-per-coverage.ts';
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

/** The groups of a coverage: each sort made when it is first read, then kept with the coverage. */
export const groupsOf = oncePerCoverage((coverage): Groups => {
  const heads = once(() => groupPassages(coverage));
  const quotes = once(() => groupQuotes(coverage));
  return {
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
});
