import type { Weights } from './attribution-model.ts';
import { clauseFeatures, nothingFeatures } from './clause-features.ts';
import { type Clause, type Report, reportsIn } from './clauses.ts';
import type { Reading } from './reading.ts';

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
  const scores = report.clauses.map((clause) =>
    total(clauseFeatures(reading, report, clause), weights),
  );
  const nothing = total(nothingFeatures(reading, report), weights);
  const top = Math.max(nothing, ...scores);
  const shares = scores.map((score) => Math.exp(score - top));
  const none = Math.exp(nothing - top);
  const some = shares.reduce((sum, share) => sum + share, 0);
  if (some < none) return null;
  let best = 0;
  shares.forEach((share, index) => {
    if (share > (shares[best] as number)) best = index;
  });
  return { report, clause: report.clauses[best] as Clause, odds: some / (some + none) };
}

function overlaps(one: Clause, other: Clause): boolean {
  return one.start < other.end && other.start < one.end;
}

function total(features: readonly string[], weights: Weights): number {
  let sum = 0;
  for (const feature of features) sum += weights.get(feature) ?? 0;
  return sum;
}
