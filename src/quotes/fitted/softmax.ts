/** What stands in the gaps of a feature's name. */
type Value = string | number | boolean | null | undefined;

/**
 * Takes one feature that is present, by its name: add`kind:${kind}|${side}`. As a template's tag it
 * needs no string to be built where only the weight is wanted.
 */
export type Add = (parts: TemplateStringsArray, ...values: Value[]) => void;

/** Tells every feature that one option of a choice has. */
export type Features = (add: Add) => void;

/** Fitted weights of features. One it never saw weighs nothing. */
export interface Weights {
  /** The sum of the weights of an option's features. */
  total(features: Features): number;
}

const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

/** Weights by the hash of a feature's name (FNV-1a, 32 bits; draft-eastlake-fnv). */
export function weightsOf(named: Iterable<readonly [string, number]>): Weights {
  const byHash = new Map<number, number>();
  for (const [name, weight] of named) byHash.set(finish(hashed(SEED, name)), weight);
  let sum = 0;
  const add: Add = (parts, ...values) => {
    let hash = hashed(SEED, parts[0] as string);
    for (let at = 0; at < values.length; at++) {
      const value = values[at];
      hash = hashed(hash, typeof value === 'string' ? value : String(value));
      hash = hashed(hash, parts[at + 1] as string);
    }
    sum += byHash.get(finish(hash)) ?? 0;
  };
  return {
    total(features) {
      sum = 0;
      features(add);
      return sum;
    },
  };
}

function hashed(from: number, text: string): number {
  let hash = from;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash;
}

/** Small enough to be kept as a plain integer. */
function finish(hash: number): number {
  return (hash ^ (hash >>> 30)) & 0x3fffffff;
}

/** The names of an option's features, as the weights are fitted and written. */
export function featureNames(features: Features): string[] {
  const names: string[] = [];
  features((parts, ...values) => {
    names.push(String.raw({ raw: parts }, ...values.map(String)));
  });
  return names;
}

/**
 * Shares of the odds of several options, each given by the features it has: multinomial logistic
 * regression over whatever options there are (McFadden's conditional logit, 1974). Sums to 1.
 */
export function sharesOf(options: readonly Features[], weights: Weights): number[] {
  const scores = options.map((features) => weights.total(features));
  const top = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - top));
  const sum = shares.reduce((one, other) => one + other, 0);
  return shares.map((share) => share / sum);
}

/** The place of the greatest number from `from` on. */
export function greatest(numbers: readonly number[], from = 0): number {
  let best = from;
  for (let at = from + 1; at < numbers.length; at++)
    if ((numbers[at] as number) > (numbers[best] as number)) best = at;
  return best;
}
