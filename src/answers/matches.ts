import type { Question } from '../questions/question.ts';
import {
  beginsSentence,
  codeOf,
  isCapital,
  isJoined,
  type PassageWords,
} from '../search/passage-words.ts';
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

/** What a word of a text stands for in a question. */
interface Meaning {
  readonly terms: readonly number[];
  /** Initials count only as printed: "CoW", not "cow". */
  readonly capital: boolean;
}

/** Looks a question's terms up once, so that a text is then read as numbers only. */
export function matchFinder(question: Question, vocabulary: Vocabulary): MatchFinder {
  const meanings = new Map<number, Meaning>();
  const learn = (term: string, meaning: Meaning) => {
    const code = vocabulary.indexOf(term) + 1;
    if (code > 0 && !meanings.has(code)) meanings.set(code, meaning);
  };
  for (const [place, { term }] of question.terms.entries())
    learn(term, { terms: [place], capital: false });
  for (const { term, places } of question.initials) learn(term, { terms: places, capital: true });
  return (words, at) => matchesIn(words.of(at), meanings);
}

function matchesIn(words: Uint32Array, meanings: ReadonlyMap<number, Meaning>): Match[] {
  const matches: Match[] = [];
  let position = -1;
  let sentence = -1;
  for (const word of words) {
    if (!isJoined(word)) position++;
    if (beginsSentence(word)) sentence++;
    const code = codeOf(word);
    if (code === 0) continue;
    const meaning = meanings.get(code);
    if (meaning === undefined || (meaning.capital && !isCapital(word))) continue;
    for (const term of meaning.terms)
      matches.push({ term, position, sentence: Math.max(0, sentence) });
  }
  return matches;
}
