import { editDistance } from './edit-distance.ts';

/**
 * The candidate that a misspelt word most likely stands for, or null where none is near.
 * Near means at most a third of the word's letters wrong, case aside, so that short words are not
 * forgiven into other ones. Of equals the first in the list wins.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  let most = Math.floor(word.length / 3);
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), most);
    if (distance <= most) [best, most] = [candidate, distance - 1];
  }
  return best;
}
