import { type AskOptions, ask } from '../../answers/ask.ts';
import type { Coverage } from '../../coverage.ts';
import type { Hit } from '../hit.ts';
import type { Watched } from '../watched.ts';

/** Passages of one topic at a time: whoever gets more than these looks the topic up. */
const MOST = 12;

/**
 * Passages that answer a question, each as surely as an answer has to be: the best is taken, and the question asked again
 * of what is left, others having their turn between two questions.
 */
export function* hitsOfTopic(
  coverage: Coverage,
  { of: question, speaker }: Pick<Watched, 'of' | 'speaker'>,
  passages: readonly number[],
  options: AskOptions,
): Generator<void, Hit[]> {
  const beside = speaker === undefined ? {} : { beside: { speaker } };
  const left = new Set(passages);
  const hits: Hit[] = [];
  while (left.size > 0 && hits.length < MOST) {
    const { outcome, passages: found } = ask(coverage, question, {
      ...{ ...options, ...beside, top: 1, among: new Set(left) },
    });
    const place = placeIn(coverage, found[0]?.passage.id, left);
    if (outcome !== 'answered' || place === null) break;
    left.delete(place);
    yield;
    const { text } = coverage.passages[place] ?? { text: '' };
    hits.push({ passage: place, highlights: found[0]?.highlights ?? [], words: text });
  }
  return hits;
}

function placeIn(coverage: Coverage, id: string | undefined, left: ReadonlySet<number>) {
  for (const passage of left) if (coverage.passages[passage]?.id === id) return passage;
  return null;
}
