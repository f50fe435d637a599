import fs from 'node:fs';
import path from 'node:path';
import type { Curves } from '../../src/quotes/fitted/confidence.ts';
import { type Choice, fitLogit } from './conditional-logit.ts';

/** One choice by feature names: every option's features, and which options are right. */
export interface Example {
  readonly options: readonly (readonly string[])[];
  readonly right: readonly number[];
}

const SEED = 20251120;

/** Fits weights for every feature seen at least `least` times. */
export function trainWeights(
  examples: readonly Example[],
  { least = 3, epochs = 30, l2 = 1e-2, rate = 0.1 } = {},
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { options } of examples)
    for (const one of options)
      for (const name of one) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= least).map(([name]) => name);
  const index = new Map(names.map((name, at) => [name, at]));
  const numbers = (one: readonly string[]) => one.flatMap((name) => index.get(name) ?? []);
  const choices: Choice[] = examples.map(({ options, right }) => ({
    options: options.map(numbers),
    right,
  }));
  const weights = fitLogit(choices, names.length, { epochs, rate, l2, seed: SEED });
  return new Map(names.map((name, at) => [name, weights[at] as number]));
}

/** Weights by the names of features, as they are fitted and written. */
export interface NamedWeights {
  readonly attribution: ReadonlyMap<string, number>;
  readonly reported: ReadonlyMap<string, number>;
  readonly resolution: ReadonlyMap<string, number>;
}

/** Writes what was fitted beside the code that reads it, by name; weights near nothing are left out. */
export function writeFitted(weights: NamedWeights, curves: Curves): void {
  for (const [name, own] of Object.entries(weights)) {
    const kept = [...own].filter(([, weight]) => Math.abs(weight) >= 0.01);
    const rounded = kept
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, weight]) => [key, Number(weight.toFixed(3))]);
    write(`${name}-weights.json`, Object.fromEntries(rounded));
  }
  write('confidence-curves.json', curves);
}

function write(file: string, content: object): void {
  const to = path.resolve(import.meta.dirname, '../../src/quotes/fitted', file);
  fs.writeFileSync(to, `${JSON.stringify(content, null, 2)}\n`);
  console.log(`wrote ${file}`);
}
