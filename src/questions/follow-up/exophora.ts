import { IRREGULAR_VERBS } from '../../language/words/verbs.ts';
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  PREPOSITIONS,
} from '../../language/words/word-classes.ts';
import type { FollowUpContext } from '../parse-context.ts';
import { SPEECH_VERBS, WEAK_SPEECH_VERBS } from '../reading/asking-words.ts';

/** "How long does it take to train them", "What makes it easier for … to …": it means nothing said before. */
const EMPTY_IT =
  /\bit\s+(?!(?:going|due|set|supposed|expected|ready|able|have|has|need|plan)\b)(?:to\s+\p{Ll}|(\p{L}{1,20})\s+(?:\p{L}{1,20}\s+){0,4}?(?:that|whether|if|when|how|to\s+\p{Ll}))/iu;
const HOW_MANY = /\bhow (?:many|much)\b/gi;
const SHORT = 7;
const POSSESSIVE = /^(?:his|its|their)$/i;

/** Whether nothing before it in the question itself can be what a pronoun stands for. */
export function isOutward(
  text: string,
  { 0: word, index }: RegExpExecArray,
  { speakers }: FollowUpContext,
): boolean {
  const lead = text.slice(0, index).replace(HOW_MANY, 'how').trim();
  const words = lead.split(/\s+/).map((one) => one.toLowerCase());
  if (words.some((one) => DETERMINERS.has(one)) || /\s["“‘']?\p{Lu}/u.test(lead)) return false;
  if (SPEECH_VERBS.includes(words.at(-1) ?? '') || WEAK_SPEECH_VERBS.includes(words.at(-1) ?? ''))
    return false;
  if (words.slice(1).some((one) => CONJUNCTIONS.has(one))) return false;
  if (POSSESSIVE.test(word) && !words.every(isSmall)) return false;
  return speakers.mentionsIn(lead).length === 0;
}

/** In a longer question what a pronoun at its end stands for stands in it as well. */
export function isShort(text: string): boolean {
  return text.split(/\s+/).length <= SHORT;
}

/** Whether "this" or "that" goes with a noun. "When did this attempt end": the noun says itself what is meant. */
export function isBeforeNoun(text: string, { 0: word, index }: RegExpExecArray): boolean {
  const [, next = ''] = /^\s+(\p{L}+)/u.exec(text.slice(index + word.length)) ?? [];
  return /^th/i.test(word) && next !== '' && !isParticiple(next);
}

function isSmall(word: string): boolean {
  return AUXILIARIES.has(word) || PREPOSITIONS.has(word) || CONJUNCTIONS.has(word);
}

/** Whether "it" means nothing said before; a participle after it makes it a thing: "when was it sent to Ukraine". */
export function isEmptyIt(text: string): boolean {
  const match = EMPTY_IT.exec(text);
  return match !== null && !isParticiple(match[1] ?? '');
}

function isParticiple(word: string): boolean {
  return /ed$/i.test(word) || IRREGULAR_VERBS.has(word.toLowerCase());
}
