import path from 'node:path';
import { type Example, examplesOf } from './examples.ts';
import { lineSets } from './lines.ts';
import {
  asTyped,
  holdsIn,
  type Material,
  smallSets,
  wholeSets,
  withoutEvidence,
} from './material.ts';
import { withPremises } from './premises.ts';
import { swappedSets } from './swapped.ts';

/** An example, and the set that it was made from. */
export interface SourcedExample extends Example {
  readonly source: string;
}

const UTIL = path.resolve(import.meta.dirname, '../../../../shared/bench/lib/util.mjs');
/** Its attributions are all marked, so it is asked for what others of the same article said, too. */
const ATTRIBUTED = 'polnear';

/**
 * Everything that ranking and certainty are fitted on, as the bot ranks it now.
 *
 * @param wild folder with wild's three corpora, imported; undefined leaves wild out
 */
export async function gatherExamples(wild: string | undefined): Promise<SourcedExample[]> {
  const { normContain } = (await import(UTIL)) as { normContain: (text: string) => string };
  const examples: SourcedExample[] = [];
  const add = async (set: Material) => {
    for (const example of await examplesOf(set)) examples.push({ ...example, source: set.source });
  };
  const wholes = await wholeSets(wild);
  for (const whole of wholes) {
    const hold = holdsIn(whole.coverage, normContain);
    await add(whole);
    await add(asTyped(withPremises(whole, hold)));
    for (const small of smallSets(whole, hold)) {
      await add(asTyped(small));
      await add(asTyped(withoutEvidence(small, holdsIn(small.coverage, normContain))));
      await add(asTyped(withPremises(small, holdsIn(small.coverage, normContain))));
    }
    for (const lines of lineSets(whole, wholes, hold)) await add(asTyped(lines));
    if (whole.name === ATTRIBUTED)
      for (const swapped of swappedSets(whole)) await add(asTyped(swapped));
  }
  return examples;
}
