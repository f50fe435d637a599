import { CUE_NOUNS } from '../words/cue-verbs.ts';
import { OUTLETS } from '../words/outlets.ts';
import { BODY_NOUNS, GROUP_NOUNS } from '../words/people-words.ts';
import { isPersonNoun } from '../words/person-nouns.ts';
import { PLACES } from '../words/places.ts';
import type { Chunk } from './chunks.ts';

/** Pronouns that are kinds of their own. */
const PRONOUNS: ReadonlySet<string> = new Set('they i we it you who one another others'.split(' '));

/** What a mention is, by its head word. */
export function mentionKind(chunk: Chunk): string {
  const { word, phrase } = chunk;
  if (word === 'he' || word === 'she') return 'he-she';
  if (phrase?.name) return nameKind(word, phrase.name[1] - phrase.name[0]);
  if (PRONOUNS.has(word)) return word;
  if (isPersonNoun(word)) return 'person';
  if (GROUP_NOUNS.has(word)) return 'group';
  if (BODY_NOUNS.has(word)) return 'body';
  if (CUE_NOUNS.has(word)) return 'words';
  return word.endsWith('s') ? 'plural' : 'thing';
}

function nameKind(word: string, words: number): string {
  if (BODY_NOUNS.has(word)) return 'body-name';
  if (PLACES.has(word)) return 'place';
  if (OUTLETS.has(word)) return 'outlet';
  return words > 1 ? 'name' : 'short-name';
}
