import type { Platform } from '../../src/bot/platform.ts';
import type { LiveCoverages } from '../../src/bot/process/live-coverages.ts';
import type { ShortKeys } from '../../src/bot/store/short-keys.ts';
import { limits, room } from './limits.ts';
import type { WebhookTarget } from './receive.ts';
import { layout, type Message, renderNotice, renderPage } from './render.ts';
import { texts } from './texts.ts';

/** Answers that wait for whoever asked: they hold over restarts, and for a twin too. */
export interface Answers {
  keep(id: string, message: Message): Promise<void>;
  /** The answer to an event; null where there is none yet. */
  of(id: string): Promise<Message | null>;
}

/** Answers among the state's short keys. */
export function openAnswers(keys: Pick<ShortKeys, 'keep' | 'recallNamed'>): Answers {
  const nameOf = (id: string) => `webhook answer ${id}`;
  return {
    keep: (id, message) => keys.keep(nameOf(id), message, limits.kept),
    of: async (id) => ((await keys.recallNamed(nameOf(id))) as Message | undefined) ?? null,
  };
}

/** The webhook behind the port: what is sent is kept, and fetched by the request that asked, or again. */
export function webhookPlatform(
  answers: Answers,
  keys: Pick<ShortKeys, 'remember'>,
  { coverage }: Pick<LiveCoverages, 'coverage'>,
): Platform<WebhookTarget, Message> {
  return {
    name: 'webhook',
    room: { ...room, layout },
    answerWithin: limits.answerWithin,
    failed: texts.failed,
    coverage: () => coverage(null),
    render: (page, frame) => renderPage(page, frame, keys),
    send: async (message, { asked, hidden }) => {
      await answers.keep(asked.to.id, { ...message, private: hidden });
      return true;
    },
    tell: async (sentence, { asked }) => answers.keep(asked.to.id, renderNotice(sentence)),
  };
}
