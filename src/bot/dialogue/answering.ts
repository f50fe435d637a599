import type { AskOptions } from '../../answers/ask.ts';
import type { Alerting } from '../alerts/alerting.ts';
import type { Clock } from '../machine/clock.ts';
import type { Slots } from '../machine/event-loop-slots.ts';
import type { Log } from '../machine/log.ts';
import { withTurn } from '../people/conversation.ts';
import type { Delivery, Platform } from '../platform.ts';
import type { PendingAcks } from '../queue/pending-acks.ts';
import { type Attempt, type Replied, type Replier, refusalInWords } from '../queue/replier.ts';
import type { SourcesDesk } from '../sources/sources-desk.ts';
import { UNWATCHED, type Watch } from '../watch/watch.ts';
import { type Asked, askedOf, isNew } from './asked.ts';
import { type Composed, compose, type Making } from './compose.ts';

/** What answers are made from, beside the platform. */
export interface Sources {
  options(): AskOptions;
  readonly slots: Slots;
  readonly acks: PendingAcks;
  readonly log: Log;
  readonly clock: Clock;
  /** Name and version of the program. */
  readonly by: string;
  /** Shows and changes what is fetched. */
  readonly sources: SourcesDesk;
  /** Default: nothing can be watched. */
  readonly alerts?: Alerting;
  /** Resolves when the buttons of what was rendered work in every process. */
  written(): Promise<void>;
  /** Default: nothing is counted. */
  readonly watch?: Watch;
}

/** How a platform's inquiries are replied to. */
export function replierFor<Target, Message>(
  platform: Platform<Target, Message>,
  sources: Sources,
): Replier {
  const tell = (attempt: Attempt, sentence: string) =>
    platform.tell(sentence, deliveryOf<Target>(attempt));
  return {
    acknowledge: async (attempt) => {
      if (attempt.kept) await sources.acks.give(attempt.inquiry);
      await platform.working?.(deliveryOf<Target>(attempt));
    },
    answer: (attempt) => answer(deliveryOf<Target>(attempt), platform, sources),
    refuse: (attempt, refusal) => tell(attempt, refusalInWords(refusal)),
    apologise: async (attempt) => {
      // Nobody waits for an alert.
      if (deliveryOf(attempt).asked.deed !== 'alert')
        await tell(attempt, platform.failed(attempt.reference));
    },
  };
}

function deliveryOf<Target>(attempt: Attempt): Delivery<Target> {
  const asked = askedOf<Target>(attempt.inquiry.replyTo);
  return { asked, attempt, hidden: isHidden(asked, attempt) };
}

/** A page stays seen by whom it was seen; else what was asked for, or what is set for the place. */
function isHidden({ manner, hidden }: Asked, { ruling }: Attempt): boolean {
  if (manner === 'turn') return hidden;
  return manner === null ? ruling.private : manner === 'private';
}

const REMOVED: Replied = { outcome: 'removed', answered: true };

async function answer<Target, Message>(
  delivery: Delivery<Target>,
  platform: Platform<Target, Message>,
  sources: Sources,
): Promise<Replied> {
  const { asked, attempt } = delivery;
  if (asked.deed === 'remove') return removed(delivery, platform);
  if (asked.deed === 'alert') return (await sources.alerts?.bring(attempt, platform)) ?? REMOVED;
  if (platform.begin !== undefined && !(await platform.begin(delivery)))
    return tooLate(attempt, platform, sources);
  const now = await newest(asked, platform);
  if (now === null) return REMOVED;
  await sources.slots();
  const composed = await composeFor({ ...delivery, asked: now }, platform, sources);
  if (!(await sent(composed.message, delivery, platform, sources)))
    return tooLate(attempt, platform, sources);
  await catchUp(delivery, now, platform, sources);
  return replied(asked, attempt, composed);
}

async function removed<Target>(
  delivery: Delivery<Target>,
  platform: Pick<Platform<Target, unknown>, 'remove'>,
): Promise<Replied> {
  await platform.remove?.(delivery);
  return REMOVED;
}

async function composeFor<Target, Message>(
  { asked, attempt, hidden }: Delivery<Target>,
  platform: Platform<Target, Message>,
  { options, clock, by, written, sources: desk, alerts, watch = UNWATCHED }: Sources,
): Promise<Composed<Message>> {
  const { reference, previous } = attempt;
  const canShare = (await platform.canShare?.(asked)) ?? false;
  const begun = clock.steady();
  const of = { platform: platform.name, person: attempt.inquiry.person };
  const making: Making = {
    ...{ reference, previous, hidden, canShare, by, now: clock.wall() },
    sources: (wanted, corpus) => desk.answer(wanted, of, corpus),
    watches: async (wanted) => (await alerts?.replies(wanted, asked, attempt, platform)) ?? [],
  };
  const composed = await watch.step('compose', { platform: platform.name, reference }, () =>
    compose(asked, making, platform, options()),
  );
  watch.composed(platform.name, clock.steady() - begun);
  await written();
  return composed;
}

/** Only a new question is one more turn of the conversation: a page that is turned asks nothing. */
function replied(
  asked: Asked,
  { previous }: Attempt,
  { outcome, turn }: Composed<unknown>,
): Replied {
  const known = { outcome, answered: outcome !== 'not-in-coverage' };
  return turn === null || !isNew(asked) ? known : { ...known, question: withTurn(previous, turn) };
}

async function newest<Target>(
  asked: Asked<Target>,
  { latest }: Pick<Platform<Target, unknown>, 'latest'>,
): Promise<Asked<Target> | null> {
  return latest === undefined ? asked : latest(asked);
}

/** What happened to the question while it was answered: edited, or deleted. */
async function catchUp<Target, Message>(
  delivery: Delivery<Target>,
  answered: Asked<Target>,
  platform: Platform<Target, Message>,
  sources: Sources,
): Promise<void> {
  const { asked } = delivery;
  const now = await newest(asked, platform);
  if (now === null) return platform.remove?.(delivery);
  if (JSON.stringify(now.wanted) === JSON.stringify(answered.wanted)) return;
  const again = { ...delivery, asked: now };
  await sent((await composeFor(again, platform, sources)).message, again, platform, sources);
}

function sent<Target, Message>(
  message: Message,
  delivery: Delivery<Target>,
  platform: Pick<Platform<Target, Message>, 'name' | 'send'>,
  { watch = UNWATCHED }: Sources,
): Promise<boolean> {
  const { reference, attempt } = delivery.attempt;
  const about = { platform: platform.name, reference, attempt };
  return watch.step('send', about, () => platform.send(message, delivery));
}

/** The platform takes no answer for it any more: nothing can be shown. */
function tooLate(
  { reference: ref }: Attempt,
  { name }: Pick<Platform<unknown, unknown>, 'name'>,
  { log }: Sources,
): Replied {
  log.error('The platform no longer waited for an answer.', { ref, platform: name });
  return { outcome: 'too-late', answered: false };
}
