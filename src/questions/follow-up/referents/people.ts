import { stem } from '../../../language/stemming.ts';
import { indexTerms } from '../../../language/terms.ts';
import { GROUP_NOUNS, PERSON_NOUNS } from '../../../quotes/words/people-words.ts';
import type { FollowUpContext } from '../../parse-context.ts';

const ARTICLE = /^(?:the|a|an|some|other)\s+/i;
/** "The government": bodies that speak, though nobody in particular does. */
const BODIES = new Set(
  `government ministry department council court police army military parliament senate committee commission
   party opposition union company firm bank club university school hospital church agency authority board
   office campaign team administration`
    .trim()
    .split(/\s+/)
    .map(stem),
);

/** Whether words stand for people or a body who may speak: "the tories", "the union", "residents". */
export function isPeople(typed: string, { speakers }: Pick<FollowUpContext, 'speakers'>): boolean {
  const words = typed.replace(ARTICLE, '').toLowerCase().split(/\s+/);
  const head = words.at(-1) ?? '';
  if (isHuman(head) || BODIES.has(stem(head))) return true;
  const terms = indexTerms(typed.replace(ARTICLE, ''));
  return speakers.unnamed.some(({ mention }) => isSomebody(mention) && holds(mention, terms));
}

function isHuman(noun: string): boolean {
  return (
    GROUP_NOUNS.has(noun) || PERSON_NOUNS.has(noun) || PERSON_NOUNS.has(noun.replace(/s$/, ''))
  );
}

function isSomebody(mention: string): boolean {
  return mention.toLowerCase().split(/\s+/).some(isHuman);
}

function holds(mention: string, terms: readonly string[]): boolean {
  const own = new Set(indexTerms(mention));
  return terms.length > 0 && terms.every((term) => own.has(term));
}
