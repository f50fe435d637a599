import type { Coverage } from '../coverage.ts';

/** Something that is made once a coverage. */
export interface MadeOnce<Made> {
  /** Made at the first call, then kept as long as the coverage is. */
  (coverage: Coverage): Made;
  /** Keeps what was made before, and saved, in its place. */
  keep(coverage: Coverage, value: Made): void;
}

/** Makes something once a coverage, which never changes, and keeps it as long as the coverage is kept. */
export function oncePerCoverage<Made>(make: (coverage: Coverage) => Made): MadeOnce<Made> {
  const made = new WeakMap<Coverage, { readonly value: Made }>();
  const of = (coverage: Coverage) => {
    const known = made.get(coverage) ?? { value: make(coverage) };
    made.set(coverage, known);
    return known.value;
  };
  return Object.assign(of, {
    keep: (coverage: Coverage, value: Made) => void made.set(coverage, { value }),
  });
}
