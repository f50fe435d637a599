import { type Asked as AnyAsked, fresh as anew } from '../../../src/bot/dialogue/asked.ts';
import type { RespondingTarget } from '../../../src/bot/dialogue/delivering.ts';
import type { AskingIntent } from '../../../src/bot/dialogue/intent.ts';
import type { BotRequest } from '../../../src/bot/message/bot-request.ts';
import type { ThreadAddress } from '../../../src/bot/message/memory.ts';
import type { Place } from '../../../src/bot/queue/inquiry.ts';

/** Where an answer goes in Slack, and what it goes with. */
export interface SlackTarget extends RespondingTarget {
  /** Whether the answer has to say what was asked, since it stands nowhere else. */
  readonly saysQuestion: boolean;
  /** ThreadAddress of the message it is about; null where there is none. */
  readonly about: string | null;
}

export type SlackAsked = AnyAsked<SlackTarget>;

/** What is asked anew: nothing turned, shared or changed. */
export function freshlyAsked(
  at: ThreadAddress,
  owner: string,
  wanted: BotRequest,
  given: Partial<SlackAsked> = {},
  target: Partial<SlackTarget> = {},
): SlackAsked {
  const to: SlackTarget = {
    ...at,
    pane: false,
    question: null,
    saysQuestion: target.question == null,
    message: null,
    url: null,
    about: null,
    ...target,
  };
  return anew(to, owner, wanted, { alone: isDirect(at.channel), ...given });
}

/** Whether a channel is a direct message, by its id. */
export function isDirect(channel: string): boolean {
  return channel.startsWith('D');
}

/** Where it was asked, as the desk knows places. */
function placeOf({ team, channel, thread }: ThreadAddress): Place {
  return { guild: isDirect(channel) ? null : team, channel, thread };
}

/** Something is wanted of the coverage. */
export function asking(
  asked: SlackAsked,
  command: string,
  keys: AskingIntent['keys'],
): AskingIntent<SlackTarget> {
  const person = `${asked.to.team} ${asked.owner}`;
  return { kind: 'asked', asked, command, keys, person, place: placeOf(asked.to) };
}
