import { featureNames } from '../../src/quotes/fitted/softmax.ts';
import type { Reading } from '../../src/quotes/reading.ts';
import { reportOptions } from '../../src/quotes/reported/clause-features.ts';
import { type Report, reportsIn } from '../../src/quotes/reported/clauses.ts';
import { isAt } from './attribution-examples.ts';
import type { GoldArticle } from './gold.ts';
import type { Example } from './options.ts';

/** Every reporting verb of an article as a choice: option 0 is that it reports nothing. */
export function reportedExamples(readings: readonly Reading[], article: GoldArticle): Example[] {
  return readings.flatMap((reading) =>
    reportsIn(reading).map((report) => exampleOf(reading, report, article)),
  );
}

function exampleOf(reading: Reading, report: Report, article: GoldArticle): Example {
  const place = report.subject.mention;
  const shares = report.clauses.map((clause) => shareOf(reading, place, clause, article));
  const best = Math.max(...shares);
  const right = shares.flatMap((share, index) => (share >= best - 0.05 ? [index + 1] : []));
  const options = reportOptions(reading, report).map(featureNames);
  return { options, right: best < 0.5 ? [0] : right };
}

/** Words shared with the likest marked span that has this speaker, of the longer of both: 0 to 1. */
export function shareOf(
  reading: Reading,
  place: number,
  clause: { start: number; end: number },
  article: GoldArticle,
): number {
  const [start, end] = [clause.start + reading.start, clause.end + reading.start];
  let best = 0;
  for (const quote of article.quotes) {
    if (quote.start >= end || quote.end <= start || !isAt({ reading, place }, quote.speaker))
      continue;
    const count = (from: number, to: number) => wordsIn(article.text.slice(from, to));
    const shared = count(Math.max(start, quote.start), Math.min(end, quote.end));
    best = Math.max(best, shared / Math.max(count(start, end), count(quote.start, quote.end)));
  }
  return best;
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
