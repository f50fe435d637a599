import { askedText, type BotRequest, restore, store } from '../message/bot-request.ts';
import type { Inquiry, Json, Place } from '../queue/inquiry.ts';

/**
 * How an answer is to appear: a message for all; for the asker alone; in place of the message whose
 * button was pressed. Null where the server's or workspace's own setting decides.
 */
export type Manner = 'open' | 'private' | 'turn' | null;

/** How an answer is to appear by the choice of whoever asks; null where none was made. */
export function chosenManner(hidden: unknown): Manner {
  return hidden === undefined ? null : hidden === true ? 'private' : 'open';
}

/** Somebody wants something: all that is needed to do it, after a restart too. */
export interface Asked<Target = unknown> {
  /** `remove` takes the answer away whose question was deleted; `alert` brings what nobody asks for now. */
  readonly deed: 'answer' | 'remove' | 'alert';
  readonly wanted: BotRequest;
  /** From 1. */
  readonly page: number;
  readonly manner: Manner;
  /** Whether the message that is turned is seen by one alone. */
  readonly hidden: boolean;
  /** The platform's id of who asked, or pressed. */
  readonly owner: string;
  /** Whether nobody else sees the place where it was asked: then there is nobody to share with. */
  readonly alone: boolean;
  /** Names the answer whose page this is, for 👍 and 👎; null for a new answer. */
  readonly answers: string | null;
  /** Who shares it; null where nobody does. */
  readonly sharedBy: string | null;
  /** Where the answer goes, in the platform's own words; it must survive JSON. */
  readonly to: Target;
}

const ANEW: Omit<Asked, 'wanted' | 'owner' | 'to'> = {
  deed: 'answer',
  page: 1,
  manner: null,
  hidden: false,
  alone: false,
  answers: null,
  sharedBy: null,
};

/** What is asked anew: nothing turned, shared or changed. */
export function fresh<Target>(
  to: Target,
  owner: string,
  wanted: BotRequest,
  given: Partial<Asked<Target>> = {},
): Asked<Target> {
  return { ...ANEW, wanted, owner, to, ...given };
}

/**
 * Whether it is a new request, and no page, share or change of an answer there is already. What is
 * new costs, is remembered, and may lean on what was asked before; going back to page 1 is not new.
 */
export function isNew({ deed, page, answers, sharedBy }: Asked): boolean {
  return deed === 'answer' && page === 1 && answers === null && sharedBy === null;
}

/** By whom, where and when something was asked. */
export interface Occasion {
  /** Ids that stand for it, see Inquiry. */
  readonly keys: Inquiry['keys'];
  /** Who is charged for it. */
  readonly person: string;
  readonly place: Place;
  /** The command or control that was used. */
  readonly command: string;
  /** Whether the platform has handed it over before, see Inquiry. */
  readonly again?: boolean;
  /** Whether the platform sends it until it is acknowledged, see Inquiry. */
  readonly untilTaken?: Inquiry['untilTaken'];
}

/**
 * What the desk is given.
 * @param at ms since 1970 by the wall clock, which decides nothing
 */
export function inquiryOf(
  asked: Asked,
  { keys, person, place, command, again = false, untilTaken }: Occasion,
  { platform, answerWithin, at }: { platform: string; answerWithin: number; at: number },
): Inquiry {
  const asks = isNew(asked) && ['ask', 'check'].includes(asked.wanted.kind);
  return {
    platform,
    keys,
    person,
    place,
    command,
    text: asks ? askedText(asked.wanted) : '',
    replyTo: store(asked),
    answerWithin,
    receivedAt: at,
    // What a watch would have found takes as long as an answer.
    cost: asks || (isNew(asked) && asked.wanted.kind === 'watch') ? 1 : 0,
    ...(again ? { again } : {}),
    ...(untilTaken === undefined ? {} : { untilTaken }),
  };
}

/** What stands in the journal, as it was. @throws Error where it was not written by us */
export function askedOf<Target>(replyTo: Json): Asked<Target> {
  const asked = restore<Asked<Target>>(replyTo);
  // Before there was one port for all platforms, the address stood among the other fields.
  return asked.to === undefined ? { ...asked, to: asked as Target } : asked;
}
