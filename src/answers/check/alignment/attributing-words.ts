import { cueOf } from '../../../quotes/reading/cues.ts';
import type { CheckWord } from '../words/words.ts';

/** A reporting clause between commas has so many words at most. */
const LONGEST = 7;

/**
 * The places of the words of reporting clauses that stand between commas, "that" after them included: "the
 * president said, that" in "a 25% chance, the president said, that the talks fail".
 */
export function attributingWords(words: readonly CheckWord[], text: string): Set<number> {
  const found = new Set<number>();
  for (const [at, word] of words.entries()) {
    if (cueOf(word.key)?.strength !== 'speech' || !text.startsWith(', ', word.end)) continue;
    const first = clauseStart(words, at, text);
    if (first === null) continue;
    for (let place = first; place <= at; place++) found.add(place);
    if (words[at + 1]?.key === 'that') found.add(at + 1);
  }
  return found;
}

/** The first word after the comma before a verb; null where another mark, or none, stands there. */
function clauseStart(words: readonly CheckWord[], verb: number, text: string): number | null {
  for (let at = verb; at > 0 && verb - at < LONGEST; at--) {
    const gap = text.slice(words[at - 1]?.end, words[at]?.start);
    if (/^,\s+$/u.test(gap)) return at < verb ? at : null;
    if (!/^\s+$/u.test(gap)) return null;
  }
  return null;
}
