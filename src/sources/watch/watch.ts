import type { Round } from '../fetch/round.ts';
import type { SourceClock } from '../polite/source-clock.ts';

/** What going on fetching takes. */
export interface WatchSettings {
  readonly clock: SourceClock;
  /** Whether there is a sources.yaml now. Without one no lock is taken. */
  ready(): Promise<boolean>;
  /** Becomes the one that fetches; null where another process is it. */
  become(): { release(): void } | null;
  /** One round over what sources.yaml names now. */
  round(): Promise<Round>;
  /** Called after each round. */
  onRound(round: Round): void | Promise<void>;
  /** Called where a round broke off; the next is tried all the same. */
  onError(error: unknown): void;
}

/** Fetching that goes on. */
export interface Watching {
  /** No further round is begun. Resolves when the one going on, if any, is over. */
  stop(): Promise<void>;
}

/** Longest and shortest time between two looks, in ms: a changed sources.yaml is noticed within a minute. */
const LONGEST = 60_000;
const SHORTEST = 1_000;

/** Fetches whenever something is due, for as long as nobody stops it. Where another process fetches, waits for its end. */
export function watchSources({ clock, become, ...settings }: WatchSettings): Watching {
  let stopped = false;
  let wake = () => {};
  const rest = (ms: number) =>
    new Promise<void>((rested) => {
      const cancel = clock.after(ms, rested);
      wake = () => {
        cancel();
        rested();
      };
    });
  let held: { release(): void } | null = null;
  /** @returns how long nothing is to be done, in ms */
  const look = async (): Promise<number> => {
    try {
      if (!(await settings.ready())) return LONGEST;
      held ??= become();
      if (held === null) return LONGEST;
      const round = await settings.round();
      await settings.onRound(round);
      const left = (round.next ?? Infinity) - clock.wall();
      return Math.min(LONGEST, Math.max(SHORTEST, left));
    } catch (error) {
      settings.onError(error);
      return LONGEST;
    }
  };
  const run = async () => {
    while (!stopped) {
      const left = await look();
      if (!stopped) await rest(left);
    }
    held?.release();
  };
  const over = run();
  return {
    stop: () => {
      stopped = true;
      wake();
      return over;
    },
  };
}
