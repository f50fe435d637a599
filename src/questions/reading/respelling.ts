import { editDistance } from '../../language/edit-distance.ts';
import { stem } from '../../language/stemming.ts';
import { STOP_WORDS } from '../../language/words/stop-words.ts';
import type { Vocabulary } from '../../search/vocabulary.ts';
import { ASKING_WORDS, SPEECH_VERBS, WEAK_SPEECH_VERBS } from './asking-words.ts';
import { isForeign } from './languages/foreign.ts';

const QUESTION_WORDS = 'what when where why who how which whose'.split(' ');
const AUXILIARIES = 'did does has have was were is are will'.split(' ');
const VERBS = 'say said says tell told think thought'.split(' ');
const IS_VERB = new Set([...SPEECH_VERBS, ...WEAK_SPEECH_VERBS]);
/** Up to this length a wrong letter makes another word: "pay" is no misspelt "say". */
const SHORT = 4;
/** Nobody asks for somebody's words further on. */
const LOOKED_AT = 12;

/**
 * A question with the words that ask for something spelt as they should be: "waht dd trump siad abuot
 * nato". Only words that the coverage does not print are touched, one slip each, where such a word
 * can stand: the first two words, the verb, what follows the verb.
 */
export function respelt(text: string, vocabulary: Vocabulary): string {
  if (isForeign(text)) return text;
  const words = text.split(' ');
  let afterVerb = -1;
  for (let at = 0; at < Math.min(words.length, LOOKED_AT); at++) {
    if (at === afterVerb) {
      words[at] = corrected(words[at] ?? '', ['about'], vocabulary);
      break;
    }
    // "how old", "how long": what is asked, though the coverage may print no such word
    if (words[at - 1]?.toLowerCase() === 'how') continue;
    words[at] = corrected(words[at] ?? '', wordsAt(at), vocabulary);
    if (IS_VERB.has(words[at]?.toLowerCase() ?? '')) afterVerb = at + 1;
  }
  return words.join(' ');
}

function wordsAt(at: number): readonly string[] {
  if (at === 0) return [...QUESTION_WORDS, ...AUXILIARIES];
  return at === 1 ? [...AUXILIARIES, ...VERBS] : VERBS;
}

function corrected(word: string, wanted: readonly string[], vocabulary: Vocabulary): string {
  const lower = word.toLowerCase();
  if (!/^\p{L}{2,9}$/u.test(word) || STOP_WORDS.has(lower) || ASKING_WORDS.has(lower)) return word;
  if (IS_VERB.has(lower) || vocabulary.has(stem(lower))) return word;
  return wanted.find((right) => isSlip(lower, right)) ?? word;
}

/** One letter left out, doubled or swapped with its neighbour; in a longer word any one letter wrong. */
function isSlip(typed: string, right: string): boolean {
  if (editDistance(typed, right, 1) !== 1) return false;
  if (right.length > SHORT || typed.length !== right.length) return true;
  return [...typed].sort().join('') === [...right].sort().join('');
}
