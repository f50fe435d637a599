/** What a request to the REST side is for. */
export type Purpose =
  | 'gateway'
  | 'application'
  | 'commands'
  | 'callback'
  | 'edit'
  | 'followup'
  | 'original'
  | 'message'
  | 'message-edit'
  | 'messages'
  | 'private-channel'
  | 'unknown';

/** What goes wrong with one request. */
export type Fault =
  /** Answered with this status, nothing done. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly code?: number;
      readonly body?: object;
    }
  /** 429 with Retry-After in seconds, nothing done. */
  | {
      readonly kind: 'rate-limit';
      readonly seconds: number;
      readonly scope: 'global' | 'user' | 'shared';
    }
  /** Done, and then the connection breaks before the response. */
  | { readonly kind: 'lost-response' }
  /** The connection breaks before anything is done. */
  | { readonly kind: 'reset' }
  /** Done after this many ms. */
  | { readonly kind: 'slow'; readonly ms: number };

/** Faults in store for the REST side: scripted ones first, then whatever chance says. */
export class Faults {
  readonly #scripted: { purpose: Purpose; fault: Fault }[] = [];
  /** Asked for every request that has no scripted fault; the soak puts seeded chance here. */
  chance: (purpose: Purpose) => Fault | null = () => null;

  /** The next `times` requests of this purpose go wrong in this way. */
  script(purpose: Purpose, fault: Fault, times = 1): void {
    for (let n = 0; n < times; n++) this.#scripted.push({ purpose, fault });
  }

  /** The fault for a request that has just come in, if any; a scripted one is used up. */
  next(purpose: Purpose): Fault | null {
    const at = this.#scripted.findIndex((entry) => entry.purpose === purpose);
    if (at < 0) return this.chance(purpose);
    return this.#scripted.splice(at, 1)[0]?.fault ?? null;
  }
}
