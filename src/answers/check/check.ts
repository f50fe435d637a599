import type { Coverage } from '../../coverage.ts';
import { readAsked } from './asked.ts';
import type { Texts } from './difference.ts';
import { type CheckMatch, matchesOf } from './matches.ts';
import { readPrintings } from './printings.ts';
import { judge, type Verdict } from './verdict.ts';

/** Whether somebody is quoted with these words in this coverage (not whether it is true). */
export interface QuoteCheck {
  readonly quote: string;
  readonly verdict: Verdict;
  readonly matches: readonly CheckMatch[];
}

/** How a quotation is checked. */
export interface CheckOptions {
  /** Who is said to have said it, as people type a name; null or absent: anybody. */
  readonly speaker?: string | null;
}

/**
 * Holds a quotation against everything the coverage printed. With a speaker, words that nobody printed
 * as that speaker's get `other-speaker`. The quotation may stand in marks, run over paragraphs, carry
 * ellipses and square brackets, and be of any length. Matches come best first, one for each passage
 * that the words stand in; for `stitched` in the order of the parts. Never throws.
 * @example
 * const { coverage } = await openCoverage('corpus');
 * console.log(checkQuote(coverage, 'We must defend forward', { speaker: 'Radakin' }).verdict);
 */
export function checkQuote(
  coverage: Coverage,
  quote: string,
  { speaker = null }: CheckOptions = {},
): QuoteCheck {
  // 1. the words asked about, and whose they are said to be
  const asked = readAsked(quote);
  const names = speaker === null ? null : coverage.speakers.find(speaker).map(({ name }) => name);
  // 2. where they may be printed, read word by word
  const printings = readPrintings(coverage, asked, names);
  // 3. the verdict, and what shows it
  const { verdict, readings } = judge(printings, asked.words, names);
  const texts: Texts = {
    asked: quote,
    words: asked.words,
    passage: (index) => coverage.passages[index]?.text ?? '',
  };
  const matches = readings.flatMap((reading) => matchesOf(coverage, reading, texts));
  return { quote, verdict, matches };
}
