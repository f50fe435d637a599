import { beginsSentence, codeOf, isCapital } from '../../search/passage-words.ts';
import { oncePerCoverage } from '../coverage-memo.ts';

/** Of the places where a name stands inside a sentence, at least so many print it with a capital. */
const MOSTLY = 0.8;
const CAPITALS = 0;
const ALL = 1;

/**
 * Whether the coverage prints a word as a name, by its code: people type "radakin" and "nato" as they
 * like. Sentence beginnings, where every word has a capital, are not counted.
 */
export const printedAsName = oncePerCoverage(({ words, engine }): ((code: number) => boolean) => {
  const counts = new Uint32Array(2 * (engine.vocabulary.terms.length + 1));
  for (const word of words.words) {
    const code = codeOf(word);
    if (code === 0 || beginsSentence(word)) continue;
    if (isCapital(word)) counts[2 * code + CAPITALS] = (counts[2 * code + CAPITALS] as number) + 1;
    counts[2 * code + ALL] = (counts[2 * code + ALL] as number) + 1;
  }
  return (code) => {
    const all = counts[2 * code + ALL] as number;
    return all > 0 && (counts[2 * code + CAPITALS] as number) >= MOSTLY * all;
  };
});
