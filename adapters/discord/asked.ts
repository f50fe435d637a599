import { askedText, type BotRequest, restore, store } from '../../src/bot/message/bot-request.ts';
import type { Inquiry, Json, Place } from '../../src/bot/queue/inquiry.ts';
import { limits } from './limits.ts';
import type { Address } from './transport/sender.ts';

/** How an answer is to appear: a message for all, or as the server has it; for the asker; in place of another. */
export type Manner = 'open' | 'private' | 'turn';

/** Somebody wants something of the coverage: all that is needed to answer, after a restart too. */
export interface Asked extends Address {
  readonly wanted: BotRequest;
  /** From 1. */
  readonly page: number;
  /** Null where the server's own setting decides. */
  readonly manner: Manner | null;
  /** Whether the message that is turned is seen by one alone. */
  readonly hidden: boolean;
  /** Whose message it is, and who sees it besides: nobody in a direct message. */
  readonly owner: string;
  readonly alone: boolean;
  /** Whether it is a new question of a conversation, and no page, share or choice. */
  readonly goesOn: boolean;
  /** Names the answer whose page this is, for 👍 and 👎; null for a new answer. */
  readonly answers: string | null;
  /** Who shares it; null where nobody does. */
  readonly sharedBy: string | null;
}

/** What the desk is given. `at` is the time by the wall clock, which decides nothing. */
export function inquiryOf(
  asked: Asked,
  { person, place, command, at }: { person: string; place: Place; command: string; at: number },
): Inquiry {
  const { wanted } = asked;
  const asks =
    ['ask', 'check'].includes(wanted.kind) && asked.page === 1 && asked.sharedBy === null;
  return {
    platform: 'discord',
    keys: [asked.id],
    person,
    place,
    command,
    text: asks ? askedText(wanted) : '',
    replyTo: store(asked),
    answerWithin: limits.token - SPARE,
    receivedAt: at,
    cost: asked.page === 1 && asked.sharedBy === null && asks ? 1 : 0,
  };
}

/** How old an event may be when it comes, and time for the answer's way, in ms. */
const SPARE = 20_000;

/** What stands in the journal, as it was. @throws Error where it is none of ours */
export function askedOf(replyTo: Json): Asked {
  return restore<Asked>(replyTo);
}
