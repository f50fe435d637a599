import { CUE_NOUNS } from '../words/cue-verbs.ts';
import { OUTLETS } from '../words/outlets.ts';
import { BODY_NOUNS, GROUP_NOUNS } from '../words/people-words.ts';
import { isPersonNoun } from '../words/person-nouns.ts';
import { PLACES } from '../words/places.ts';
import type { Chunk } from './chunks.ts';

/** What a mention is, by its head word. */
export function mentionKind(chunk: Chunk): string {
  const { word, phrase } = chunk;
  if (/^(?:he|she)$/.test(word)) return 'he-she';
  if (phrase?.name) return nameKind(word, phrase.name[1] - phrase.name[0]);
  if (/^(?:they|i|we|it|you|who|one|another|others)$/.test(word)) return word;
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
