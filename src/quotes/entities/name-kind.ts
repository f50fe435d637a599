import type { Entity } from '../analysis.ts';
import { isFirstName } from '../words/first-names.ts';
import { PATRONYMIC } from '../words/name-words.ts';
import { OUTLETS } from '../words/outlets.ts';
import {
  BODY_NOUNS,
  GENERIC_BODIES,
  GIVEN_NAME_TITLES,
  GROUP_NOUNS,
  TITLES,
} from '../words/people-words.ts';
import { isPersonNoun } from '../words/person-nouns.ts';
import { DEMONYMS, NATIONALS, PLACES } from '../words/places.ts';
import { bodyNounOf } from './body-names.ts';
import type { NameAt } from './names.ts';
import { opensSentence } from './swallowed.ts';

/** What a name may be the name of. */
export type NameKind = Entity['kind'] | 'group';

/**
 * Whether a name is a person's, a body's or an outlet's, or of several ("House Republicans"); null
 * where nothing tells. `speaks`: it is the subject of a reporting verb; `person`: the words round it
 * are those for a person.
 */
export function kindOfName(
  name: NameAt,
  { speaks, person: isPerson }: { readonly speaks: boolean; readonly person: boolean },
): NameKind | null {
  const lower = name.words.map((word) => withoutStop(word.toLowerCase()));
  const [first = '', last = ''] = [lower[0], lower.at(-1)];
  const whole = lower.join(' ');
  const person =
    lower.length > 1 && (isPerson || isFirstName(first) || PATRONYMIC.test(lower[1] ?? ''));
  if (bodyNounOf(name.words) !== last) return 'body';
  if (followsCapitalLink(name)) return 'group';
  if (OUTLETS.has(whole) && !(lower.length === 1 && !name.article && isFirstName(last)))
    return outletOrNot(name, last);
  if (lower.length === 2 && GIVEN_NAME_TITLES.has(first)) return 'person';
  if (PLACES.has(whole) || (lower.length > 2 && PLACES.has(`${first} ${lower[1]}`))) return 'body';
  if (lower.length === 1 && isPeople(last, name.article)) return 'group';
  if (GROUP_NOUNS.has(last) || (name.article && lower.length === 1 && /[^s]s$/.test(last)))
    return 'group';
  if (OUTLETS.has(last) && lower.length > 1 && !person) return 'outlet';
  if (PLACES.has(last) && !person) return 'body';
  if (name.bare.includes('&')) return isFirstName(first) && isFirstName(last) ? 'group' : 'body';
  if (name.titles.some((title) => TITLES.has(title)) && !name.article) return 'person';
  if (person && !BODY_NOUNS.has(last)) return 'person';
  if (lower.length === 1 && GENERIC_BODIES.has(last)) return null;
  if (lower.some((word) => BODY_NOUNS.has(word))) return 'body';
  if (name.words.some((word) => /^\p{Lu}{2,}$/u.test(word)) && lower.length <= 3) return 'body';
  if (isPerson && name.whole) return 'person';
  // "the striker Tonho", "her daughter Defne": a noun for a person right before the name
  if (!name.article && isPersonNoun(name.titles.at(-1) ?? '') && !isWord(name)) return 'person';
  if (name.article) return lower.length > 1 || speaks ? 'body' : null;
  if (lower.length > 1 && !speaks) return null;
  return speaks && name.whole && !isWord(name) ? 'person' : null;
}

/** "Borders" of "Doctors Without Borders": a preposition with a capital belongs to a name that goes on. */
function followsCapitalLink({ reading: { chunks, text }, place }: NameAt): boolean {
  const link = chunks[place - 1];
  if (link?.kind !== 'P' || chunks[place - 2]?.kind !== 'M') return false;
  return /^\p{Lu}\p{Ll}/u.test(text.slice(link.start, link.start + 2));
}

/** "Models said", "Traders say": one word that the article prints in small letters too, or many of a sort at the head of a sentence. */
function isWord(name: NameAt): boolean {
  if (name.words.length > 1) return false;
  const lower = (name.words[0] as string).toLowerCase();
  if (name.reading.common.has(lower)) return true;
  return /[^s]s$/.test(lower) && opensSentence(name);
}

/** "British", "Russians", "the Finn". */
function isPeople(last: string, article: boolean): boolean {
  const one = last.replace(/s$/, '');
  return DEMONYMS.has(last) || DEMONYMS.has(one) || (article && NATIONALS.has(one));
}

function withoutStop(word: string): string {
  return word.endsWith('.') ? word.slice(0, -1) : word;
}

/** "the Sun", "Fox News": an outlet. "Time", "Post", "Sun" alone without "the" may be anything. */
function outletOrNot(name: NameAt, last: string): Entity['kind'] | null {
  if (name.words.length > 1 || name.article || /^\p{Lu}{2,}$/u.test(name.words[0] as string))
    return 'outlet';
  return /^(?:politico|reuters|bloomberg|breitbart|buzzfeed|huffpost|newsweek|univision|axios)$/.test(
    last,
  )
    ? 'outlet'
    : null;
}
