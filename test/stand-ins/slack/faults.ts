/**
 * What goes wrong with one call. `lost-response`: it is done, and the connection breaks before we hear of it;
 * `cut-short`: in the middle of the answer. `late`: the connection breaks at once, and it is done so much later,
 * as where it waits before a busy server. `no-json`: it is done, and something between us answers in its place.
 */
export type Fault =
  | { readonly kind: 'error'; readonly code: string }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'rate-limit'; readonly seconds: number }
  | { readonly kind: 'reset' }
  | { readonly kind: 'lost-response' | 'cut-short' | 'no-json' }
  | { readonly kind: 'late'; readonly ms: number }
  | { readonly kind: 'slow'; readonly ms: number };

/** A method of the Web API, or `respond` for what comes to a response address. */
type Purpose = string;

/** Faults that wait for their turn. */
export interface Faults {
  /** The next `times` calls of that purpose go wrong; default one. */
  script(purpose: Purpose, fault: Fault, times?: number): void;
  /** Faults by chance, from then on; null for none any more. */
  random(chance: ((purpose: Purpose) => Fault | null) | null): void;
  next(purpose: Purpose): Fault | null;
  /** How many scripted ones still wait for their turn. */
  left(purpose: Purpose): number;
}

/** No faults yet. */
export function createFaults(): Faults {
  const scripted = new Map<Purpose, Fault[]>();
  let chance: ((purpose: Purpose) => Fault | null) | null = null;
  return {
    script: (purpose, fault, times = 1) => {
      const waiting = scripted.get(purpose) ?? [];
      scripted.set(purpose, [...waiting, ...Array.from({ length: times }, () => fault)]);
    },
    random: (how) => {
      chance = how;
    },
    next: (purpose) => scripted.get(purpose)?.shift() ?? chance?.(purpose) ?? null,
    left: (purpose) => scripted.get(purpose)?.length ?? 0,
  };
}
