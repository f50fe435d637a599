import { OnrecordError } from '../../problem.ts';
import type { Log } from '../machine/log.ts';
import { BAD_SETTINGS, type FatalError } from './fatal-error.ts';

/** How a bot ends: once, whoever wants it. */
export interface Ending {
  /** Whether it has begun. */
  readonly begun: boolean;
  /** Resolves with the exit code when the bot has stopped, by itself or not. */
  readonly over: Promise<number>;
  /**
   * Takes no more, finishes what is going on. Resolves with the exit code: of the first call.
   * @param ms how long that may take; default four seconds
   * @param code exit code; default 0
   */
  stop(ms?: number, code?: number): Promise<number>;
  /** Stops by itself where the reason comes why there is no use in going on. */
  when(lost: Promise<FatalError>): void;
}

/** Time for what is going on when a bot is stopped, in ms. */
const DRAIN = 4_000;

/** @param halt closes everything, in `ms` at most; called once */
export function createEnding(log: Log, halt: (ms: number) => Promise<void>): Ending {
  const { promise: over, resolve } = Promise.withResolvers<number>();
  let ending: Promise<number> | null = null;
  const end = async (code: number, ms: number) => {
    await halt(ms);
    resolve(code);
    return code;
  };
  const stop = (code: number, ms: number) => {
    ending ??= end(code, ms);
    return ending;
  };
  return {
    get begun() {
      return ending !== null;
    },
    over,
    stop: (ms = DRAIN, code = 0) => stop(code, ms),
    when: (lost) => {
      void lost.then((why) => {
        log.error(new OnrecordError(why).message);
        return stop(BAD_SETTINGS, DRAIN);
      });
    },
  };
}

/** Says in the log how many inquiries a stopped desk has left. */
export function tellLeft(left: number, log: Log): void {
  if (left > 0) log.error('Stopped with inquiries open; the next start answers them.', { left });
}
