import { optionsFor } from '../../src/quotes/attribute/attribution-model.ts';
import { candidatesFor } from '../../src/quotes/attribute/candidates.ts';
import type { SpeakerCandidate } from '../../src/quotes/attribute/ruled-out.ts';
import { countVoices, settingOf } from '../../src/quotes/attribute/setting.ts';
import { standIn } from '../../src/quotes/attribute.ts';
import { featureNames } from '../../src/quotes/fitted/softmax.ts';
import type { Reading } from '../../src/quotes/reading.ts';
import { type GoldArticle, goldFor } from './gold.ts';
import type { Example } from './options.ts';

/**
 * Every quotation of an article as a choice: option 0 is nobody, the others are its candidates. `marked`:
 * what is not marked says nothing, rather than being nobody's.
 */
export function attributionExamples(
  readings: readonly Reading[],
  article: GoldArticle,
  { marked = false } = {},
): Example[] {
  const voices = countVoices(readings);
  const examples: Example[] = [];
  let last: SpeakerCandidate | null = null;
  for (const reading of readings)
    for (const [quotation, own] of reading.quotations.entries()) {
      if (own.continues) continue;
      const quote = goldFor(article, reading, own);
      const candidates = candidatesFor(readings, reading, quotation, last);
      const setting = settingOf(reading, quotation, last, voices);
      const options = optionsFor(setting, candidates).map(featureNames);
      if (quote === undefined && !marked) examples.push({ options, right: [0] });
      const right = candidates.flatMap((one, index) =>
        isAt(one, quote?.speaker ?? null) && (!marked || isSubject(one)) ? [index + 1] : [],
      );
      if (right.length === 0) continue;
      examples.push({ options, right });
      last = standIn(candidates[(right[0] as number) - 1] as SpeakerCandidate);
    }
  return examples;
}

/** Whether a mention is the subject of a reporting verb. */
function isSubject({ reading, place }: SpeakerCandidate): boolean {
  return reading.subjects.some((subject) => subject?.mention === place);
}

/** Whether a mention overlaps a span of the article. */
export function isAt(
  { reading, place }: SpeakerCandidate,
  span: { start: number; end: number } | null,
): boolean {
  const chunk = reading.chunks[place];
  if (span === null || chunk === undefined) return false;
  return chunk.start + reading.start < span.end && chunk.end + reading.start > span.start;
}
