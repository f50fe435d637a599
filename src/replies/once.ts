import type { Coverage } from '../coverage.ts';

/** Makes something once a coverage, which never changes, and keeps it as long as the coverage is kept. */
export function oncePerCoverage<Made>(make: (coverage: Coverage) => Made): typeof make {
  const made = new WeakMap<Coverage, { readonly value: Made }>();
  return (coverage) => {
    const known = made.get(coverage) ?? { value: make(coverage) };
    made.set(coverage, known);
    return known.value;
  };
}
