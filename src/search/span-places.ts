import type { Span } from '../language/span.ts';
import { termsOf } from '../language/terms.ts';

/** Where spans of passages stand among the passages' words, so that no text is cut into words again. */
export interface SpanPlaces {
  /** By passage: its first span; one entry more, so that a range ends. */
  readonly starts: Uint32Array;
  /** Two a span: the place of its first word, and the place after its last, as `Match.position` counts. */
  readonly places: Uint32Array;
}

/**
 * Finds the places of spans.
 *
 * @param spans by passage, in the same order as the texts
 */
export function spanPlaces(
  texts: Iterable<string>,
  spans: readonly (readonly Span[])[],
): SpanPlaces {
  const starts = new Uint32Array(spans.length + 1);
  for (const [at, all] of spans.entries()) starts[at + 1] = (starts[at] as number) + all.length;
  const places = new Uint32Array(2 * (starts[spans.length] as number));
  let passage = 0;
  let end = 0;
  for (const text of texts) {
    const all = spans[passage++] ?? [];
    if (all.length === 0) continue;
    const words = termsOf(text).filter((term) => term.words === 1);
    for (const span of all) {
      places[end++] = placeOf(words, span.start);
      places[end++] = placeOf(words, span.end);
    }
  }
  return { starts, places };
}

/** How many words begin before an offset. */
function placeOf(words: readonly Span[], offset: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
