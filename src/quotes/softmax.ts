/** Feature name to weight, as bench/train/ fits them. A feature it never saw weighs nothing. */
export type Weights = ReadonlyMap<string, number>;

/**
 * Shares of the odds of several options, each given by the features it has: multinomial logistic
 * regression over whatever options there are (McFadden's conditional logit, 1974). Sums to 1.
 */
export function sharesOf(options: readonly (readonly string[])[], weights: Weights): number[] {
  const scores = options.map((features) => total(features, weights));
  const top = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - top));
  const sum = shares.reduce((one, other) => one + other, 0);
  return shares.map((share) => share / sum);
}

function total(features: readonly string[], weights: Weights): number {
  let sum = 0;
  for (const feature of features) sum += weights.get(feature) ?? 0;
  return sum;
}

/** The place of the greatest number from `from` on. */
export function greatest(numbers: readonly number[], from = 0): number {
  let best = from;
  for (let at = from + 1; at < numbers.length; at++)
    if ((numbers[at] as number) > (numbers[best] as number)) best = at;
  return best;
}
