import type { Span } from './span.ts';

/** What ends a line of plain text by Unicode's annex 14, without the ends that nobody types. */
const ENDS = { 'line-feed': ['\n'], any: ['\n', '\r', '\u2028', '\u2029'] } as const;

/**
 * The lines of a text, empty ones left out, the signs that end them no part of them. Made for texts that no limit has
 * been held against yet, so without a pattern: where V8 compiles one without optimising it, as it does once a process
 * has compiled many, it throws on a line of some 4 million characters.
 *
 * @param ends default `line-feed`
 */
export function lineSpans(text: string, ends: keyof typeof ENDS = 'line-feed'): Span[] {
  const spans: Span[] = [];
  // Each sign is looked for anew only where the last one found is behind, so the text is gone through once for each.
  const next = ENDS[ends].map((sign) => ({ sign, at: -1 }));
  for (let start = 0; start < text.length; ) {
    let end = text.length;
    for (const one of next) {
      if (one.at < start) one.at = found(text.indexOf(one.sign, start));
      end = Math.min(end, one.at);
    }
    if (end > start) spans.push({ start, end });
    start = end + 1;
  }
  return spans;
}

function found(at: number): number {
  return at === -1 ? Number.POSITIVE_INFINITY : at;
}
