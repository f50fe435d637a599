import type { Log } from '../../../src/bot/machine/log.ts';
import type { Inquiry } from '../../../src/bot/queue/inquiry.ts';

/** Tells Slack that an event was taken, with a response where the event takes one. */
export type Ack = (response?: object) => Promise<void>;

/** Acknowledgements that wait until the journal holds what they acknowledge. */
export interface PendingAcks {
  keep(inquiry: Inquiry, ack: Ack): void;
  /** Gives the one that was kept; a second time, or for one of a former process, nothing. */
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
 * since Slack sends the event again and the journal knows it.
 */
export function onceOnly(
  ack: (response?: never) => Promise<unknown>,
  log: Log,
): Ack & { given: () => boolean } {
  let given = false;
  const give: Ack = async (response) => {
    if (given) return;
    given = true;
    try {
      await ack(response as never);
    } catch (error) {
      log.debug('An acknowledgement did not get through.', { error });
    }
  };
  return Object.assign(give, { given: () => given });
}
