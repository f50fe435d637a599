import type { Span } from '../language/span.ts';
import type { Term } from '../language/terms.ts';
import { Growing } from './growing.ts';

/** Where spans of passages stand among the passages' words, so that no text is cut into words again. */
export interface SpanPlaces {
  /** By passage: its first span; one entry more, so that a range ends. */
  readonly starts: Uint32Array;
  /** Two a span: the place of its first word, and the place after its last, as `Match.position` counts. */
  readonly places: Uint32Array;
}

/** Finds the places of spans, passage after passage. */
export class SpanPlacing {
  private readonly starts = new Growing();
  private readonly places = new Growing();

  constructor() {
    this.starts.push(0);
  }

  /** @param terms what `termsOf` gives of the passage's text */
  add(terms: readonly Term[], spans: readonly Span[]): void {
    const words = spans.length === 0 ? [] : terms.filter((term) => term.words === 1);
    for (const { start, end } of spans) {
      this.places.push(placeOf(words, start));
      this.places.push(placeOf(words, end));
    }
    this.starts.push(this.places.length / 2);
  }

  finish(): SpanPlaces {
    return { starts: this.starts.view.slice(), places: this.places.view.slice() };
  }
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
