import type { Coverage } from '../../coverage.ts';
import { sentencesOf } from '../../language/sentences.ts';
import type { Quote } from '../../quotes/quote.ts';
import type { AlignedReading } from './alignment/aligned-reading.ts';

/** How words are printed that are nobody's quotation. */
type Printed = 'denied' | 'reported' | 'own-voice';

const SAYS: Readonly<Record<Printed, string>> = {
  denied: 'Printed as words that were denied, refused, supposed or misquoted:',
  reported: 'Printed as reported speech, without quotation marks:',
  'own-voice': 'Printed in the article’s own words:',
};

/** Why printed words are not quoted, with the sentence they stand in; null where it can't be told. */
export function notQuotedReason(
  coverage: Coverage,
  reading: AlignedReading | undefined,
): string | null {
  const first = reading?.stretch.words[reading.steps[0]?.printed[0] ?? -1];
  if (first === undefined) return null;
  const text = coverage.passages[first.passage]?.text ?? '';
  const round = (coverage.quotes[first.passage] ?? []).filter(
    ({ start, end }) => start <= first.start && first.end <= end,
  );
  const sentence = sentencesOf(text).find(
    ({ start, end }) => start <= first.start && first.start < end,
  );
  if (sentence === undefined) return null;
  return `${SAYS[printedAs(round)]} ${text.slice(sentence.start, sentence.end)}`;
}

function printedAs(round: readonly Quote[]): Printed {
  if (round.some(({ attitude }) => attitude === 'denied')) return 'denied';
  return round.some(({ kind }) => kind !== 'direct') ? 'reported' : 'own-voice';
}
