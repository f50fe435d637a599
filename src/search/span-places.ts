import type { TermScan } from '../language/scan/term-scan.ts';
import type { Span } from '../language/span.ts';
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

  private readonly scan: TermScan;

  constructor(scan: TermScan) {
    this.scan = scan;
    this.starts.push(0);
  }

  /** @param spans of the text that was scanned last */
  add(spans: readonly Span[]): void {
    for (const { start, end } of spans) {
      this.places.push(placeOf(this.scan, start));
      this.places.push(placeOf(this.scan, end));
    }
    this.starts.push(this.places.length / 2);
  }

  finish(): SpanPlaces {
    return { starts: this.starts.view.slice(), places: this.places.view.slice() };
  }
}

/** How many words begin before an offset. */
function placeOf({ wordStarts, wordCount }: TermScan, offset: number): number {
  let [low, high] = [0, wordCount];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((wordStarts[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
