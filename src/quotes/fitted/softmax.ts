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
const DIGIT_0 = 48;

/** Weights by the hash of a feature's name (FNV-1a, 32 bits; draft-eastlake-fnv). */
export function weightsOf(named: Iterable<readonly [string, number]>): Weights {
  const weightAt = lookup(named);
  // by the template, an object of its own for each place in the source: how a name begins is hashed once
  const begun = new Map<TemplateStringsArray, number>();
  let sum = 0;
  // this runs for every feature of every option: no list of values is made where there are two, or fewer
  const add: Add = (parts, first, second, ...others) => {
    let hash = begun.get(parts);
    if (hash === undefined) {
      hash = hashed(SEED, parts[0] as string);
      begun.set(parts, hash);
    }
    if (parts.length > 1) hash = hashed(hashedValue(hash, first), parts[1] as string);
    if (parts.length > 2) hash = hashed(hashedValue(hash, second), parts[2] as string);
    for (let at = 3; at < parts.length; at++)
      hash = hashed(hashedValue(hash, others[at - 3]), parts[at] as string);
    sum += weightAt(finish(hash));
  };
  return {
    total(features) {
      sum = 0;
      features(add);
      return sum;
    },
  };
}

/**
 * The weight of a feature by the hash of its name, 0 where it has none: an open table at most a quarter
 * full, as most features that are asked for have no weight and are told by one look.
 */
function lookup(named: Iterable<readonly [string, number]>): (hash: number) => number {
  const all = [...named];
  let size = 4;
  while (size < 4 * all.length) size *= 2;
  const hashes = new Int32Array(size).fill(-1);
  const weights = new Float64Array(size);
  const slotOf = (hash: number): number => {
    let slot = hash & (size - 1);
    while (hashes[slot] !== hash && hashes[slot] !== -1) slot = (slot + 1) & (size - 1);
    return slot;
  };
  for (const [name, weight] of all) {
    const hash = finish(hashed(SEED, name));
    const slot = slotOf(hash);
    hashes[slot] = hash;
    weights[slot] = weight;
  }
  return (hash) => weights[slotOf(hash)] as number;
}

function hashedValue(from: number, value: Value): number {
  if (typeof value === 'string') return hashed(from, value);
  // one digit is its own name, and needs no string
  if (typeof value === 'number' && value >= 0 && value < 10 && (value | 0) === value)
    return Math.imul(from ^ (DIGIT_0 + value), PRIME);
  return hashed(from, String(value));
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
 * Shares of the odds of several options, each given by the sum of the weights of its features: multinomial
 * logistic regression over whatever options there are (McFadden's conditional logit, 1974). Sums to 1.
 */
export function sharesOf(scores: readonly number[]): number[] {
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
