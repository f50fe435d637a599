import type { Question } from '../questions/question.ts';
import { beginsSentence, codeOf, isJoined, type PassageWords } from '../search/passage-words.ts';
import type { Vocabulary } from '../search/vocabulary.ts';

/** One word of a question found in a text. */
export interface Match {
  /** Its place in `question.terms`. */
  readonly term: number;
  /** Place among the text's words, from 0. */
  readonly position: number;
  /** Which sentence of the text, from 0. */
  readonly sentence: number;
}

/** Finds a question's words in texts: made once per question. */
export type MatchFinder = (words: PassageWords, at: number) => Match[];

/** Looks a question's terms up once, so that a text is then read as numbers only. */
export function matchFinder(question: Question, vocabulary: Vocabulary): MatchFinder {
  const places = new Map<number, number>();
  for (const [place, { term }] of question.terms.entries()) {
    const at = vocabulary.indexOf(term);
    if (at >= 0) places.set(at + 1, place);
  }
  return (words, at) => matchesIn(words.of(at), places);
}

function matchesIn(words: Uint32Array, places: ReadonlyMap<number, number>): Match[] {
  const matches: Match[] = [];
  let position = -1;
  let sentence = -1;
  for (const word of words) {
    if (!isJoined(word)) position++;
    if (beginsSentence(word)) sentence++;
    const code = codeOf(word);
    if (code === 0) continue;
    const term = places.get(code);
    if (term !== undefined) matches.push({ term, position, sentence: Math.max(0, sentence) });
  }
  return matches;
}
