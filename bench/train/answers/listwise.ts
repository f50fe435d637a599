/** One question's candidates as rows of numbers, and which of them are right. */
export interface List {
  readonly rows: number;
  /** `rows` times as many numbers as there are signals. */
  readonly signals: Float64Array;
  readonly right: readonly boolean[];
  /** How much the question counts. */
  readonly share: number;
}

const STEPS = 150;
const RATE = 0.1;
const PENALTY = 0.0003;

/**
 * Conditional logit: weights under which the right candidates are most probable among their list,
 * none below zero except where `mayFall` allows it, so that no signal counts against what it shows.
 * Adam (Kingma and Ba 2015) from given weights; no randomness.
 */
export function learnToRank(
  lists: readonly List[],
  from: Float64Array,
  mayFall: (signal: number) => boolean,
): Float64Array {
  const size = from.length;
  const weights = Float64Array.from(from);
  const [mean, spread] = [new Float64Array(size), new Float64Array(size)];
  for (let step = 1; step <= STEPS; step++) {
    const slope = weights.map((weight) => PENALTY * weight);
    for (const list of lists) addSlope(list, weights, slope);
    for (let at = 0; at < size; at++) {
      const own = slope[at] as number;
      mean[at] = 0.9 * (mean[at] as number) + 0.1 * own;
      spread[at] = 0.999 * (spread[at] as number) + 0.001 * own * own;
      const typical = Math.sqrt((spread[at] as number) / (1 - 0.999 ** step)) + 1e-8;
      const moved =
        (weights[at] as number) - (RATE * (mean[at] as number)) / (1 - 0.9 ** step) / typical;
      weights[at] = mayFall(at) ? moved : Math.max(0, moved);
    }
  }
  return weights;
}

/** Every candidate's score. */
export function scores({ rows, signals }: List, weights: Float64Array): Float64Array {
  const size = weights.length;
  const sums = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    for (let at = 0; at < size; at++)
      sum += (signals[row * size + at] as number) * (weights[at] as number);
    sums[row] = sum;
  }
  return sums;
}

function addSlope(list: List, weights: Float64Array, slope: Float64Array): void {
  const size = weights.length;
  const odds = scores(list, weights);
  let most = Number.NEGATIVE_INFINITY;
  for (const score of odds) if (score > most) most = score;
  let [total, right] = [0, 0];
  for (let row = 0; row < list.rows; row++) {
    const odd = Math.exp((odds[row] as number) - most);
    odds[row] = odd;
    total += odd;
    if (list.right[row]) right += odd;
  }
  for (let row = 0; row < list.rows; row++) {
    const odd = odds[row] as number;
    const pull = list.share * (odd / total - (list.right[row] ? odd / Math.max(right, 1e-300) : 0));
    if (Math.abs(pull) < 1e-9) continue;
    for (let at = 0; at < size; at++)
      slope[at] = (slope[at] as number) + pull * (list.signals[row * size + at] as number);
  }
}
