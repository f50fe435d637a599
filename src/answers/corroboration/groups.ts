import type { Coverage } from '../../coverage.ts';
import { oncePerCoverage } from '../coverage-memo.ts';
import { once } from './once.ts';
import { groupPassages } from './passages.ts';
import { type GroupedQuotes, type Groups, groupQuotes } from './quotes.ts';
import type { Regrouping } from './regroup.ts';

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

/** The groups there were before a few articles came or went. */
export interface GroupsBefore {
  readonly passages: Regrouping;
  readonly quotes: Regrouping;
}

/** All groups of a coverage, with what is needed to tell those of the next one by. */
export function groupAllOf(
  coverage: Coverage,
  before: GroupsBefore | null,
): { readonly heads: Int32Array; readonly quotes: GroupedQuotes } {
  return {
    heads: groupPassages(coverage, before?.passages),
    quotes: groupQuotes(coverage, before?.quotes),
  };
}
