import type { Coverage } from '../coverage.ts';
import type { Quote } from '../quotes/quote.ts';
import type { Difference } from './check.ts';
import type { Citation } from './citation.ts';

/** One quote on a timeline. */
export interface TimelineEntry {
  /** Index into `coverage.passages`. */
  readonly passage: number;
  readonly quote: Quote;
  /** The article's stated day, ISO 8601; null where it states none. */
  readonly date: string | null;
  readonly citation: Citation;
  /** Later printings of the same words, with what changed against this one. */
  readonly again: readonly {
    readonly passage: number;
    readonly quote: Quote;
    readonly citation: Citation;
    readonly difference: readonly Difference[];
  }[];
}

/** What one speaker said, by date as printed. */
export interface Timeline {
  /** Canonical name; null where the name is unknown or shared. */
  readonly speaker: string | null;
  /** Where the name is shared: whom it may mean. */
  readonly choices: readonly string[];
  /** By date, then in order of the coverage. */
  readonly dated: readonly TimelineEntry[];
  readonly undated: readonly TimelineEntry[];
}

/** The timeline of a speaker (a name as people type it), only what holds all words of `about` where given. */
export declare function timeline(coverage: Coverage, speaker: string, about?: string): Timeline;
