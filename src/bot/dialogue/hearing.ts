import type { Coverage } from '../../coverage.ts';
import { texts } from '../../replies/texts.ts';
import type { Desk } from '../desk.ts';
import type { Clock } from '../machine/clock.ts';
import type { Log } from '../machine/log.ts';
import { offersFor } from '../message/offers.ts';
import type { Platform } from '../platform.ts';
import type { PendingAcks } from '../queue/pending-acks.ts';
import { newReference } from '../queue/reference.ts';
import { isClosed } from '../store/storage-failure.ts';
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

interface Around {
  readonly desk: Desk;
  readonly clock: Clock;
  readonly acks: PendingAcks;
}

/** Ears for one platform. */
export function createHearing<Target>(platform: Named, around: Around): Hearing<Target> {
  return {
    hear: async (intent, coverage) => {
      switch (intent.kind) {
        case 'asked':
          return take(intent, platform, around);
        case 'typing':
          return offer(intent, platform, coverage());
        case 'vote':
          return vote(intent, platform, around.desk);
        case 'notice':
          return intent;
      }
    },
  };
}

type Kind<K extends Intent['kind']> = Extract<Intent, { readonly kind: K }>;

async function take(
  intent: Kind<'asked'>,
  { name: platform, answerWithin }: Named,
  { desk, clock, acks }: Around,
): Promise<Reaction> {
  const { asked, acknowledge } = intent;
  const inquiry = inquiryOf(asked, intent, { platform, answerWithin, at: clock.wall() });
  if (acknowledge !== undefined) acks.keep(inquiry, acknowledge);
  const { kind, safe } = await desk.receive(inquiry);
  // Known already, kept for the next process, or answered while the disk was full: nobody has
  // acknowledged this delivery.
  if (safe) await acknowledge?.();
  return { kind: 'taken', duplicate: kind === 'duplicate', safe };
}

function offer({ option, typed }: Kind<'typing'>, { room }: Named, coverage: Coverage): Reaction {
  return { kind: 'offers', offers: offersFor(coverage, option, typed, room.offers) };
}

async function vote(
  { reference, person, up }: Kind<'vote'>,
  { name }: Named,
  desk: Desk,
): Promise<Reaction> {
  await desk.feedback.vote(reference, name, person, up ? 'up' : 'down');
  return { kind: 'notice', notice: up ? texts.feedback.up : texts.feedback.down };
}

/**
 * Takes one event so that nothing it holds ends the bot: what nobody foresaw is told in the log, and
 * to whoever did it, with the same reference. Never rejects.
 * @param apologise tells the reference to whoever waits for an answer
 * @returns false where this process ended its work meanwhile: the event was not taken, and nobody was told so
 */
export async function takeSafely(
  take: () => Promise<void>,
  apologise: (reference: string) => Promise<void>,
  log: Log,
): Promise<boolean> {
  try {
    await take();
  } catch (error) {
    if (isClosed(error)) return false;
    const ref = newReference();
    log.error('An event failed.', { ref, error });
    await apologise(ref).catch((second: unknown) =>
      log.error('The apology failed too.', { ref, error: second }),
    );
  }
  return true;
}
