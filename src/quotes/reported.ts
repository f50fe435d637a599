import { greatest, sharesOf, type Weights } from './fitted/softmax.ts';
import type { Reading } from './reading.ts';
import { reportOptions } from './reported/clause-features.ts';
import { type Clause, type Report, reportsIn } from './reported/clauses.ts';

/** A clause that somebody is reported to have said. */
export interface Reported {
  readonly report: Report;
  readonly clause: Clause;
  /** Share of the odds the choice holds, 0 to 1. */
  readonly odds: number;
}

/** What each reporting verb of a paragraph reports: none of the clauses overlap, the surest stay. */
export function reportedIn(reading: Reading, weights: Weights): Reported[] {
  const chosen = reportsIn(reading).flatMap((report) => choose(reading, report, weights) ?? []);
  const taken = new Uint8Array(reading.chunks.length);
  const kept = chosen
    .sort((one, other) => other.odds - one.odds)
    .filter(({ clause: { first, last } }) => {
      if (taken.subarray(first, last).includes(1)) return false;
      taken.fill(1, first, last);
      return true;
    });
  return kept.sort((one, other) => one.clause.start - other.clause.start);
}

/** Clauses likelier than this are listed, 0 to 1: of what is listed so, three in five are marked in the set. */
const LISTED = 0.4;

/** The likeliest clause of one verb, where a clause is likelier than none. */
function choose(reading: Reading, report: Report, weights: Weights): Reported | null {
  const shares = sharesOf(reportOptions(reading, report), weights);
  const odds = 1 - (shares[0] as number);
  if (odds < LISTED) return null;
  return { report, clause: report.clauses[greatest(shares, 1) - 1] as Clause, odds };
}
