/** One choice: the features of every option (as numbers), and which options are right. */
export interface Choice {
  readonly options: readonly (readonly number[])[];
  readonly right: readonly number[];
}

/**
 * Fits a conditional logit with L2 by AdaGrad (Duchi, Hazan and Singer 2011). Where several options
 * are right their sum is raised. Deterministic: choices are taken in an order shuffled by `seed`.
 */
export function fitLogit(
  choices: readonly Choice[],
  size: number,
  { epochs = 30, rate = 0.1, l2 = 1e-4, seed = 1 } = {},
): Float64Array {
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-6);
  const random = mulberry32(seed);
  const order = choices.map((_, index) => index);
  const mean = new Float64Array(size);
  const kept = Math.ceil(epochs / 2);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) step(choices[index] as Choice, weights, squares, rate, l2);
    if (epoch >= epochs - kept)
      weights.forEach((weight, at) => {
        mean[at] = (mean[at] as number) + weight / kept;
      });
  }
  return mean;
}

function step(
  choice: Choice,
  weights: Float64Array,
  squares: Float64Array,
  rate: number,
  l2: number,
): void {
  const shares = sharesOf(choice.options, weights);
  const mass = choice.right.reduce((sum, index) => sum + (shares[index] as number), 0) || 1e-12;
  const right = new Set(choice.right);
  choice.options.forEach((features, index) => {
    const share = shares[index] as number;
    const gradient = share - (right.has(index) ? share / mass : 0);
    if (Math.abs(gradient) < 1e-9) return;
    for (const feature of features) {
      const slope = gradient + l2 * (weights[feature] as number);
      squares[feature] = (squares[feature] as number) + slope * slope;
      weights[feature] =
        (weights[feature] as number) - (rate * slope) / Math.sqrt(squares[feature] as number);
    }
  });
}

/** The options' shares of the odds under these weights. */
export function sharesOf(options: readonly (readonly number[])[], weights: Float64Array): number[] {
  const scores = options.map((features) =>
    features.reduce((sum, f) => sum + (weights[f] as number), 0),
  );
  const top = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - top));
  const sum = shares.reduce((one, other) => one + other, 0);
  return shares.map((share) => share / sum);
}

/** Seeded random numbers in [0, 1) (Tommy Ettinger's mulberry32). */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] as number, order[at] as number];
  }
}
