import type { Coverage } from '../../coverage.ts';
import { texts } from '../../replies/texts.ts';
import type { Desk } from '../desk.ts';
import type { Clock } from '../machine/clock.ts';
import type { Log } from '../machine/log.ts';
import { offersFor } from '../message/offers.ts';
import type { Platform } from '../platform.ts';
import type { PendingAcks } from '../queue/pending-acks.ts';
import { newReference } from '../queue/reference.ts';
import { inquiryOf } from './asked.ts';
import type { Intent, Reaction } from './intent.ts';

/** Takes what somebody did. */
export interface Hearing<Target> {
  /**
   * What needs the coverage goes through the journal, and resolves when it was answered or was put
   * off; all else is answered at once, and again it changes nothing.
   * @param coverage where offers come from
   */
  hear(intent: Intent<Target>, coverage: () => Coverage): Promise<Reaction>;
}

type Named = Pick<Platform<never, never>, 'name' | 'answerWithin' | 'room'>;

/** Ears for one platform. */
export function createHearing<Target>(
  { name: platform, answerWithin, room }: Named,
  { desk, clock, acks }: { readonly desk: Desk; readonly clock: Clock; readonly acks: PendingAcks },
): Hearing<Target> {
  return {
    hear: async (intent, coverage) => {
      switch (intent.kind) {
        case 'asked': {
          const how = { platform, answerWithin, at: clock.wall() };
          const inquiry = inquiryOf(intent.asked, intent, how);
          const { acknowledge } = intent;
          if (acknowledge !== undefined) acks.keep(inquiry, acknowledge);
          const { kind, safe } = await desk.receive(inquiry);
          // Known already, kept for the next process, or answered while the disk was full: nobody has
          // acknowledged this delivery.
          if (safe) await acknowledge?.();
          return { kind: 'taken', duplicate: kind === 'duplicate', safe };
        }
        case 'typing':
          return {
            kind: 'offers',
            offers: offersFor(coverage(), intent.option, intent.typed, room.offers),
          };
        case 'vote': {
          const { reference, person, up } = intent;
          desk.feedback.vote(reference, platform, person, up ? 'up' : 'down');
          return { kind: 'notice', notice: up ? texts.feedback.up : texts.feedback.down };
        }
        case 'notice':
          return intent;
      }
    },
  };
}

/**
 * Takes one event so that nothing it holds ends the bot: what nobody foresaw is told in the log, and
 * to whoever did it, with the same reference. Never rejects.
 * @param apologise tells the reference to whoever waits for an answer
 */
export async function takeSafely(
  take: () => Promise<void>,
  apologise: (reference: string) => Promise<void>,
  log: Log,
): Promise<void> {
  try {
    await take();
  } catch (error) {
    const ref = newReference();
    log.error('An event failed.', { ref, error });
    await apologise(ref).catch((second: unknown) =>
      log.error('The apology failed too.', { ref, error: second }),
    );
  }
}
