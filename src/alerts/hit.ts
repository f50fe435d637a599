import type { Coverage } from '../coverage.ts';
import type { Span } from '../language/span.ts';

/** A passage that a watch looks for. */
export interface Hit {
  /** Index in `coverage.passages`. */
  readonly passage: number;
  /** What to mark in it: spans from its start. */
  readonly highlights: readonly Span[];
  /** The words that were found, by which the same are known when they are printed elsewhere. */
  readonly words: string;
}

/** What of a coverage is served for the first time. */
export interface FreshPassages {
  /** Passages with a text that was not served before, as indexes, ascending. */
  readonly passages: readonly number[];
  /** Articles that were not served before. */
  readonly articles: readonly number[];
  /** Articles whose text was another one before; their new passages stand in `passages`, those that are gone nowhere. */
  readonly changed: readonly number[];
}

/** The index of an article's first passage; null where it has none. */
export function firstPassageOf(coverage: Coverage, article: number): number | null {
  const first = coverage.firstPassages[article] ?? 0;
  return first < (coverage.firstPassages[article + 1] ?? 0) ? first : null;
}
