import { fresh } from '../dialogue/asked.ts';
import { store } from '../message/bot-request.ts';
import type { Inquiry, Json } from '../queue/inquiry.ts';
import type { KeptAlert, KeptWatch } from './store/alert-store.ts';

/** How long one try goes on by itself, ms: a day. */
const ANSWER_WITHIN = 24 * 60 * 60_000;

/** An alert as the journal takes it, once however often it is handed over; null where its watch is gone. */
export function alertInquiry(alert: KeptAlert, watch: KeptWatch | null): Inquiry | null {
  const { id, revision, tries, platform, word, formed } = alert;
  const to: Json | undefined = word?.to ?? watch?.to;
  const owner = word?.owner ?? watch?.owner;
  if (to === undefined || owner === undefined) return null;
  const wanted = { kind: 'alert', alert: id } as const;
  const asked = fresh(to, owner, wanted, { deed: 'alert', manner: 'open' });
  return {
    platform,
    keys: [`alert ${id} ${revision} ${tries}`],
    person: owner,
    // It is nobody's question: what holds in a place was asked before.
    place: { guild: null, channel: watch?.place.channel ?? owner, thread: null },
    command: 'alert',
    text: '',
    replyTo: store(asked),
    answerWithin: ANSWER_WITHIN,
    receivedAt: formed,
    cost: 0,
  };
}
