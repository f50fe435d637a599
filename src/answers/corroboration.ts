import type { Coverage } from '../coverage.ts';
import type { Difference } from './check.ts';

/** One quote in a group: `passage` is an index into `coverage.passages`, `quote` into its quotes. */
export interface Printing {
  readonly passage: number;
  readonly quote: number;
  readonly speaker: string | null;
  /** Word by word against the longest printing; empty for that one itself. */
  readonly difference: readonly Difference[];
}

/** The same words as several articles printed them. */
export interface Corroborated {
  /** Longest first, then in order of the coverage. */
  readonly printings: readonly Printing[];
  /** The names where articles put the words into different mouths; empty where they agree. */
  readonly disputed: readonly string[];
}

/** What stands more than once in a coverage. */
export interface Corroboration {
  /** Passages elsewhere with the same text in essence, ascending, itself left out. */
  samePassages(passage: number): readonly number[];
  /** A number that the passages of the same text share; a passage alone has its own. */
  groupOf(passage: number): number;
  /** The group of a quote, or null where its words stand once. */
  quoteGroup(passage: number, quote: number): Corroborated | null;
  readonly groups: readonly Corroborated[];
}

/** Groups a coverage's passages and quotes by their words. Made once per coverage, then kept with it. */
export declare function corroborationOf(coverage: Coverage): Corroboration;
