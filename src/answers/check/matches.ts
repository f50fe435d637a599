import type { Coverage } from '../../coverage.ts';
import type { Step } from './alignment/align.ts';
import type { AlignedReading } from './alignment/aligned-reading.ts';
import { type ComparedTexts, type Difference, differenceOf } from './alignment/difference.ts';
import type { PrintedWord } from './alignment/printed-text.ts';

/** Printed words the quotation was held against. `start` and `end` count from the start of the passage. */
export interface CheckMatch {
  /** The passage's; for words in a headline the article's id and `#0`. */
  readonly passageId: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly speaker: string | null;
  /** 0 to 1; 1 is word for word. */
  readonly similarity: number;
  readonly difference: readonly Difference[];
  /** Present where a machine wrote the words down, so that none of them is certain. */
  readonly machine?: true;
}

/** What a reading shows: one match for each passage that its printed words stand in. */
export function matchesOf(
  coverage: Coverage,
  reading: AlignedReading,
  texts: ComparedTexts,
): CheckMatch[] {
  return byPassage(reading).map((steps) => ({
    ...printedAt(coverage, reading, steps),
    similarity: Math.round(reading.similarity * 1000) / 1000,
    difference: differenceOf(reading, steps, texts),
  }));
}

/** What is printed over the steps that are in one passage, and whose it is. */
function printedAt(
  coverage: Coverage,
  reading: AlignedReading,
  steps: AlignedReading['steps'],
): Omit<CheckMatch, 'similarity' | 'difference'> {
  const words = steps.flatMap(({ printed }) => reading.stretch.words.slice(...printed));
  const first = words[0] as PrintedWord;
  const last = words.at(-1) as PrintedWord;
  const passage = coverage.passages[first.passage];
  return {
    passageId: passage?.id ?? '',
    text: passage?.text.slice(first.start, last.end) ?? '',
    start: first.start,
    end: last.end,
    speaker: speakerOf(coverage, reading, first),
  };
}

/** The steps of each passage; words that were added stay with the printed words before them. */
function byPassage({ stretch, steps }: AlignedReading): Step[][] {
  const parts: Step[][] = [];
  let current: number | null = null;
  const leading: Step[] = [];
  for (const step of steps) {
    const passage =
      step.printed[0] < step.printed[1] ? stretch.words[step.printed[0]]?.passage : null;
    if (passage != null && passage !== current) {
      current = passage;
      parts.push(leading.splice(0));
    }
    (parts.at(-1) ?? leading).push(step);
  }
  return parts;
}

/** Whose words they are: the utterance's speaker; in a passage, the speaker of the quote round them. */
function speakerOf(
  coverage: Coverage,
  { stretch }: AlignedReading,
  at: PrintedWord,
): string | null {
  if (stretch.quotes !== null) return stretch.speaker;
  const round = (coverage.quotes[at.passage] ?? []).find(
    ({ start, end }) => start <= at.start && at.end <= end,
  );
  return round?.speaker ?? null;
}
