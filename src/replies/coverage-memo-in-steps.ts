import type { Coverage } from '../coverage.ts';

/** Something made once a coverage, at once or in steps between which others can have their turn. */
export interface MadeInSteps<Made> {
  (coverage: Coverage): Made;
  /** Makes it while it is gone through; nothing to go through where it is made. */
  steps(coverage: Coverage): Iterable<void>;
}

/** As `answers/once-per-coverage.ts`, for what takes longer than anybody may wait for others. */
export function oncePerCoverageInSteps<Made>(
  make: (coverage: Coverage) => Generator<void, Made>,
): MadeInSteps<Made> {
  const made = new WeakMap<Coverage, { readonly value: Made }>();
  function* steps(coverage: Coverage): Generator<void> {
    if (!made.has(coverage)) made.set(coverage, { value: yield* make(coverage) });
  }
  const atOnce = (coverage: Coverage) => {
    const known = made.get(coverage);
    if (known !== undefined) return known.value;
    const making = make(coverage);
    let step = making.next();
    while (step.done !== true) step = making.next();
    made.set(coverage, { value: step.value });
    return step.value;
  };
  return Object.assign(atOnce, { steps });
}
