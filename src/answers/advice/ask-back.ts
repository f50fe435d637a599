import type { Coverage } from '../../coverage.ts';
import type { Unclear } from '../../questions/follow-up/follow-up.ts';
import type { Guidance } from './guidance.ts';
import { sayQuestion } from './suggestions.ts';

const MOST = 3;
const PERSON = /^(?:he|she|him|her|his|hers|they|them|their)$/;

/** What to say where a word leans on the conversation and its meaning can't be told: never a guess. */
export function askBack({ word, people }: Unclear, { speakers }: Coverage): Guidance {
  const quoted = people.filter((name) => (speakers.get(name)?.quotes ?? 0) > 0);
  const [meaning, remedy] = PERSON.test(word)
    ? ['whom', 'Ask by name']
    : ['what', 'Say it in words'];
  return {
    message: `I can’t tell ${meaning} “${word}” means here. ${remedy}.`,
    suggestions: quoted.slice(0, MOST).map(sayQuestion),
  };
}
