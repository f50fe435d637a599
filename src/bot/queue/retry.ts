import { type Clock, pause } from '../machine/clock.ts';
import { TryLater } from './replier.ts';

/** What a try came to, and above all what it means where it failed. */
export type Failed<T> =
  /** It came to something all the same. */
  | { readonly kind: 'done'; readonly value: T }
  /** No further try helps: this is thrown. */
  | { readonly kind: 'final'; readonly error: unknown }
  /** The platform holds us back for so many ms; nothing has happened. */
  | { readonly kind: 'wait'; readonly ms: number; readonly cause: Error }
  /** It may pass. `look` says whether it got through after all; null where it did not. */
  | {
      readonly kind: 'again';
      readonly cause: Error;
      readonly look?: () => Promise<T | null>;
    };

/** How often it is tried, and ms: before the second try, the longest pause, and until later. */
const PATIENCE = { tries: 4, again: 250, longest: 3_000, later: 2_000 } as const;

/**
 * Tries until it is done or hopeless, waiting longer each time.
 * @throws {TryLater} where the platform can't be reached at present, or wants more than three seconds
 */
export async function retry<T>(
  attempt: () => Promise<T>,
  judge: (error: unknown) => Failed<T>,
  { clock, signal }: { readonly clock: Clock; readonly signal?: AbortSignal | undefined },
): Promise<T> {
  for (let tried = 1; ; tried++) {
    signal?.throwIfAborted();
    const outcome = await tryOnce(attempt, judge);
    if (outcome.kind === 'done') return outcome.value;
    if (outcome.kind === 'final') throw outcome.error;
    const late = putOff(outcome, tried);
    if (late === null) await pause(clock, pauseAfter(outcome, tried));
    const found = outcome.kind === 'again' ? await outcome.look?.() : null;
    if (found !== undefined && found !== null) return found;
    if (late !== null) throw late;
  }
}

async function tryOnce<T>(
  attempt: () => Promise<T>,
  judge: (error: unknown) => Failed<T>,
): Promise<Failed<T>> {
  try {
    return { kind: 'done', value: await attempt() };
  } catch (error) {
    return judge(error);
  }
}

type Passing = Extract<Failed<unknown>, { kind: 'wait' | 'again' }>;

/** Why there is no further try for now; null where there is one. */
function putOff(failed: Passing, tried: number): TryLater | null {
  const { cause } = failed;
  if (tried === PATIENCE.tries) return new TryLater(PATIENCE.later, { cause });
  const held = failed.kind === 'wait' ? failed.ms : 0;
  return held > PATIENCE.longest ? new TryLater(held, { cause }) : null;
}

function pauseAfter(failed: Passing, tried: number): number {
  return failed.kind === 'wait' ? failed.ms : PATIENCE.again * 2 ** (tried - 1);
}
