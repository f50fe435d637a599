import { type Clock, pauseUnless } from '../machine/clock.ts';
import type { Log } from '../machine/log.ts';
import type { FatalError } from './fatal-error.ts';

/** One connection, from its beginning to its end. */
export interface ConnectionAttempt {
  /** To be called when it is open, and as often as it is seen to be. */
  connected(): void;
  /** To be called where something says that no further one is of use. */
  giveUp(why: FatalError): void;
  /** Resolves when everything is being closed. */
  readonly closing: Promise<void>;
}

/** A connection that is made again whenever it is over. */
export interface Reconnecting {
  readonly closed: boolean;
  /** Resolves when there is no use in going on, with why; never rejects. */
  readonly lost: Promise<FatalError>;
  /** Lets no further attempt begin, and waits until the last is over. */
  close(): Promise<void>;
}

export interface ReconnectingOptions {
  readonly clock: Clock;
  readonly log: Log;
  /** ms between two attempts: the first, which is doubled each time, and the longest. */
  readonly again: readonly [number, number];
  /** Whether the platform closes connections as a matter of course: then the next begins at once. */
  readonly renewed: boolean;
  /** What the log says when the platform could not be reached. */
  readonly unreachable: string;
}

/**
 * Connects, and stays connected until closed or hopeless.
 * @param attempt resolves when the connection has to be made anew, or with why that is hopeless
 */
export function reconnecting(
  attempt: (one: ConnectionAttempt) => Promise<FatalError | null>,
  { clock, log, again: [first, longest], renewed, unreachable }: ReconnectingOptions,
): Reconnecting {
  const { promise: lost, resolve: giveUp } = Promise.withResolvers<FatalError>();
  const { promise: closing, resolve: close } = Promise.withResolvers<void>();
  let closed = false;

  const stay = async () => {
    for (let failed = 0; !closed; failed++) {
      let opened = false;
      const connected = () => {
        opened = true;
      };
      const why = await attempt({ connected, giveUp, closing });
      if (closed) return;
      if (why !== null) return giveUp(why);
      if (opened) failed = renewed ? -1 : 0;
      if (failed < 0) continue;
      const wait = Math.min(longest, first * 2 ** Math.min(failed, 20));
      log.error(unreachable, { wait });
      await pauseUnless(clock, wait, closing);
    }
  };
  const staying = stay();
  return {
    get closed() {
      return closed;
    },
    lost,
    close: async () => {
      closed = true;
      close();
      await staying;
    },
  };
}
