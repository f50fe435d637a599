import type { Figure } from './analysis.ts';
import { isFirstName, type NameAt } from './names.ts';
import { OUTLETS, PLACES } from './outlets.ts';
import { BODY_NOUNS, GROUP_NOUNS, TITLES } from './people-words.ts';

/**
 * Whether a name is a person's, a body's or an outlet's; null where nothing tells. `speaks`: it is
 * the subject of a reporting verb.
 */
export function kindOfName(name: NameAt, speaks: boolean): Figure['kind'] | null {
  const lower = name.words.map((word) => word.toLowerCase());
  const whole = lower.join(' ');
  const last = lower.at(-1) as string;
  if (OUTLETS.has(whole) && !(lower.length === 1 && !name.article && isFirstName(last)))
    return outletOrNot(name, last);
  if (PLACES.has(whole) || (PLACES.has(last) && !isFirstName(lower[0] as string))) return 'body';
  const titled = name.titles.some((title) => TITLES.has(title));
  if (titled && !name.article) return 'person';
  if (lower.length > 1 && isFirstName(lower[0] as string) && !BODY_NOUNS.has(last)) return 'person';
  if (lower.some((word) => BODY_NOUNS.has(word))) return 'body';
  if (name.words.some((word) => /^\p{Lu}{2,}$/u.test(word)) && lower.length <= 3) return 'body';
  if (name.article || lower.some((word) => GROUP_NOUNS.has(word)))
    return lower.length > 1 || speaks ? 'body' : null;
  if (!speaks || !name.whole) return null;
  return 'person';
}

/** "the Sun", "Fox News": an outlet. "Time", "Post", "Sun" alone without "the" may be anything. */
function outletOrNot(name: NameAt, last: string): Figure['kind'] | null {
  if (name.words.length > 1 || name.article || /^\p{Lu}{2,}$/u.test(name.words[0] as string))
    return 'outlet';
  return /^(?:politico|reuters|bloomberg|breitbart|buzzfeed|huffpost|newsweek|univision|axios)$/.test(
    last,
  )
    ? 'outlet'
    : null;
}
