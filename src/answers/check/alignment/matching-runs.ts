import type { CheckWord } from '../words/words.ts';
import type { Stretch } from './printed-text.ts';

/** Words of the quotation that stand word for word in a stretch. */
export interface WordRun {
  readonly stretch: Stretch;
  /** Place of the first word in the quotation and in the stretch. */
  readonly asked: number;
  readonly printed: number;
  readonly length: number;
}

/** The first place where all words stand side by side, or -1 (Knuth, Morris and Pratt 1977). */
export function indexOfWords(printed: readonly CheckWord[], asked: readonly CheckWord[]): number {
  if (asked.length === 0 || asked.length > printed.length) return -1;
  const fallback = fallbacks(asked);
  for (let at = 0, matched = 0; at < printed.length; at++) {
    const key = (printed[at] as CheckWord).key;
    while (matched > 0 && asked[matched]?.key !== key) matched = fallback[matched - 1] as number;
    if (asked[matched]?.key === key) matched++;
    if (matched === asked.length) return at - matched + 1;
  }
  return -1;
}

function fallbacks(words: readonly CheckWord[]): Uint32Array {
  const table = new Uint32Array(words.length);
  for (let at = 1, length = 0; at < words.length; at++) {
    while (length > 0 && words[at]?.key !== words[length]?.key)
      length = table[length - 1] as number;
    if (words[at]?.key === words[length]?.key) length++;
    table[at] = length;
  }
  return table;
}

/** Pairs of equal words looked at for one quotation at most: hostile repetition ends there. */
const MOST_PAIRS = 500_000;

/**
 * For every word of the quotation the longest run that begins there, in whichever stretch; of equals
 * the first stretch's. Undefined where the word stands nowhere.
 */
export function longestRuns(
  stretches: readonly Stretch[],
  asked: readonly CheckWord[],
): (WordRun | undefined)[] {
  const best: (WordRun | undefined)[] = new Array(asked.length);
  const places = Map.groupBy(asked.keys(), (at) => (asked[at] as CheckWord).key);
  let pairs = 0;
  for (const stretch of stretches) {
    let after = new Map<number, number>();
    for (let printed = stretch.words.length - 1; printed >= 0 && pairs < MOST_PAIRS; printed--) {
      const here = new Map<number, number>();
      for (const at of places.get(stretch.words[printed]?.key ?? '') ?? []) {
        const length = (after.get(at + 1) ?? 0) + 1;
        here.set(at, length);
        pairs++;
        if (length > (best[at]?.length ?? 0)) best[at] = { stretch, asked: at, printed, length };
      }
      after = here;
    }
  }
  return best;
}
