import type { FollowUpContext } from '../parse-context.ts';
import type { AskedWho, Query } from '../query.ts';
import { type DialogueState, readDialogueState, type Turn } from './dialogue-state.ts';
import { ofSpeaker } from './patches.ts';

/**
 * A question that stands alone but for whom its words may mean: "the prime minister", of whom there are
 * several here, is the one of the articles shown before; with no topic of its own it goes on with the
 * last one. Null where the conversation tells nothing.
 */
export function inContext(
  query: Query,
  conversation: readonly Turn[],
  scene: FollowUpContext,
): Query | null {
  const { who } = query;
  if (who === null || who.names.length + who.unnamed.length < 2) return null;
  const before = readDialogueState(conversation, scene);
  const meant = before === null ? null : ofArticlesShown(who, before, scene);
  if (before === null || meant === null) return null;
  return ofSpeaker(query, meant, query.topic === '' ? before.topic : query.topic);
}

/** Those of them in the articles shown; null where that tells nobody apart. */
function ofArticlesShown(
  who: AskedWho,
  { shown }: DialogueState,
  { speakers }: FollowUpContext,
): AskedWho | null {
  const articles = new Set(shown.map((id) => id.replace(/#\d+$/, '')));
  const names = who.names.filter((name) =>
    (speakers.get(name)?.articles ?? []).some((id) => articles.has(id)),
  );
  const unnamed = who.unnamed.filter(({ articleId }) => articles.has(articleId));
  const count = names.length + unnamed.length;
  if (count === 0 || count === who.names.length + who.unnamed.length) return null;
  return { ...who, names, unnamed };
}
