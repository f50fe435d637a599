import { editDistance } from '../../language/edit-distance.ts';

/** Words and, at the same place, the set of letters in each as bits. */
interface Vocabulary {
  readonly words: readonly string[];
  readonly letters: Int32Array;
}

/**
 * A function that gives the words nearest to a misspelt one: one typing error (a letter added, left
 * out, replaced, or two swapped) in words of 4 to 7 letters, two from 8 on, none below; all of the
 * smallest distance, in the vocabulary's order.
 */
export function nearestWords(words: Iterable<string>): (word: string) => string[] {
  const all = [...new Set(words)].filter((word) => word.length > 2 && word.length < 40);
  const vocabulary = { words: all, letters: Int32Array.from(all, letterBits) };
  return (word) => (word.length < 4 || word.length > 40 ? [] : nearest(vocabulary, word));
}

function nearest({ words, letters }: Vocabulary, word: string): string[] {
  const bits = letterBits(word);
  let allowed = word.length < 8 ? 1 : 2;
  let found: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const other = words[at] as string;
    if (Math.abs(other.length - word.length) > allowed) continue;
    if (bitCount((letters[at] as number) ^ bits) > 2 * allowed) continue;
    const distance = editDistance(word, other, allowed);
    if (distance > allowed) continue;
    if (distance < allowed) found = [];
    allowed = distance;
    found.push(other);
  }
  return found;
}

function letterBits(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
