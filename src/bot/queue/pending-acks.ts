import type { Log } from '../machine/log.ts';
import type { Inquiry } from './inquiry.ts';

/** Tells a platform that an event was taken, with a response where the event takes one. */
export type Ack = (response?: object) => Promise<void>;

/** Acknowledgements that wait until the journal holds what they acknowledge. */
export interface PendingAcks {
  keep(inquiry: Inquiry, ack: Ack): void;
  /** Gives the one that was kept; where there is none, as for one of a former process, nothing. */
  give(inquiry: Inquiry): Promise<void>;
}

/** Acknowledgements of this process. */
export function createPendingAcks(): PendingAcks {
  const kept = new WeakMap<Inquiry, Ack>();
  return {
    keep: (inquiry, ack) => {
      kept.set(inquiry, ack);
    },
    give: async (inquiry) => kept.get(inquiry)?.(),
  };
}

/**
 * An acknowledgement that is given once and never fails: one that does not get through is no harm,
 * since the platform sends the event again and the journal knows it.
 */
export function onceOnly(ack: (response?: never) => Promise<unknown>, log: Log): Ack {
  let given = false;
  return async (response) => {
    if (given) return;
    given = true;
    try {
      await ack(response as never);
    } catch (error) {
      log.debug('An acknowledgement did not get through.', { error });
    }
  };
}
