import type { Coverage } from '../../../coverage.ts';
import { indexTerms } from '../../../language/terms.ts';
import type { Question } from '../../../questions/question.ts';
import type { QueryContext } from '../candidate.ts';

/** Whom a question names, by their numbers in `coverage.quoteColumns`, and where in its terms it does. */
export function namedSpeakers(
  { text, terms, speaker }: Question,
  { speakers, quoteColumns }: Coverage,
): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, readonly number[]>();
  if (speaker !== null || !terms.some(({ name }) => name)) return places;
  for (const { start, end, speakers: meant } of speakers.mentionsIn(text)) {
    const typed = new Set(indexTerms(text.slice(start, end)));
    const own = [...terms.keys()].filter((at) => typed.has(terms[at]?.term ?? ''));
    for (const { name } of meant) places.set(quoteColumns.speakerNumber(name), own);
  }
  return places;
}

const NOBODY: readonly number[] = [];

/** Places in the question of those whom a passage quotes, however it calls them: "he said", "said the 36-year-old". */
export function askedAndQuoted(
  passage: number,
  { namedSpeakers: named, coverage }: QueryContext,
): readonly number[] {
  if (named.size === 0) return NOBODY;
  const { starts, speakers } = coverage.quoteColumns;
  const own = speakers.subarray(starts[passage], starts[passage + 1]);
  return [...new Set(own)].flatMap((number) => named.get(number) ?? NOBODY);
}
