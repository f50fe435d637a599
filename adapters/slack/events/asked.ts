import {
  askedText,
  type BotRequest,
  restore,
  store,
} from '../../../src/bot/message/bot-request.ts';
import type { Inquiry, Json, Place } from '../../../src/bot/queue/inquiry.ts';
import type { Address } from '../outbox/sender.ts';

/** How an answer is to appear: a message for all; for the asker alone; in place of another. */
type Manner = 'open' | 'private' | 'turn';

/** Somebody wants something of us: all that is needed to do it, after a restart too. */
export interface Asked extends Address {
  /** `remove` takes the answer away whose question was deleted. */
  readonly deed: 'answer' | 'remove';
  readonly wanted: BotRequest;
  /** From 1. */
  readonly page: number;
  /** Null where the workspace's own setting decides. */
  readonly manner: Manner | null;
  /** Slack's id of who asked, or pressed. */
  readonly owner: string;
  /** Whether it is a direct message, which nobody else sees. */
  readonly alone: boolean;
  /** Whether it stands in the assistant's pane. */
  readonly pane: boolean;
  /** Time stamp of the message that asks; null where none does. */
  readonly question: string | null;
  /** Whether the answer has to say what was asked, since it stands nowhere else. */
  readonly saysQuestion: boolean;
  /** Time stamp of the message of ours that is to change; null for a new one, or where only one sees it. */
  readonly message: string | null;
  /** Where Slack takes responses for half an hour; null where it takes none. */
  readonly url: string | null;
  /** Names the answer whose page this is, for 👍 and 👎; null for a new answer. */
  readonly answers: string | null;
  /** Who shares it; null where nobody does. */
  readonly sharedBy: string | null;
  /** Address of the message it is about; null where there is none. */
  readonly about: string | null;
}

/** What is asked anew: nothing turned, shared or changed. */
export function fresh(
  to: Address,
  owner: string,
  wanted: BotRequest,
  given: Partial<Asked> = {},
): Asked {
  return {
    ...to,
    deed: 'answer',
    wanted,
    page: 1,
    manner: null,
    owner,
    alone: isDirect(to.channel),
    pane: false,
    question: null,
    saysQuestion: given.question == null,
    message: null,
    url: null,
    answers: null,
    sharedBy: null,
    about: null,
    ...given,
  };
}

/** Whether a channel is a direct message, by its id. */
export function isDirect(channel: string): boolean {
  return channel.startsWith('D');
}

/** Where it was asked, as the desk knows places. */
export function placeOf({ team, channel, thread }: Address): Place {
  return { guild: isDirect(channel) ? null : team, channel, thread };
}

/** How long an inquiry may wait: an answer to a question of ten minutes ago only confuses. */
const ANSWER_WITHIN = 10 * 60_000;

/** What the desk is given. `at` is the time by the wall clock, which decides nothing. */
export function inquiryOf(
  asked: Asked,
  { keys, command, at }: { keys: readonly [string, ...string[]]; command: string; at: number },
): Inquiry {
  const { wanted, owner, page, sharedBy, deed } = asked;
  const asks =
    deed === 'answer' &&
    ['ask', 'check'].includes(wanted.kind) &&
    page === 1 &&
    sharedBy === null &&
    asked.answers === null;
  return {
    platform: 'slack',
    keys,
    person: `${asked.team} ${owner}`,
    place: placeOf(asked),
    command,
    text: asks ? askedText(wanted) : '',
    replyTo: store(asked),
    answerWithin: ANSWER_WITHIN,
    receivedAt: at,
    cost: asks ? 1 : 0,
  };
}

/** What stands in the journal, as it was. @throws Error where it is none of ours */
export function askedOf(replyTo: Json): Asked {
  return restore<Asked>(replyTo);
}
