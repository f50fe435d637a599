/** Odds of a model, ascending, each with the share of such choices that were right: both 0 to 1. */
export type Curve = readonly (readonly [odds: number, right: number])[];

/** What the odds of attribution are worth, for quotations and for reported clauses. */
export interface Curves {
  readonly direct: Curve;
  readonly reported: Curve;
}

/**
 * The share of choices of such odds that were right, between two points of the curve in proportion
 * (isotonic regression; Zadrozny and Elkan 2002). Without points the odds themselves.
 */
export function calibrate(odds: number, curve: Curve): number {
  const above = curve.findIndex(([own]) => own >= odds);
  const [high, low] = [curve[above], curve[above - 1]];
  if (high === undefined) return curve.at(-1)?.[1] ?? odds;
  if (low === undefined) return high[1];
  return low[1] + ((odds - low[0]) / (high[0] - low[0] || 1)) * (high[1] - low[1]);
}
