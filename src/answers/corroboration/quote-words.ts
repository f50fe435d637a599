import type { Coverage } from '../../coverage.ts';
import { wordHash } from '../../language/hash.ts';
import { Growing } from '../../search/growing.ts';
import { checkWords } from '../check/words/words.ts';
import { oncePerCoverage } from '../coverage-memo.ts';

/** The words of direct quotes as the check compares them, as hashes. */
export interface QuoteWords {
  /** By quote, as `coverage.quoteColumns` counts: where its words begin; one entry more. Others than direct ones have none. */
  readonly starts: Uint32Array;
  readonly words: Uint32Array;
}

/** The words of a coverage's direct quotes: as they were saved, or cut at the first call. */
export const quoteWordsOf = oncePerCoverage(({ quotes }: Coverage): QuoteWords => {
  const starts = new Growing();
  const words = new Growing();
  starts.push(0);
  for (const { kind, text } of quotes.flat()) {
    if (kind === 'direct') for (const { key } of checkWords(text)) words.push(wordHash(key));
    starts.push(words.length);
  }
  return { starts: starts.view.slice(), words: words.view.slice() };
});
