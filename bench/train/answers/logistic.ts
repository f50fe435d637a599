/** One case: its signals, and whether an answer would have been right. */
export interface Case {
  readonly signals: Float64Array;
  readonly right: boolean;
  /** How much it counts. */
  readonly share: number;
}

/** Which way a weight may go: -1 never up, 1 never down, 0 either. */
export type Direction = -1 | 0 | 1;

const STEPS = 400;
const RATE = 0.05;
const PENALTY = 0.002;

/**
 * Logistic regression with L2 on weights per standard deviation, by Adam with the signs of weights
 * held by projection. The last number is the bias. No randomness.
 */
export function learnToJudge(
  cases: readonly Case[],
  directions: readonly Direction[],
): Float64Array {
  const size = directions.length;
  const spreads = directions.map((_, at) => spreadOf(cases, at));
  const weights = new Float64Array(size + 1);
  const [mean, spread] = [new Float64Array(size + 1), new Float64Array(size + 1)];
  for (let step = 1; step <= STEPS; step++) {
    const slope = slopeOf(cases, weights, spreads);
    for (let at = 0; at <= size; at++) {
      const own = (slope[at] as number) + (at < size ? PENALTY * (weights[at] as number) : 0);
      mean[at] = 0.9 * (mean[at] as number) + 0.1 * own;
      spread[at] = 0.999 * (spread[at] as number) + 0.001 * own * own;
      const typical = Math.sqrt((spread[at] as number) / (1 - 0.999 ** step)) + 1e-8;
      const moved =
        (weights[at] as number) - (RATE * (mean[at] as number)) / (1 - 0.9 ** step) / typical;
      const direction = directions[at] ?? 0;
      weights[at] = direction === 0 || moved * direction >= 0 ? moved : 0;
    }
  }
  return weights.map((weight, at) => (at < size ? weight / (spreads[at] as number) : weight));
}

/** The probability that fitted weights give to signals. */
export function judge(signals: Float64Array, weights: Float64Array): number {
  let sum = weights[signals.length] as number;
  for (let at = 0; at < signals.length; at++)
    sum += (signals[at] as number) * (weights[at] as number);
  return 1 / (1 + Math.exp(-sum));
}

function slopeOf(
  cases: readonly Case[],
  weights: Float64Array,
  spreads: readonly number[],
): Float64Array {
  const size = spreads.length;
  const slope = new Float64Array(size + 1);
  for (const { signals, right, share } of cases) {
    let sum = weights[size] as number;
    for (let at = 0; at < size; at++)
      sum += ((signals[at] as number) / (spreads[at] as number)) * (weights[at] as number);
    const wrong = share * (1 / (1 + Math.exp(-sum)) - (right ? 1 : 0));
    for (let at = 0; at < size; at++)
      slope[at] =
        (slope[at] as number) + (wrong * (signals[at] as number)) / (spreads[at] as number);
    slope[size] = (slope[size] as number) + wrong;
  }
  return slope;
}

function spreadOf(cases: readonly Case[], at: number): number {
  const mean = cases.reduce((sum, { signals }) => sum + (signals[at] as number), 0) / cases.length;
  const variance = cases.reduce(
    (sum, { signals }) => sum + ((signals[at] as number) - mean) ** 2,
    0,
  );
  return Math.sqrt(variance / cases.length) || 1;
}
