import type { AskOptions } from '../../answers/ask.ts';
import type { Coverage } from '../../coverage.ts';
import { pageOf, type Reply } from '../../replies/reply.ts';
import { texts } from '../../replies/texts.ts';
import { settled } from '../../search/remote/settled.ts';
import { type Asked, askedOf } from '../dialogue/asked.ts';
import type { WatchRequest } from '../message/watch-request.ts';
import type { Frame, Platform } from '../platform.ts';
import type { Attempt, Replied } from '../queue/replier.ts';
import { awaitServed } from './await-served.ts';
import { type Bringing, bringAlert } from './bring.ts';
import { changesPageOf, changesTold } from './changes-told.ts';
import { endWatch } from './end-watch.ts';
import type { WholeAlert } from './store/alert-store.ts';
import { alertReplies } from './watch-replies.ts';
import { type WatchDesk, watchReplies } from './watching.ts';

/** What a platform's answers need of watches. */
export interface Alerting {
  /** What is wanted of watches, as pages, one at least. */
  replies<Target>(
    wanted: WatchRequest,
    asked: Asked<Target>,
    attempt: Attempt,
    platform: Platform<Target, unknown>,
  ): Promise<readonly Reply[]>;
  /** Ends what was saved in a workspace that has removed Onrecord. */
  leave(platform: string, home: string): Promise<void>;
  /** Brings an alert, once. @throws {TryLater} when the platform can't be reached at present */
  bring<Target, Message>(attempt: Attempt, platform: Platform<Target, Message>): Promise<Replied>;
}

/** @param desk what watches are looked after with */
export function openAlerting(desk: WatchDesk, bringing: Bringing): Alerting {
  return {
    replies: async (wanted, asked, attempt, { name, coverage, room, alerts: port }) => {
      if (port === undefined) return [];
      // At once: a moment later another coverage may be served.
      const served = coverage(asked);
      const asker = {
        ...{ platform: name, asked, place: attempt.inquiry.place, port },
        ...{ coverage: served, corpus: desk.corpusOf(served), layout: room.layout },
      };
      return watchReplies(wanted, asker, desk);
    },
    leave: desk.store.removeHome,
    bring: (attempt, platform) => {
      const say = (whole: WholeAlert) => sayAlert(whole, attempt, platform, { desk, bringing });
      return bringAlert(attempt, say, bringing);
    },
  };
}

interface Means {
  readonly desk: WatchDesk;
  readonly bringing: Bringing;
}

/** Shows an alert where it belongs; where there is no such place any more its watch ends, with a word to its owner. */
async function sayAlert<Target, Message>(
  whole: WholeAlert,
  attempt: Attempt,
  platform: Platform<Target, Message>,
  { desk, bringing }: Means,
): Promise<string | null> {
  const { alerts: port } = platform;
  if (port === undefined) return null;
  const { alert, watch } = whole;
  const asked = askedOf<Target>(attempt.inquiry.replyTo);
  if (alert.word === null) awaitServed(whole, platform.coverage(asked), bringing.clock.wall());
  const message =
    alert.word === null
      ? await alertMessage(whole, asked, platform, desk.options())
      : port.notice(alert.word.says);
  if (message === null) return null;
  const id = await port.post(message, {
    ...{ to: asked.to, reference: `alert${alert.id}`.slice(0, 17), look: attempt.attempt > 1 },
    ...{ message: alert.message, signal: attempt.signal },
  });
  if (id === null && alert.word === null && watch !== null)
    await endWatch(watch, texts.alerts.ended.gone, bringing);
  return id;
}

/** Null where nothing that it tells is left. */
async function alertMessage<Target, Message>(
  whole: WholeAlert,
  asked: Asked<Target>,
  platform: Pick<Platform<Target, Message>, 'render' | 'coverage' | 'room'>,
  options: AskOptions,
): Promise<Message | null> {
  const coverage: Coverage = platform.coverage(asked);
  const { layout } = platform.room;
  const reply = pageOf(
    await settled(coverage, () => alertReplies(whole, { coverage, layout }, options)),
    1,
  );
  const changes = changesPageOf(await changesTold(whole, coverage), reply, layout);
  if (changes !== null) return platform.render({ kind: 'changes', page: changes }, frameOf(asked));
  if (reply.cards.length === 0) return null;
  return platform.render({ kind: 'reply', reply }, frameOf(asked));
}

function frameOf<Target>(asked: Asked<Target>): Frame<Target> {
  const { wanted, owner } = asked;
  const none = { understood: null, reference: null, shareable: false, sharedBy: null };
  return { asked, wanted, owner, ...none };
}
