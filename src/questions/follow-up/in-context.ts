import type { FollowUpContext } from '../parse-context.ts';
import type { AskedWho, Query } from '../query.ts';
import { type ConversationTurn, type DialogueState, readDialogueState } from './dialogue-state.ts';
import { ofSpeaker } from './patches.ts';

/**
 * A question that stands alone but for whom its words may mean: "the prime minister", of whom there are
 * several here, is the one of the articles shown before; with no topic of its own it goes on with the
 * last one. Null where the conversation tells nothing.
 */
export function readInContext(
  query: Query,
  conversation: readonly ConversationTurn[],
  scene: FollowUpContext,
): Query | null {
  const { who } = query;
  if (who === null || who.names.length + who.unnamed.length < 2) return null;
  const before = readDialogueState(conversation, scene);
  const meant = before === null ? null : ofArticlesShown(who, before, scene);
  if (before === null || meant === null) return null;
  return ofSpeaker(query, meant, query.topic === '' ? before.topic : query.topic);
}

/** Those of them in the first of the articles shown that has any; null where that tells nobody apart. */
function ofArticlesShown(
  who: AskedWho,
  { shown }: DialogueState,
  { speakers }: FollowUpContext,
): AskedWho | null {
  for (const article of new Set(shown.map((id) => id.replace(/#\d+$/, '')))) {
    const names = who.names.filter((name) => speakers.get(name)?.articles.includes(article));
    const unnamed = who.unnamed.filter(({ articleId }) => articleId === article);
    const count = names.length + unnamed.length;
    if (count === who.names.length + who.unnamed.length) return null;
    if (count > 0) return { ...who, names, unnamed };
  }
  return null;
}
