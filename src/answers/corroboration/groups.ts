import { oncePerCoverage } from '../coverage-memo.ts';
import { once } from './once.ts';
import { groupPassages } from './passages.ts';
import { type Groups, groupQuotes } from './quotes.ts';

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
