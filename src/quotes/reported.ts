import { clauseFeatures, nothingFeatures } from './clause-features.ts';
import { type Clause, type Report, reportsIn } from './clauses.ts';
import type { Reading } from './reading.ts';
import { greatest, sharesOf, type Weights } from './softmax.ts';

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
  const kept: Reported[] = [];
  for (const own of chosen.sort((one, other) => other.odds - one.odds))
    if (!kept.some((other) => overlaps(own.clause, other.clause))) kept.push(own);
  return kept.sort((one, other) => one.clause.start - other.clause.start);
}

/** The likeliest clause of one verb, where a clause is likelier than none. */
function choose(reading: Reading, report: Report, weights: Weights): Reported | null {
  const options = report.clauses.map((clause) => clauseFeatures(reading, report, clause));
  const shares = sharesOf([nothingFeatures(reading, report), ...options], weights);
  const odds = 1 - (shares[0] as number);
  if (odds < 0.5) return null;
  return { report, clause: report.clauses[greatest(shares, 1) - 1] as Clause, odds };
}

function overlaps(one: Clause, other: Clause): boolean {
  return one.start < other.end && other.start < one.end;
}
