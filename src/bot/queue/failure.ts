import type { Failed } from './retry.ts';

/**
 * What a call to a platform that failed means. `wait`: held back, nothing happened. `unsure`: it may
 * have happened all the same, or where it is `underway` happen yet. `unfit`: the platform does not take this message. `no-place`: one may
 * not write there, or there is no such message. `no-scope`: the app has no such right. `no-token`:
 * the token is no longer good. `other`: a mistake of ours.
 */
export type Failure =
  | { readonly kind: 'wait'; readonly ms: number; readonly code: string }
  | { readonly kind: 'unsure'; readonly code: string; readonly underway?: boolean }
  | {
      readonly kind: 'unfit' | 'no-place' | 'no-scope' | 'no-token' | 'other';
      readonly code: string;
    };

/** Thrown where a message can't be sent as it is, or not there; the log sees the code alone. */
export class Undeliverable extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(`The platform refused: ${failure.code}.`, options);
    this.name = 'Undeliverable';
    this.failure = failure;
  }
}

/** Whether an error says that a message can't be there: no such place, or not for us. */
export function isNoPlace(error: unknown): error is Undeliverable {
  return error instanceof Undeliverable && error.failure.kind === 'no-place';
}

/** Tries one place after another. False where none of them takes it. */
export async function firstPlace(ways: readonly (() => Promise<unknown>)[]): Promise<boolean> {
  for (const way of ways) {
    try {
      await way();
      return true;
    } catch (error) {
      if (!isNoPlace(error)) throw error;
    }
  }
  return false;
}

/** Statuses of somebody in between who waited no longer for an answer, or lost it. */
const GIVEN_UP = [408, 502, 504];

/** What an HTTP status means where its code says nothing better; `retryAfter` in seconds. */
export function failureOfStatus(
  status: number,
  retryAfter: string | null,
  known: Failure,
): Failure {
  const { code } = known;
  if (status === 429) return { kind: 'wait', ms: Number(retryAfter ?? 1) * 1_000 || 1_000, code };
  if (GIVEN_UP.includes(status)) return { kind: 'unsure', code, underway: true };
  if (status >= 500) return { kind: 'unsure', code };
  if (known.kind !== 'other') return known;
  if (status === 404 || status === 410 || status === 403) return { kind: 'no-place', code };
  return { kind: status === 400 ? 'unfit' : 'other', code };
}

/** What is done about a failure, beside trying again or giving up. */
export interface Remedies<T> {
  /** Says whether an unsure try got through after all, though it may be underway still; null where it did not. */
  readonly look?: (underway: boolean) => Promise<T | null>;
  /** Told for how many ms the platform holds us back. */
  readonly held?: (ms: number) => void;
  /** Told that the token is no longer good. */
  readonly refused?: (code: string) => void;
}

/** What a failure means for whoever tries: again, later, or never. */
export function judged<T>(failure: Failure, { look, held, refused }: Remedies<T>): Failed<T> {
  const cause = new Error(`The platform said ${failure.code}.`);
  switch (failure.kind) {
    case 'unsure':
      return {
        ...{ kind: 'again', cause },
        ...(look === undefined ? {} : { look: () => look(failure.underway ?? false) }),
      };
    case 'wait':
      held?.(failure.ms);
      return { kind: 'wait', ms: failure.ms, cause };
    case 'no-token':
      refused?.(failure.code);
  }
  return { kind: 'final', error: new Undeliverable(failure) };
}
