import { type AskedBeside, filledIn } from './fill.ts';
import { type ConversationTurn, followUp, type Unclear } from './follow-up/follow-up.ts';
import { readInContext } from './follow-up/in-context.ts';
import type { FollowUpContext } from './parse-context.ts';
import type { Query } from './query.ts';
import { readQueries } from './read.ts';
import { sayQueries } from './say.ts';

/** A text, understood in its conversation. */
export interface Understood {
  /** One, or one for each question in it. */
  readonly queries: readonly Query[];
  /** In words, where the conversation had to fill something in; else null. */
  readonly standalone: string | null;
  /** A word whose meaning can't be told; null where the question can be answered. */
  readonly unclear: Unclear | null;
}

/**
 * Understands a text: a follow-up changes the last query, anything else is read, each part once.
 *
 * @param conversation oldest first
 * @param beside what was asked for beside the text
 */
export function understand(
  text: string,
  conversation: readonly ConversationTurn[],
  scene: FollowUpContext,
  beside: AskedBeside = {},
): Understood {
  const understood = inConversation(text, conversation, scene);
  if (Object.values(beside).every((value) => value === undefined)) return understood;
  return {
    ...understood,
    queries: understood.queries.map((query) => filledIn(query, beside, scene)),
  };
}

function inConversation(
  text: string,
  conversation: readonly ConversationTurn[],
  scene: FollowUpContext,
): Understood {
  const next = followUp(text, conversation, scene);
  if (next === null) return standingAlone(readQueries(text, scene), conversation, scene);
  if (typeof next === 'string') {
    const queries = readQueries(next, scene);
    return { queries, standalone: next, unclear: null };
  }
  if ('word' in next) return { queries: [], standalone: null, unclear: next };
  return { queries: next, standalone: sayQueries(next), unclear: null };
}

/** As it was asked, but for whom it means where the coverage has several of that description. */
function standingAlone(
  queries: readonly Query[],
  conversation: readonly ConversationTurn[],
  scene: FollowUpContext,
): Understood {
  const told = queries.map((query) => readInContext(query, conversation, scene));
  if (told.every((query) => query === null)) return { queries, standalone: null, unclear: null };
  const meant = queries.map((query, at) => told[at] ?? query);
  return { queries: meant, standalone: sayQueries(meant), unclear: null };
}
