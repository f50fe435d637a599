import { askedOf } from '../dialogue/asked.ts';
import type { Clock } from '../machine/clock.ts';
import type { Log } from '../machine/log.ts';
import { type Attempt, type Replied, type Replier, TryLater } from '../queue/replier.ts';
import type { AlertStore, WholeAlert } from './store/alert-store.ts';

/** What an alert is brought with. */
export interface Bringing {
  readonly store: AlertStore;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Says an alert where it belongs; the same again must not show twice.
 * @returns the platform's id of the message; null where it has none
 */
export type SayAlert = (whole: WholeAlert, attempt: Attempt) => Promise<string | null>;

/** Failures after which an alert is given up, and the first pause between two, ms. */
const MOST_TRIES = 8;
const FIRST_PAUSE = 60_000;

const SENT: Replied = { outcome: 'alert', answered: true };

/** Brings an alert, once: it is noted as sent before the journal is done with it. @throws {TryLater} */
export async function bringAlert(
  attempt: Attempt,
  say: SayAlert,
  { store, clock, log }: Bringing,
): Promise<Replied> {
  const { wanted } = askedOf(attempt.inquiry.replyTo);
  const whole = wanted.kind === 'alert' ? await store.alert(wanted.alert) : null;
  if (whole === null || whole.alert.state !== 'formed') return SENT;
  const { alert } = whole;
  try {
    await store.sent(alert, await say(whole, attempt));
    return SENT;
  } catch (error) {
    if (error instanceof TryLater || attempt.signal.aborted) throw error;
    const tries = alert.tries + 1;
    log.error('An alert could not be sent.', { alert: alert.id, tries, error });
    const again = clock.wall() + FIRST_PAUSE * 2 ** alert.tries;
    await store.failed(alert, tries < MOST_TRIES ? again : null);
    return { outcome: 'failed', answered: true };
  }
}

/** How alerts are replied to where nothing is asked. */
export function alertReplier(say: SayAlert, bringing: Bringing): Replier {
  return {
    answer: (attempt) => bringAlert(attempt, say, bringing),
    refuse: async () => undefined,
    apologise: async () => undefined,
  };
}
