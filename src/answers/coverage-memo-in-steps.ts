import type { Coverage } from '../coverage.ts';
import type { MadeOnce } from './coverage-memo.ts';

/** Something made once a coverage, at once or in steps between which others can have their turn. */
export interface MadeInSteps<Made> extends MadeOnce<Made> {
  /** Makes it while it is gone through; nothing to go through where it is made. */
  steps(coverage: Coverage): Iterable<void>;
}

/** As `coverage-memo.ts`, for what takes longer than anybody may wait for others. */
export function oncePerCoverageInSteps<Made>(
  make: (coverage: Coverage) => Generator<void, Made>,
): MadeInSteps<Made> {
  const made = new WeakMap<Coverage, { readonly value: Made }>();
  const keep = (coverage: Coverage, value: Made) => void made.set(coverage, { value });
  function* steps(coverage: Coverage): Generator<void> {
    if (!made.has(coverage)) keep(coverage, yield* make(coverage));
  }
  const atOnce = (coverage: Coverage) => {
    const known = made.get(coverage) ?? { value: inOneGo(make(coverage)) };
    made.set(coverage, known);
    return known.value;
  };
  return Object.assign(atOnce, { steps, keep });
}

/** Goes through all steps of something without a break, and gives what came of it. */
export function inOneGo<Made>(steps: Generator<void, Made>): Made {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
