import type { Coverage } from '../../coverage.ts';
import type { ConversationTurn } from '../../questions/follow-up/follow-up.ts';
import { passagesOfArticle } from '../passage-index.ts';

/** Somebody or something without a name, known from what was just shown: "the company", "the army". */
const KNOWN =
  'company|firm|army|military|police|government|union|team|club|school|university|hospital|bank|airline|party|court|agency|ministry|council|charity|group|family|doctors?|teachers?|workers?|victims?|suspects?|driver|pilot|owner|author|judge|lawyers?|bill|law|deal|report|study|letter|ship|plane|train|building|money|man|woman|boy|girl|child';
/** Nothing may stand around it that says which one is meant: "the police in Northwick", "the city's police". */
const THE_KNOWN = new RegExp(
  `\\bthe (?:${KNOWN})(?!['’]|[\\s-]+(?:of|in|at|from|who|that|which|on|for|\\p{Lu}))\\b`,
  'u',
);
/** "And how many were hurt?": of those that were spoken of. */
const OF_THEM =
  /^(?:(?:and|but|so) )?how (?:many|much) (?:of (?:them|those|it) )?(?:were|are|was|is|did|do|does|have|has|had|will|would|got)\b/iu;
const LONGEST = 12;

/**
 * The passages in which a follow-up that names nobody is looked up first: those of the article whose
 * passage was shown first for the last question. Null for a question that stands alone.
 */
export function focusOf(
  text: string,
  conversation: readonly ConversationTurn[],
  coverage: Coverage,
): ReadonlySet<number> | null {
  const [shown] = conversation.at(-1)?.shown ?? [];
  const asked = text.slice(0, 400);
  if (shown === undefined || asked.split(/\s+/).length > LONGEST) return null;
  if (!THE_KNOWN.test(asked) && !OF_THEM.test(asked)) return null;
  return new Set(passagesOfArticle(coverage, shown.slice(0, shown.lastIndexOf('#'))));
}
