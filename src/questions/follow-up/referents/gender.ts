import { genderOf as genderOfName } from '../../../quotes/entities/gender.ts';
import type { FollowUpContext } from '../../parse-context.ts';

/** What "he" and "she" tell apart. */
export type ReferentGender = 'he' | 'she';

/** The gender that a pronoun wants; null for "they". */
export function genderAsked(pronoun: string): ReferentGender | null {
  if (/^(?:he|him|his)$/i.test(pronoun)) return 'he';
  return /^(?:she|her|hers)$/i.test(pronoun) ? 'she' : null;
}

/**
 * Whether the coverage calls somebody "he" or "she": by the pronouns that stand for them beside their
 * words, by a title, by the first name; null where nothing tells.
 */
export function referentGenderOf(
  name: string,
  { speakers, quotes }: FollowUpContext,
): ReferentGender | null {
  const speaker = speakers.get(name);
  for (const passage of speaker?.quotedIn ?? [])
    for (const quote of quotes[passage] ?? []) {
      const called = quote.speaker === name ? genderAsked(quote.mention?.text ?? '') : null;
      if (called !== null) return called;
    }
  for (const form of speaker?.forms ?? [name]) {
    const words = form.split(' ');
    const told = genderOfName(words, words.map(titleOf));
    if (told !== null) return told === 'f' ? 'she' : 'he';
  }
  return null;
}

function titleOf(word: string): string {
  return word.toLowerCase().replace(/\.$/, '');
}
