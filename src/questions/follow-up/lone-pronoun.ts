import type { FollowUpContext } from '../parse-context.ts';
import type { Query } from '../query.ts';
import { nameOf } from '../say.ts';
import { askedForWords, type DialogueState } from './dialogue-state.ts';
import { ofSpeaker, whoOf } from './patches.ts';
import { genderAsked } from './referents/gender.ts';
import { personShown } from './referents/person-shown.ts';
import { suits, type Unclear } from './referents/pronoun-referent.ts';

const LONE = /^(?:(?:and|or|but|also)\s+)?(?:(?:what|how)\s+about\s+)?(he|him|she|her|they|them)$/i;

/** The pronoun of "and him?", small letters; null for any other text. */
export function lonePronoun(text: string): string | null {
  return LONE.exec(text)?.[1]?.toLowerCase() ?? null;
}

/** "And him?": somebody else than was asked about, where the passages shown name only one who is quoted; else it can't be told. */
export function nextPerson(
  text: string,
  before: DialogueState,
  scene: FollowUpContext,
): readonly Query[] | Unclear | null {
  const word = lonePronoun(text);
  if (word === null) return null;
  const gender = genderAsked(word);
  const asked = new Set(before.who.map(nameOf));
  const fits = (name: string) =>
    isQuoted(name, scene) && !asked.has(name) && suits(name, gender, scene);
  const { name, people } = personShown(before, scene, fits);
  if (name === null || !askedForWords(before) || gender === null)
    return { word, people: name === null ? people : [name] };
  return [ofSpeaker(before.query, whoOf(name), before.thing ?? '')];
}

function isQuoted(name: string, { speakers }: FollowUpContext): boolean {
  return (speakers.get(name)?.quotes ?? 0) > 0;
}
