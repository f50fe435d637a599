import type { Speaker } from '../quotes/speaker.ts';

const known = new WeakMap<Speaker['roles'], ReadonlyMap<string, string>>();

/**
 * The longest role that an article prints for somebody; null where it prints none. Somebody whom
 * thousands of articles give a role is gone through once, not for every card.
 */
export function roleIn(articleId: string, roles: Speaker['roles']): string | null {
  const read = known.get(roles) ?? longestByArticle(roles);
  known.set(roles, read);
  return read.get(articleId) ?? null;
}

function longestByArticle(roles: Speaker['roles']): Map<string, string> {
  const longest = new Map<string, string>();
  for (const { articleId, text } of roles)
    if (text.length > (longest.get(articleId)?.length ?? 0)) longest.set(articleId, text);
  return longest;
}
