import type { Coverage } from '../../coverage.ts';
import { beginsSentence, codeOf, isCapital } from '../../search/passage-words.ts';
import { oncePerCoverageInSteps } from '../coverage-memo-in-steps.ts';

/** Of the places where a name stands inside a sentence, at least so many print it with a capital. */
const MOSTLY = 0.8;
const CAPITALS = 0;
const ALL = 1;
/** Words that are counted in one step: some milliseconds' worth. */
const COUNTED = 200_000;

/**
 * By code of a word: 1 where the coverage prints it as a name. Sentence beginnings, where every word has a
 * capital, are not counted.
 */
export const printedNames = oncePerCoverageInSteps(function* ({
  words,
  engine,
}): Generator<void, Uint8Array> {
  const counts = new Uint32Array(2 * (engine.vocabulary.sorted.size + 1));
  for (let from = 0; from < words.words.length; from += COUNTED) {
    countNames(words.words.subarray(from, from + COUNTED), counts);
    yield;
  }
  return Uint8Array.from({ length: counts.length / 2 }, (_, code) => {
    const all = counts[2 * code + ALL] as number;
    return Number(all > 0 && (counts[2 * code + CAPITALS] as number) >= MOSTLY * all);
  });
});

function countNames(words: Uint32Array, counts: Uint32Array): void {
  for (const word of words) {
    const code = codeOf(word);
    if (code === 0 || beginsSentence(word)) continue;
    if (isCapital(word)) counts[2 * code + CAPITALS] = (counts[2 * code + CAPITALS] as number) + 1;
    counts[2 * code + ALL] = (counts[2 * code + ALL] as number) + 1;
  }
}

/** Whether the coverage prints a word as a name, by its code: people type "radakin" and "nato" as they like. */
export function printedAsName(coverage: Coverage): (code: number) => boolean {
  const names = printedNames(coverage);
  return (code) => names[code] === 1;
}
