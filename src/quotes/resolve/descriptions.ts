import type { EntityMember } from '../entities/bearers.ts';
import { bodyNounOf } from '../entities/body-names.ts';
import { BODY_NOUNS, GENDERED } from '../words/people-words.ts';
import { PLACES } from '../words/places.ts';
import { OTHER_TITLES, STANDS_FOR, TITLES_IN_FULL } from '../words/role-words.ts';
import type { Salience } from './salience.ts';

const SMALL = /^(?:the|of|for|at|in|from|to|with|on|his|her|their|its|s|a|an|former|then)$/;

/** Roles that an article prints, by each of their words: which members hold them. */
export type Roles = ReadonlyMap<
  string,
  readonly { readonly figure: number; readonly words: ReadonlySet<string> }[]
>;

/** Indexes the printed titles and roles of a cast by their words, shortened ones in full as well. */
export function rolesOf(members: readonly EntityMember[]): Roles {
  const roles = new Map<string, { figure: number; words: Set<string> }[]>();
  members.forEach((member, figure) => {
    for (const role of new Set([...member.titles, ...member.roles])) {
      const words = new Set(wordsOf(role).flatMap((word) => [word, TITLES_IN_FULL[word] ?? word]));
      for (const word of words) {
        const known = roles.get(word);
        if (known === undefined) roles.set(word, [{ figure, words }]);
        else known.push({ figure, words });
      }
    }
  });
  return roles;
}

const MOST = 64;

/**
 * The one member named so far whose printed role has the description's head and most of its other
 * words; null on a tie, where a gender contradicts, and where nobody's has.
 */
export function byRole(
  description: string,
  head: string,
  roles: Roles,
  members: readonly EntityMember[],
  salience: Salience,
): number | null {
  const gender = GENDERED[head] ?? null;
  const wanted = wordsOf(description).filter((word) => !SMALL.test(word) && word !== head);
  const holders = [...(roles.get(head) ?? []), ...(roles.get(OTHER_TITLES[head] ?? '') ?? [])];
  let best: number | null = null;
  let bestScore = -1;
  let tied = false;
  for (const { figure, words } of holders.slice(0, MOST)) {
    const own = members[figure]?.gender ?? null;
    if (!salience.isKnown(figure) || (gender !== null && own !== null && own !== gender)) continue;
    const score = wanted.filter((word) => words.has(word)).length;
    if (figure === best) bestScore = Math.max(score, bestScore);
    else if (score >= bestScore) {
      tied = score === bestScore;
      best = figure;
      bestScore = score;
    }
  }
  return tied ? null : best;
}

/**
 * The body or outlet last named whose name ends with the noun, or is of the sort the noun stands for;
 * null where that is more than a paragraph back, or a body that may be of the sort has been named since.
 */
export function byKind(
  noun: string,
  paragraph: number,
  members: readonly EntityMember[],
  salience: Salience,
): number | null {
  const sort = STANDS_FOR[noun];
  for (const { figure, standing } of salience.bodies()) {
    if (paragraph - standing.paragraph > FARTHEST) return null;
    const member = members[figure] as EntityMember;
    const last = bodyNounOf(member.words);
    if (last === noun || sort?.includes(last) || sort?.includes(member.kind)) return figure;
    if (member.kind === 'body' && !BODY_NOUNS.has(last) && !PLACES.has(last)) return null;
  }
  return null;
}

/** So many paragraphs back a body was last named that "the agency" takes up. */
const FARTHEST = 2;

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
