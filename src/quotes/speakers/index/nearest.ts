import { editDistance, letterBits, mayBeNear } from '../../../language/edit-distance.ts';

/** Words that can be looked through without making each a string. */
export interface SpeltWords {
  readonly size: number;
  at(place: number): string;
  lengthAt(place: number): number;
  /** By word: the set of letters in it as bits. */
  readonly letters: Int32Array;
}

/**
 * The words that a misspelt one may stand for, each once: those of names, then those that stand alone for somebody.
 * Words of whom is quoted most come first, of one speaker by spelling.
 *
 * @param tables of each word the first speaker's place, words ascending
 */
export function speltWords(...tables: readonly Iterable<readonly [string, number]>[]): string[] {
  const words = tables.flatMap((table) => [...table].sort(([, a], [, b]) => a - b));
  const all = new Set(words.map(([word]) => word));
  return [...all].filter((word) => word.length > 2 && word.length < 40);
}

/** By word: the set of letters in it as bits. */
export function lettersOf(words: readonly string[]): Int32Array {
  return Int32Array.from(words, letterBits);
}

/** As `nearestIn`, among words that `speltWords` gave. */
export function nearestWords(words: readonly string[]): (word: string) => string[] {
  return nearestIn({
    size: words.length,
    at: (place) => words[place] as string,
    lengthAt: (place) => (words[place] as string).length,
    letters: lettersOf(words),
  });
}

/**
 * A function that gives the words nearest to a misspelt one: one typing error (a letter added, left
 * out, replaced, or two swapped) in words of 4 to 7 letters, two from 8 on, none below; all of the
 * smallest distance, in the order of the words.
 */
export function nearestIn(words: SpeltWords): (word: string) => string[] {
  return (word) => (word.length < 4 || word.length > 40 ? [] : nearest(words, word));
}

function nearest(words: SpeltWords, word: string): string[] {
  const bits = letterBits(word);
  let allowed = word.length < 8 ? 1 : 2;
  let found: string[] = [];
  for (let at = 0; at < words.size; at++) {
    if (!mayBeNear(bits, words.letters[at] as number, allowed)) continue;
    if (Math.abs(words.lengthAt(at) - word.length) > allowed) continue;
    const other = words.at(at);
    const distance = editDistance(word, other, allowed);
    if (distance > allowed) continue;
    if (distance < allowed) found = [];
    allowed = distance;
    found.push(other);
  }
  return found;
}
